import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** What the preparation of a run hands to the workers, through the environment. */
export interface TestServer {
  superuserUrl: string;
  template: string;
  /** The migrated template with the demo of the tests' first day in it. */
  demoTemplate: string;
  password: string;
}

const OWNER = 'banke_test_owner';
const APPLICATION = 'banke_test_app';
const VARIABLE = 'BANKE_TEST_SERVER';

/** Two roles as in production and an empty database that the owner owns; the caller migrates it. */
export async function createTemplate(superuserUrl: string): Promise<TestServer> {
  const template = `banke_template_${randomBytes(4).toString('hex')}`;
  const server = {
    ...{ superuserUrl, template, demoTemplate: `${template}_demo` },
    password: randomBytes(12).toString('hex'),
  };
  await withClient(superuserUrl, async (client) => {
    for (const role of [OWNER, APPLICATION]) {
      const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) await client.query(`CREATE ROLE ${escapeIdentifier(role)} LOGIN NOBYPASSRLS`);
      await client.query(`ALTER ROLE ${escapeIdentifier(role)} PASSWORD ${escapeLiteral(server.password)}`);
    }
    await client.query(
      `CREATE DATABASE ${escapeIdentifier(server.template)} OWNER ${OWNER} TEMPLATE template0 ENCODING 'UTF8'`,
    );
  });
  return server;
}

/** A copy of the migrated template, for the caller to put the demo into. */
export async function createDemoTemplate(server: TestServer): Promise<{ appUrl: string }> {
  await clone(server, server.demoTemplate, server.template);
  return { appUrl: urlOf(server, server.demoTemplate, APPLICATION) };
}

export function announce(server: TestServer): void {
  process.env[VARIABLE] = JSON.stringify(server);
}

export interface TestDatabase {
  name: string;
  /** Application role. */
  appUrl: string;
  /** Owner. */
  adminUrl: string;
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A migrated database of its own for one test file; `empty` for one without any schema, `demo` with the demo in it. */
export async function createTestDatabase(
  options: { empty?: boolean; demo?: boolean } = {},
): Promise<TestDatabase> {
  const server = announced();
  const name = `banke_test_${randomBytes(6).toString('hex')}`;
  const template = options.demo ? server.demoTemplate : server.template;
  await clone(server, name, options.empty ? 'template0' : template);
  return {
    name,
    appUrl: urlOf(server, name, APPLICATION),
    adminUrl: urlOf(server, name, OWNER),
    superuserUrl: databaseUrl(server.superuserUrl, name),
    drop: () =>
      withClient(server.superuserUrl, async (client) => {
        await client.query(`DROP DATABASE ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

async function clone(server: TestServer, name: string, template: string): Promise<void> {
  await withClient(server.superuserUrl, (client) =>
    client.query(
      `CREATE DATABASE ${escapeIdentifier(name)} OWNER ${OWNER} TEMPLATE ${escapeIdentifier(template)}`,
    ),
  );
}

export function ownerUrl(server: TestServer, database: string): string {
  return urlOf(server, database, OWNER);
}

export const APPLICATION_ROLE = APPLICATION;

function announced(): TestServer {
  const value = process.env[VARIABLE];
  if (!value) throw new Error('no test server: run through jest with its global set-up');
  return JSON.parse(value) as TestServer;
}

function urlOf(server: TestServer, database: string, role: string): string {
  const url = new URL(databaseUrl(server.superuserUrl, database));
  url.username = role;
  url.password = server.password;
  return url.toString();
}

function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
