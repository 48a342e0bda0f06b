import { announce, APPLICATION_ROLE, createTemplate, ownerUrl } from '@banke/database/testing';
import { migrate } from '@banke/database';
import { MIGRATIONS } from '@banke/migrations';
import { join } from 'node:path';

interface TemporaryPostgres {
  start(): Promise<{ superuserUrl: string }>;
  stop(): Promise<void>;
}

let own: TemporaryPostgres | undefined;

/** Once a run: a migrated template to clone from, on the run's PostgreSQL or, when jest is started alone, on one of its own. */
export default async function prepareDatabases(): Promise<void> {
  const superuserUrl = process.env['TEST_DATABASE_URL'] ?? (await startOwn());
  const server = await createTemplate(superuserUrl);
  await migrate({
    adminUrl: ownerUrl(server, server.template),
    applicationRole: APPLICATION_ROLE,
    migrations: MIGRATIONS,
  });
  announce(server);
}

async function startOwn(): Promise<string> {
  const { createTemporaryPostgres } = (await import(
    join(__dirname, '../../../../scripts/launch/temporary-postgres.cjs')
  )) as { createTemporaryPostgres: () => TemporaryPostgres };
  own = createTemporaryPostgres();
  return (await own.start()).superuserUrl;
}

export function stopOwn(): Promise<void> {
  return own?.stop() ?? Promise.resolve();
}
