import { Client, escapeIdentifier } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import { migrateQueue, openQueueTo } from './jobs/queue';
import { adviseThatCompaniesAreFew } from './planner-advice';
import { CHANGEABLE_COLUMNS, TABLE_RIGHTS } from './rights';

/** Any number, the same for every instance: two that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_263_544;
const OLDEST_SERVER = 150_000;

/** A database the product cannot work with; the sentence is for the person who starts it. */
export class SchemaRefusal extends Error {
  constructor(readonly exitSentence: string) {
    super(exitSentence);
  }
}

export interface MigrateOptions {
  adminUrl: string;
  /** The role in `DATABASE_URL`: it receives the rights of `TABLE_RIGHTS` and no others. */
  applicationRole: string;
  migrations: (new () => object)[];
}

/** Brings the schema up to date under an advisory lock. Throws a SchemaRefusal for an old server or a newer schema. */
export async function migrate({
  adminUrl,
  applicationRole,
  migrations,
}: MigrateOptions): Promise<{ applied: string[] }> {
  const lock = createClient(adminUrl);
  await lock.connect();
  try {
    await lock.query(`SET lock_timeout = '60s'`);
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseOldServer(lock);
    const dataSource = await createDataSource({
      url: adminUrl,
      poolSize: 2,
      migrations,
      applicationName: 'banke migrate',
    }).initialize();
    try {
      await refuseNewerSchema(dataSource, migrations);
      const done = await dataSource.runMigrations({ transaction: 'each' });
      await migrateQueue(adminUrl);
      await adviseThatCompaniesAreFew(lock);
      await grantRights(lock, applicationRole);
      return { applied: done.map(({ name }) => name) };
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}

function createClient(connectionString: string): Client {
  return new Client({ connectionString, application_name: 'banke migrate', connectionTimeoutMillis: 10_000 });
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  const [server] = rows;
  if (server && server.number < OLDEST_SERVER) {
    throw new SchemaRefusal(`PostgreSQL ${server.version} is too old: version 15 or newer is needed.`);
  }
}

async function refuseNewerSchema(dataSource: DataSource, migrations: (new () => object)[]): Promise<void> {
  const [table] = await dataSource.query<{ found: string | null }[]>(
    `SELECT to_regclass('migrations') AS found`,
  );
  if (!table?.found) return;
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = rows.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0) {
    throw new SchemaRefusal(
      `The database is newer than this program (it has ${unknown.join(', ')}): start the newer version, or restore a backup made before the upgrade.`,
    );
  }
}

/** Declares the rights anew after each migration, so that the list in `rights.ts` is what holds. */
async function grantRights(client: Client, applicationRole: string): Promise<void> {
  const { rows } = await client.query<{ own: boolean }>('SELECT current_user = $1 AS own', [applicationRole]);
  if (rows[0]?.own) return;
  const role = escapeIdentifier(applicationRole);
  await client.query('BEGIN');
  await client.query(`REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
  await client.query(`GRANT USAGE ON SCHEMA public TO ${role}`);
  for (const [table, rights] of Object.entries(TABLE_RIGHTS)) {
    await client.query(`REVOKE ALL ON ${escapeIdentifier(table)} FROM PUBLIC, ${role}`);
    await client.query(`GRANT ${rights.join(', ')} ON ${escapeIdentifier(table)} TO ${role}`);
  }
  for (const [table, columns] of Object.entries(CHANGEABLE_COLUMNS)) {
    const list = columns.map(escapeIdentifier).join(', ');
    await client.query(`GRANT UPDATE (${list}) ON ${escapeIdentifier(table)} TO ${role}`);
  }
  await openQueueTo(client, applicationRole);
  await client.query('COMMIT');
}

/** Which of the two walls around the data the given roles leave out, as sentences; empty when both stand. */
export async function missingWalls(databaseUrl: string, adminUrl: string): Promise<string[]> {
  const client = createClient(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ bypasses: boolean; owns: boolean }>(
      `SELECT r.rolsuper OR r.rolbypassrls AS bypasses,
              EXISTS (SELECT FROM pg_class WHERE oid = 'company'::regclass AND pg_has_role(relowner, 'USAGE')) AS owns
         FROM pg_roles r WHERE r.rolname = current_user`,
    );
    const [role] = rows;
    const walls: string[] = [];
    if (role?.bypasses) {
      walls.push(
        'Missing wall: the application role bypasses row-level security, so companies are kept apart by queries alone.',
      );
    }
    if (role?.owns) {
      const hint =
        databaseUrl === adminUrl
          ? ' Give DATABASE_URL a role of its own and the owner to DATABASE_ADMIN_URL.'
          : '';
      walls.push(
        `Missing wall: the application role owns the tables, so append-only records and the schema are not protected from it.${hint}`,
      );
    }
    return walls;
  } finally {
    await client.end();
  }
}
