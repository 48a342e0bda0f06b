import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { createReadPool } from './data-source';
import { readInCompany } from './in-company';
import { createTestDatabase, type TestDatabase } from './testing';

describe('reading in a company', () => {
  let database: TestDatabase;
  let pool: Pool;
  const company = randomUUID();
  beforeAll(async () => {
    database = await createTestDatabase();
    pool = createReadPool({ url: database.appUrl, poolSize: 1, applicationName: 'test' });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const connection = async () =>
    (
      await readInCompany(pool, company, (reads) =>
        reads.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid'),
      )
    )[0];

  it('knows the company from the first query on, and forgets it afterwards', async () => {
    const inside = await readInCompany(pool, company, async (reads) => [
      await reads.query('SELECT current_company() AS company'),
      await reads.query('SELECT $1::int + 1 AS next', [1]),
    ]);
    expect(inside).toEqual([[{ company }], [{ next: 2 }]]);
    expect((await pool.query('SELECT current_company() AS company')).rows).toEqual([{ company: null }]);
  });

  it('keeps two companies apart on one connection, one after the other', async () => {
    const companies = [randomUUID(), randomUUID(), randomUUID()];
    const seen = await Promise.all(
      companies.map((id) =>
        readInCompany(pool, id, async (reads) => {
          const [row] = await reads.query<{ company: string }[]>('SELECT current_company() AS company');
          return row?.company;
        }),
      ),
    );
    expect(seen).toEqual(companies);
  });

  it('refuses to write', async () => {
    const write = readInCompany(pool, company, (reads) => reads.query('DELETE FROM session'));
    await expect(write).rejects.toMatchObject({ code: '25006' });
  });

  it.each([
    [
      'a faulty query',
      (): Promise<unknown> => readInCompany(pool, company, (reads) => reads.query('SELECT nonsense')),
    ],
    [
      'a company that is no id',
      () => readInCompany(pool, 'nobody', (reads) => reads.query('SELECT current_company()')),
    ],
    [
      'a refusal by the caller',
      () => readInCompany(pool, company, () => Promise.reject(new Error('not found'))),
    ],
  ])('leaves the connection usable after %s', async (_, fail) => {
    const before = await connection();
    await expect(fail()).rejects.toThrow();
    expect(await connection()).toEqual(before);
    const { rows } = await pool.query<{ open: boolean }>('SELECT now() <> statement_timestamp() AS open');
    expect(rows).toEqual([{ open: false }]);
  });

  it('replaces a connection that the server closed', async () => {
    const before = await connection();
    const closed = readInCompany(pool, company, (reads) =>
      reads.query('SELECT pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(closed).rejects.toThrow();
    expect(await connection()).not.toEqual(before);
  });
});
