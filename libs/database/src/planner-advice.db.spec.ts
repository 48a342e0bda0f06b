import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './testing';

describe('a table that was analysed while it held one row', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.adminUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  it('is still read by its key once it holds many, not by the company', async () => {
    const companyId = randomUUID();
    await owner.query(`SELECT set_config('banke.company_id', $1, false)`, [companyId]);
    await owner.query(
      `INSERT INTO company (id, code, name, time_zone, created_at) VALUES ($1, 'demo', '演示', 'Asia/Shanghai', now())`,
      [companyId],
    );
    const fill = (rows: number) =>
      owner.query(
        `INSERT INTO audit_entry (company_id, at, action, subject_kind, request_id, before, after)
         SELECT $1, now(), 'staff.hired', 'staff', 'r', '{}', '{}' FROM generate_series(1, $2)`,
        [companyId, rows],
      );
    await fill(1);
    await owner.query('ANALYZE audit_entry');
    await fill(5000);

    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      'EXPLAIN SELECT FROM audit_entry WHERE company_id = $1 AND id = 7',
      [companyId],
    );
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('pk_audit_entry');
  });

  it('has been told so, whatever table it is', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'company_id'
          AND a.attoptions IS NULL`,
    );
    expect(rows).toEqual([]);
  });
});
