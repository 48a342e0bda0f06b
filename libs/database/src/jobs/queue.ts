import { Logger, runMigrations } from 'graphile-worker';
import { escapeIdentifier, Pool, type Client } from 'pg';
import type { Queries, Tx } from '../in-company';

/** graphile-worker's schema. Its tables know no company, so nothing but ids may stand in a queued payload. */
export const QUEUE_SCHEMA = 'graphile_worker';

/** What the application role may do there: everything a worker does, and no DDL. A test compares. */
export const QUEUE_RIGHTS: Record<string, readonly string[]> = {
  migrations: ['SELECT'],
  jobs: ['SELECT'],
  _private_jobs: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  _private_job_queues: ['SELECT', 'INSERT', 'UPDATE'],
  _private_tasks: ['SELECT', 'INSERT'],
  _private_known_crontabs: ['SELECT', 'INSERT', 'UPDATE'],
};

/** How often a queued job is begun before it is given up. Only a dying worker uses an attempt up: handlers report their own failures. */
export const QUEUE_ATTEMPTS = 25;

const silent = new Logger(() => () => undefined);

/** Brings graphile-worker's own schema up to date, as its owner. */
export async function migrateQueue(adminUrl: string): Promise<void> {
  const pool = createWorkerPool({ url: adminUrl, poolSize: 1, applicationName: 'banke migrate' });
  try {
    await runMigrations({ pgPool: pool, schema: QUEUE_SCHEMA, logger: silent });
  } finally {
    await pool.end();
  }
}

/**
 * Lets the application role work the queue. graphile-worker switches row security on without any policy, which shuts out
 * everybody but the owner; the policy opens the rows to whoever holds the rights above.
 */
export async function openQueueTo(client: Client, role: string): Promise<void> {
  const schema = escapeIdentifier(QUEUE_SCHEMA);
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${escapeIdentifier(role)}`);
  for (const [table, rights] of Object.entries(QUEUE_RIGHTS)) {
    const name = `${schema}.${escapeIdentifier(table)}`;
    await client.query(`REVOKE ALL ON ${name} FROM PUBLIC, ${escapeIdentifier(role)}`);
    await client.query(`GRANT ${rights.join(', ')} ON ${name} TO ${escapeIdentifier(role)}`);
  }
  // Only where it is missing: making a policy waits for every worker that is at the table.
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = $1::regnamespace AND c.relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'by_rights')`,
    [QUEUE_SCHEMA],
  );
  for (const { name } of rows) {
    await client.query(`CREATE POLICY by_rights ON ${schema}.${escapeIdentifier(name)} USING (true)`);
  }
}

/** Connections of a worker: a few for its jobs, one that listens. */
export function createWorkerPool(options: { url: string; poolSize: number; applicationName: string }): Pool {
  const pool = new Pool({
    connectionString: options.url,
    max: options.poolSize,
    application_name: options.applicationName,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // A connection that the server closes is replaced; without listeners it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Queues work that begins once the transaction commits. The same key while it still waits: one piece of work; but then
 * two transactions that are open at once wait for each other, so a key must be about one thing only.
 */
export async function enqueue(tx: Tx, task: string, payload: object, key?: string): Promise<void> {
  await tx.query(`SELECT FROM graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => $4)`, [
    task,
    JSON.stringify(payload),
    key ?? null,
    QUEUE_ATTEMPTS,
  ]);
}

/** Class of the advisory locks by which workers show that they live; the second number is made of the worker's id. */
const PRESENCE = 7_263_545;

/** Held by a session of its own for as long as the worker lives: a dead one loses it with its connection. */
export const SHOW_PRESENCE = `SELECT pg_advisory_lock_shared(${PRESENCE}, hashtext($1))`;

/**
 * Gives back to the queue what dead workers had taken, and returns the keys of it. A worker counts as dead when nobody
 * holds its presence; work taken within the last `graceSeconds` is left alone, since a new worker may not have shown itself yet.
 */
export async function releaseDeadWorkers(queries: Queries, graceSeconds: number): Promise<string[]> {
  const rows = await queries.query<{ key: string | null; worker: string }[]>(
    `SELECT j.key, j.locked_by AS worker
       FROM graphile_worker.jobs j
      WHERE j.locked_at < now() - make_interval(secs => $1)
        AND NOT EXISTS (
          SELECT FROM pg_locks l
           WHERE l.locktype = 'advisory' AND l.granted
             AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
             AND l.classid = ${PRESENCE} AND l.objid::bigint = (hashtext(j.locked_by)::bigint & 4294967295))`,
    [graceSeconds],
  );
  if (rows.length === 0) return [];
  await queries.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [
    [...new Set(rows.map(({ worker }) => worker))],
  ]);
  return rows.flatMap(({ key }) => (key ? [key] : []));
}
