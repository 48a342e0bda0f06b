import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { closeRuleSettings, lockDepartmentRules, lockRuleSetting } from './rule-setting-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const AT = new Date('2026-11-20T02:00:00Z');

describe('two who change rules of a department at the same moment', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const { rows, companyId, ids } = companyRows(randomUUID());

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.appUrl, poolSize: 2, applicationName: 'test' };
    dataSource = await createDataSource(options).initialize();
    await inCompany(dataSource, companyId, async (tx) => {
      for (const [entity, row] of rows) await tx.insert(entity, row);
    });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('wait for the department before they hold a rule, so that neither waits for the other', async () => {
    await inCompany(dataSource, companyId, async (tx) => {
      await lockDepartmentRules(tx, ids.department);
      const second = inCompany(dataSource, companyId, async (other) => {
        await other.query(`SET LOCAL lock_timeout = '200ms'`);
        return lockRuleSetting(other, EVERYTHING, ids.ruleSetting);
      });
      await expect(second).rejects.toThrow('lock timeout');
      await closeRuleSettings(tx, [ids.ruleSetting], AT);
    });
    const gone = await inCompany(dataSource, companyId, (tx) =>
      lockRuleSetting(tx, EVERYTHING, ids.ruleSetting),
    );
    expect(gone).toBeUndefined();
  });
});
