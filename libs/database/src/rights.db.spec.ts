import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { loadAudit } from './audit/audit-queries';
import { createDataSource } from './data-source';
import { inCompany } from './in-company';
import { QUEUE_RIGHTS, QUEUE_SCHEMA } from './jobs/queue';
import { TABLE_RIGHTS } from './rights';
import { createTestDatabase, type TestDatabase } from './testing';
import { companyRows } from './testing/company-rows';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NO_FILTER = {
  text: null,
  actions: null,
  accountId: null,
  subjectId: null,
  from: null,
  until: null,
  before: null,
};

describe('the application role', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const mine = companyRows(randomUUID());

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    await asMe(async (tx) => {
      for (const [entity, row] of mine.rows) await tx.insert(entity, row);
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);

  it.each([
    ['public', TABLE_RIGHTS],
    [QUEUE_SCHEMA, QUEUE_RIGHTS],
  ])('has exactly the rights of the list, table by table, in %s', async (schema, expected) => {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string; rights: string[] }>(
      `SELECT c.relname AS name,
              array_remove(ARRAY[${['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']
                .map(
                  (right) =>
                    `CASE WHEN has_table_privilege('banke_test_app', c.oid, '${right}') THEN '${right}' END`,
                )
                .join(', ')}], NULL) AS rights
         FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v') AND c.relnamespace = $1::regnamespace`,
      [schema],
    );
    await client.end();
    expect(Object.fromEntries(rows.map(({ name, rights }) => [name, rights]))).toEqual(expected);
  });

  it.each([
    'CREATE TABLE escape (id int)',
    'ALTER TABLE team ADD COLUMN escape int',
    'DROP TABLE session',
    'CREATE TABLE graphile_worker.escape (id int)',
    'ALTER TABLE graphile_worker._private_jobs DISABLE ROW LEVEL SECURITY',
  ])('may not: %s', async (statement) => {
    await expect(dataSource.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it.each([
    `UPDATE audit_entry SET action = 'nothing'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    `UPDATE audit_personal SET account_name = 'somebody else'`,
    `UPDATE staff_change SET effective_on = '2020-01-01'`,
    'DELETE FROM staff_change',
    `UPDATE stored_file SET size = 0`,
    `UPDATE obligation_note SET text = 'something else'`,
  ])('may not rewrite what is a fact: %s', async (statement) => {
    await expect(asMe((tx) => tx.query(statement))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('may forget what the log says about persons, and the deed stays', async () => {
    await asMe((tx) => tx.query('DELETE FROM audit_personal'));
    const [entry] = await asMe((tx) => loadAudit(tx, EVERYTHING, NO_FILTER, 1));
    expect(entry).toMatchObject({
      action: 'team.created',
      accountName: null,
      subjectName: null,
      address: null,
    });
  });

  it('may forget how a file was called', async () => {
    await asMe((tx) => tx.query(`UPDATE stored_file SET name = 'x'`));
  });

  it('may not delete what somebody may ask about later', async () => {
    await expect(asMe((tx) => tx.query('DELETE FROM account'))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});
