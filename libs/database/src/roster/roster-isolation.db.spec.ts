import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import { loadApiTokens, resolveApiToken, revokeApiToken } from '../people/api-token-queries';
import { hashOf } from '../testing/hash-of';
import { loadOwnFeed, loadToldEvents, resolveFeed, revokeFeed } from './calendar-feed-queries';
import { loadDayKinds, departmentsOfSite, loadHolidays, lockHoliday } from './holiday-queries';
import { loadMonthFacts, lockRosterOverride } from './month-facts-queries';
import { loadMonthActivities, loadMonthCells, loadMonthWishes, loadRosterPeriods } from './month-day-queries';
import {
  loadDepartmentVersions,
  loadMonthDated,
  loadMonthFrame,
  loadMonthPeople,
  loadMonthPlaces,
  loadVersions,
} from './month-queries';
import { loadLeaveDays, nameThroughout, removeLeaveDays } from './leave-queries';
import { loadOwnNotices } from './own-notice-queries';
import {
  isPublishedOn,
  loadOwnActivities,
  loadOwnShifts,
  loadShiftColleagues,
  ownPerson,
} from './own-shift-queries';
import { RuleSettingEntity } from './rule-setting.entity';
import { closeRuleSettings, isTemplateOf, loadRuleSettings, lockRuleSetting } from './rule-setting-queries';
import {
  loadOwnWishes,
  loadWishable,
  loadWishes,
  loadWishTerms,
  lockOwnWish,
  ownPlaceOn,
  rosterStateOn,
} from './wish-queries';
import { loadSheetCodes } from './sheet-code-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOW = new Date('2026-11-20T02:00:00Z');

describe('two companies with rosters in one database', () => {
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

  it('never meet in the reads behind a month', async () => {
    const { roster: rosterId, department: departmentId, site: siteId, shiftTemplateVersion } = theirs.ids;
    const [personIds, versionIds] = [[theirs.ids.staff], [shiftTemplateVersion]];
    const frame = { rosterId, departmentId, siteId };
    const december = { from: '2026-12-01', through: '2026-12-31' };
    const window = { ...december, readFrom: december.from, readThrough: december.through };
    const results = await asMe(async (tx) => [
      await loadMonthFrame(tx, EVERYTHING, rosterId),
      await loadDepartmentVersions(tx, frame),
      await loadVersions(tx, [shiftTemplateVersion]),
      await loadMonthPeople(tx, frame, window),
      await loadMonthPlaces(tx, personIds),
      await loadMonthDated(tx, personIds),
      await loadMonthCells(tx, frame, window, { personIds, versionIds }),
      await loadMonthActivities(tx, EVERYTHING, personIds, window),
      await loadMonthWishes(tx, EVERYTHING, frame, personIds, window),
      (await loadRosterPeriods(tx, december.through)).map((each) => each.departmentId),
      await loadMonthFacts(tx, EVERYTHING, frame, window),
    ]);
    expect(results).toEqual([
      ...[undefined, [], [], [], [], [], [], [], []],
      [mine.ids.department],
      {
        ...{ teams: [], needs: [], holidays: [], overrides: [] },
        qualifications: [{ id: mine.ids.qualification, name: '电话接待' }],
      },
    ]);
  });

  it('never meet in the days that they have set', async () => {
    const { holiday, site } = theirs.ids;
    const ever = { from: '1900-01-01', through: '2999-12-31' };
    const results = await asMe(async (tx) => [
      (await loadHolidays(tx, EVERYTHING, ever)).map(({ id }) => id),
      await lockHoliday(tx, EVERYTHING, holiday),
      await departmentsOfSite(tx, site),
      await departmentsOfSite(tx, null),
    ]);
    expect(results).toEqual([[mine.ids.holiday], undefined, [], [mine.ids.department]]);
  });

  it('never meet in what people wish for, and when they are away', async () => {
    const { account, department, staff, wish } = theirs.ids;
    const december = { from: '2026-12-01', through: '2026-12-31' };
    const results = await asMe(async (tx) => [
      await ownPlaceOn(tx, account, december.from),
      await loadWishTerms(tx, department),
      await loadSheetCodes(tx, EVERYTHING, department),
      await rosterStateOn(tx, department, december.from),
      await loadOwnWishes(tx, staff, december),
      await loadWishes(tx, EVERYTHING, department, december),
      await lockOwnWish(tx, account, wish),
      await loadWishable(tx, department),
      await loadLeaveDays(tx, EVERYTHING, department, december),
      await removeLeaveDays(tx, EVERYTHING, department, staff, december),
      await nameThroughout(tx, department, staff, december),
    ]);
    expect(results).toEqual([undefined, undefined, [], null, [], [], undefined, [], [], [], undefined]);
  });

  it('never meet in what staff see of rosters, and what their calendars fetch', async () => {
    const { account, department, staff } = theirs.ids;
    const december = { from: '2026-12-01', through: '2026-12-31' };
    const secret = hashOf(`calendar ${theirs.companyId}`);
    const results = await asMe(async (tx) => [
      await ownPerson(tx, account),
      await loadOwnShifts(tx, staff, december),
      await isPublishedOn(tx, department, december.from),
      await loadOwnActivities(tx, staff, december),
      await loadShiftColleagues(tx, staff, december.from),
      await loadOwnNotices(tx, staff, new Date(0)),
      await resolveFeed(tx, secret, NOW),
      await loadOwnFeed(tx, account),
      await revokeFeed(tx, account, NOW),
      await loadToldEvents(tx, staff, december.from),
      await loadDayKinds(tx, department, december),
    ]);
    expect(results).toEqual([...[undefined, [], false, [], [], [], undefined, undefined, false, [], []]]);
    const theirOwn = await inCompany(dataSource, theirs.companyId, (tx) => resolveFeed(tx, secret, NOW));
    expect(theirOwn?.staffId).toBe(staff);
  });

  it('never meet in what programs may do for people', async () => {
    const { account, apiToken } = theirs.ids;
    const secret = hashOf(`token ${theirs.companyId}`);
    const results = await asMe(async (tx) => [
      await resolveApiToken(tx, secret, NOW),
      await loadApiTokens(tx, account),
      await revokeApiToken(tx, account, apiToken, NOW),
    ]);
    expect(results).toEqual([undefined, [], undefined]);
    const own = await inCompany(dataSource, theirs.companyId, (tx) => resolveApiToken(tx, secret, NOW));
    expect(own?.id).toBe(apiToken);
  });

  it('never meet in the rules of a department', async () => {
    const { department, ruleSetting, shiftTemplate } = theirs.ids;
    const results = await asMe(async (tx) => [
      await loadRuleSettings(tx, EVERYTHING, department),
      await lockRuleSetting(tx, EVERYTHING, ruleSetting),
      await lockRosterOverride(tx, theirs.ids.roster, theirs.ids.override),
      await isTemplateOf(tx, department, shiftTemplate),
      await closeRuleSettings(tx, [ruleSetting], NOW),
    ]);
    expect(results).toEqual([[], undefined, undefined, false, undefined]);
    const [rule] = await inCompany(dataSource, theirs.companyId, (tx) => tx.find(RuleSettingEntity));
    expect(rule?.closedAt).toBeNull();
  });
});
