import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { loadAttendance, loadPlannedMinutes } from './attendance-queries';
import { findAppeal, loadAppeals } from './evaluation-appeal-queries';
import {
  freezeTemplates,
  loadEvaluationMonths,
  loadEvaluationSteps,
  loadFrozenTemplates,
  lockEvaluationMonth,
} from './evaluation-month-queries';
import {
  findScoreEntry,
  loadEvaluatedPeople,
  loadFigures,
  loadLateItems,
  loadScoreEntries,
} from './evaluation-people-queries';
import { loadEvaluationPolicies } from './evaluation-policy-queries';
import { loadNamedResult, loadOwnResults, loadResults, loadTotalsBefore } from './evaluation-result-queries';
import { loadEvaluationTemplates, lockEvaluationTemplate } from './evaluation-template-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };

describe('the monthly scores of two companies', () => {
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

  const counts = (of: typeof mine) =>
    inCompany(dataSource, mine.companyId, async (tx) => {
      const { ids } = of;
      const [departmentId, monthId] = [ids.department, ids.evaluationMonth];
      const month = { departmentId, from: '2026-11-01', through: '2026-11-30' };
      return [
        (await loadEvaluationTemplates(tx, EVERYTHING, { departmentId })).length,
        (await lockEvaluationTemplate(tx, EVERYTHING, ids.evaluationTemplate)) ? 1 : 0,
        (await loadEvaluationMonths(tx, EVERYTHING, { departmentId })).length,
        (await lockEvaluationMonth(tx, EVERYTHING, monthId)) ? 1 : 0,
        (await loadFrozenTemplates(tx, monthId)).length,
        (await loadEvaluationSteps(tx, monthId)).length,
        (await loadEvaluatedPeople(tx, month, '2026-11-30')).length,
        (await loadFigures(tx, monthId)).length,
        (await loadScoreEntries(tx, month)).length,
        (await findScoreEntry(tx, ids.scoreEntry)) ? 1 : 0,
        (await loadResults(tx, { monthId, calculation: 1 })).length,
        (await loadNamedResult(tx, { monthId, calculation: 1, staffId: ids.staff })) ? 1 : 0,
        (await loadTotalsBefore(tx, { departmentId, firstDay: '2026-12-01' })).length,
        (await loadAppeals(tx, { monthIds: [monthId] })).length,
        (await findAppeal(tx, ids.appeal)) ? 1 : 0,
        (await loadEvaluationPolicies(tx, [departmentId])).length,
        (await loadLateItems(tx, { departmentId, lateOf: '2026-10-01', staffId: ids.staff })).length,
        (await loadAttendance(tx, month)).length,
        (await loadPlannedMinutes(tx, { ...month, through: '2026-12-31' })).length,
      ];
    });

  it('never meet in a named query', async () => {
    const [own, foreign] = [await counts(mine), await counts(theirs)];
    expect(foreign).toEqual(own.map(() => 0));
    // The month before has no last calculation, and a day of rest no minutes.
    expect(own).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0]);
  });

  it('are of one’s own account, and nothing of another company is frozen', async () => {
    await inCompany(dataSource, mine.companyId, async (tx) => {
      expect(await loadOwnResults(tx, theirs.ids.account, 12)).toEqual([]);
      const other = { monthId: mine.ids.evaluationMonth, departmentId: theirs.ids.department };
      expect(await freezeTemplates(tx, other)).toBe(0);
    });
  });

  it('stay beyond the reach of who has no grant for the department', async () => {
    const nothing = { company: false, departmentIds: [], teamIds: [mine.ids.team] };
    const found = await inCompany(dataSource, mine.companyId, async (tx) => [
      await loadEvaluationTemplates(tx, nothing, { departmentId: mine.ids.department }),
      await lockEvaluationTemplate(tx, nothing, mine.ids.evaluationTemplate),
      await loadEvaluationMonths(tx, nothing, { monthId: mine.ids.evaluationMonth }),
      await lockEvaluationMonth(tx, nothing, mine.ids.evaluationMonth),
    ]);
    expect(found).toEqual([[], undefined, [], undefined]);
  });
});
