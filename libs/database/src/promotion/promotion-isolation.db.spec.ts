import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  findPromotionPlace,
  loadPromotionAwards,
  loadPromotionDecisions,
  loadPromotionMonths,
  loadPromotionPapers,
  loadPromotionPeople,
  loadPromotionRecords,
  loadPromotionViolations,
} from './promotion-fact-queries';
import { loadDeterminations, loadPromotionRuns, wasDetermined } from './promotion-record-queries';
import { loadPromotionScheme, lockPromotionScheme } from './promotion-scheme-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOWHERE = { company: false, departmentIds: [], teamIds: [] };

describe('the promotions of two companies', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.appUrl, poolSize: 2, applicationName: 'test' };
    dataSource = await createDataSource(options).initialize();
    for (const rows of [mine, theirs])
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const counts = (of: typeof mine, reach = EVERYTHING) =>
    inCompany(dataSource, mine.companyId, async (tx) => {
      const { ids } = of;
      const [departmentId, asOf, zone] = [ids.department, '2026-11-20', 'Asia/Shanghai'];
      const staffIds = [ids.staff];
      return {
        schemes: [
          (await loadPromotionScheme(tx, reach, { departmentId })) ? 1 : 0,
          (await loadPromotionScheme(tx, reach, { schemeId: ids.promotionScheme })) ? 1 : 0,
          (await lockPromotionScheme(tx, reach, ids.promotionScheme)) ? 1 : 0,
        ],
        people: [
          (await loadPromotionPeople(tx, reach, { departmentId, asOf })).length,
          (await findPromotionPlace(tx, reach, { staffId: ids.staff, asOf })) ? 1 : 0,
          (await loadPromotionRuns(tx, reach, { departmentId })).length,
          (await loadPromotionRuns(tx, reach, { runId: ids.promotionRun })).length,
        ],
        facts: [
          (await loadPromotionMonths(tx, { staffIds, departmentId, from: '2026-01-01', zone })).length,
          (await loadPromotionViolations(tx, { staffIds, zone })).length,
          (await loadPromotionPapers(tx, { staffIds, zone })).length,
          (await loadPromotionAwards(tx, staffIds)).length,
          (await loadPromotionRecords(tx, staffIds)).length,
          (await loadPromotionDecisions(tx, staffIds)).length,
          (await loadDeterminations(tx, ids.promotionRun)).length,
          (await wasDetermined(tx, ids.promotionRun, ids.staff)) ? 1 : 0,
        ],
      };
    });

  it('never meet', async () => {
    const [own, other] = [await counts(mine), await counts(theirs)];
    expect(own).toMatchObject({ schemes: [1, 1, 1], people: [1, 1, 1, 1], facts: [0, 0, 1, 1, 1, 1, 1, 1] });
    expect(other).toEqual({
      schemes: [0, 0, 0],
      people: [0, 0, 0, 0],
      facts: [0, 0, 0, 0, 0, 0, 0, 0],
    });
  });

  it('are not found beyond a reach', async () => {
    expect(await counts(mine, NOWHERE)).toMatchObject({ schemes: [0, 0, 0], people: [0, 0, 0, 0] });
  });
});
