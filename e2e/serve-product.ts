import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { openReceivers } from './receivers';

interface RunningApp {
  address: string;
  setupUrl: string | null;
  close(): Promise<void>;
}

const ROOT = join(__dirname, '..');
const load = createRequire(__filename);

/**
 * One product with the demo and one that is empty, each with a database of its own; the run's PostgreSQL, or a new one. What
 * they send goes to receivers on this machine.
 */
export default async function serveProduct(): Promise<() => Promise<void>> {
  const postgres = await openPostgres();
  const receivers = await openReceivers();
  const { start } = load(join(ROOT, 'dist/apps/api/main.js')) as {
    start: (env: Record<string, string>) => Promise<RunningApp>;
  };
  const serve = async (seed: 'demo' | 'empty') => {
    const port = await freePort();
    return start({
      ...(await createDatabase(postgres.superuserUrl)),
      SEED: seed,
      PORT: port,
      LOG_LEVEL: 'error',
      WEB_ROOT: process.env['WEB_ROOT'] ?? join(ROOT, 'dist/apps/web/browser'),
      SIGN_INS_PER_MINUTE: '1000',
      REQUESTS_PER_MINUTE: '100000',
      SMTP_URL: receivers.smtpUrl,
      MAIL_FROM: 'banke@example.com',
      PUBLIC_URL: `http://localhost:${port}`,
      SECRETS_KEY: randomBytes(32).toString('base64'),
      ALLOWED_PRIVATE_NETWORKS: '127.0.0.1',
    });
  };
  const [demo, empty] = [await serve('demo'), await serve('empty')];
  process.env['DEMO_ADDRESS'] = demo.address;
  process.env['RECEIVERS_ADDRESS'] = receivers.address;
  process.env['SETUP_ADDRESS'] = empty.setupUrl ?? '';
  return async () => {
    await Promise.all([demo.close(), empty.close()]);
    await receivers.close();
    await postgres.stop();
  };
}

/** Known before the product starts, since what it sends leads back to it. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

async function openPostgres(): Promise<{ superuserUrl: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { superuserUrl: given, stop: () => Promise.resolve() };
  const { createTemporaryPostgres } = load(join(ROOT, 'scripts/launch/temporary-postgres.cjs')) as {
    createTemporaryPostgres: () => { start(): Promise<{ superuserUrl: string }>; stop(): Promise<void> };
  };
  const postgres = createTemporaryPostgres();
  return { ...(await postgres.start()), stop: () => postgres.stop() };
}

async function createDatabase(superuserUrl: string) {
  const name = `banke_journey_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  for (const role of [`${name}_owner`, `${name}_app`]) {
    await client.query(`CREATE ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
  }
  await client.query(
    `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${escapeIdentifier(`${name}_owner`)} TEMPLATE template0`,
  );
  await client.end();
  const urlFor = (role: string) => {
    const url = new URL(superuserUrl);
    url.username = `${name}_${role}`;
    url.password = password;
    url.pathname = `/${name}`;
    return url.toString();
  };
  return { DATABASE_URL: urlFor('app'), DATABASE_ADMIN_URL: urlFor('owner') };
}
