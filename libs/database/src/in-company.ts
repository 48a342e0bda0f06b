import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** A transaction in which row-level security knows the company. */
export type Tx = EntityManager;

/** All that a named query needs, whether it runs in a change or in a read. */
export interface Queries {
  query<T>(sql: string, parameters?: unknown[]): Promise<T>;
}

const SET_COMPANY = `SELECT set_config('banke.company_id', $1, true)`;

/** Runs `work` in one transaction that sees and writes rows of this company only. */
export function inCompany<T>(
  dataSource: DataSource,
  companyId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (tx) => {
    await tx.query(SET_COMPANY, [companyId]);
    return work(tx);
  });
}

/**
 * The same for reading: a read-only transaction on a pipelined connection. Its beginning, the company and the first
 * query leave in one packet, which halves what a small read costs.
 */
export async function readInCompany<T>(
  pool: Pool,
  companyId: string,
  work: (reads: Queries) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  // A connection that dies while it is ours fails its statements; the event beside them would end the process.
  client.on('error', ignore);
  try {
    const result = await inOnePacket(client, () =>
      Promise.all([
        client.query('BEGIN READ ONLY'),
        client.query(SET_COMPANY, [companyId]),
        work(queriesOf(client)),
      ]),
    );
    await client.query('COMMIT');
    release(client);
    return result[2];
  } catch (error) {
    // Queued behind what is still being answered: once it is done, the connection is clean for the next.
    const broken = await client.query('ROLLBACK').then(
      () => false,
      () => true,
    );
    release(client, broken);
    throw error;
  }
}

function release(client: PoolClient, broken = false): void {
  client.off('error', ignore);
  client.release(broken);
}

const ignore = () => undefined;

function queriesOf(client: PoolClient): Queries {
  return {
    query: async <T>(sql: string, parameters?: unknown[]) => (await client.query(sql, parameters)).rows as T,
  };
}

/** Holds back what is written until the current turn has written all of it. */
function inOnePacket<T>(client: PoolClient, write: () => T): T {
  const { stream } = (client as PoolClient & { connection: { stream: NodeJS.WritableStream & Corkable } })
    .connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return write();
}

interface Corkable {
  cork(): void;
  uncork(): void;
}
