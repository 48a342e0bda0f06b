import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { loadSeries, lockActivitiesWith, lockActivity, presentOn } from './activity-queries';
import { NeedDayEntity } from './need-day.entity';
import {
  closedThrough,
  endNeed,
  freeFrom,
  isTeamOf,
  loadNeeds,
  lockNeed,
  lockNeedsOf,
  removeNeedDays,
  splitNeed,
  writeNeedDays,
  type NeedRow,
} from './need-queries';
import { everHadRules } from './rule-setting-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };
const EVER = { on: '2026-12-01', from: '-infinity', through: 'infinity' };

describe('two companies with needs and activities in one database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    const options = { url: database.appUrl, poolSize: 2, applicationName: 'test' };
    dataSource = await createDataSource(options).initialize();
    for (const rows of [mine, theirs]) {
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
    }
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);
  const idsOf = (needs: readonly NeedRow[]) => needs.map(({ id }) => id);

  it('see their own, as far as they reach, and nothing of the other', async () => {
    const { need, department, activity, staff, team } = theirs.ids;
    const held = await inCompany(dataSource, theirs.companyId, (tx) =>
      lockActivity(tx, EVERYTHING, activity),
    );
    if (!held) throw new Error('the other company has no activity');
    const results = await asMe(async (tx) => [
      idsOf(await loadNeeds(tx, EVERYTHING, mine.ids.department, EVER)),
      idsOf(await loadNeeds(tx, NOTHING, mine.ids.department, EVER)),
      idsOf(await loadNeeds(tx, EVERYTHING, department, EVER)),
      await lockNeed(tx, EVERYTHING, need),
      await lockNeed(tx, NOTHING, mine.ids.need),
      await isTeamOf(tx, department, team),
      await lockActivity(tx, EVERYTHING, activity),
      await lockActivity(tx, NOTHING, mine.ids.activity),
      await presentOn(tx, department, [staff], ['2026-12-01']),
      await loadSeries(tx, activity),
      await lockActivitiesWith(tx, held, { whom: 'everybody', when: 'onwards' }),
      await everHadRules(tx, department),
      await everHadRules(tx, mine.ids.department),
    ]);
    expect(results).toEqual([
      ...[[mine.ids.need], [], [], undefined, undefined, false],
      ...[undefined, undefined, [], [], [], false, true],
    ]);
  });

  it('cannot change or hold what is the other’s', async () => {
    const daysOf = (rows: typeof theirs) =>
      inCompany(dataSource, rows.companyId, (tx) => tx.findBy(NeedDayEntity, { needId: rows.ids.need }));
    const before = await daysOf(theirs);
    expect(before).not.toEqual([]);
    const day = { day: '2026-12-24', minimum: 9, preferred: 9 };
    await asMe(async (tx) => {
      await removeNeedDays(tx, theirs.ids.need, ['2026-12-01']);
      await splitNeed(tx, { id: theirs.ids.need, from: null }, '2026-11-01', randomUUID());
      await endNeed(tx, theirs.ids.need, '2026-12-01');
      const line = { templateId: theirs.ids.shiftTemplate, hours: null, teamId: null, skillId: null };
      expect(await freeFrom(tx, { ...line, departmentId: theirs.ids.department }, '2026-12-01')).toBe(
        '[2026-12-01,)',
      );
      expect(await closedThrough(tx, theirs.ids.department)).toBeNull();
    });
    await expect(asMe((tx) => writeNeedDays(tx, theirs.companyId, theirs.ids.need, [day]))).rejects.toThrow(
      /row-level security/,
    );
    expect(await daysOf(theirs)).toEqual(before);
    await asMe(async (tx) => {
      await lockNeedsOf(tx, EVERYTHING, theirs.ids.department);
      const held = inCompany(dataSource, theirs.companyId, (tx) => lockNeed(tx, EVERYTHING, theirs.ids.need));
      expect(await held).toBeDefined();
    });
  });
});
