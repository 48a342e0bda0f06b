import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  countAssigned,
  loadAccountsOf,
  loadAssigned,
  loadAssignedTo,
  loadRenewals,
  lockAssigned,
  lockDueUntil,
  lockOpenOf,
} from './assigned-course-queries';
import { loadReportedPeople, loadReportedSessions } from './report-queries';
import { loadSeats, loadTrainingSessions, lockTrainingSession } from './session-queries';
import {
  loadAssignments,
  loadBundles,
  loadCandidates,
  loadCourseRecords,
  loadGatingBundles,
  lockAssignment,
  lockStandingAssignments,
} from './assignment-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };
const TODAY = '2026-11-20';
const ANY = {
  ...{ standing: null, departmentId: null, teamId: null, courseId: null, assignmentId: null, needle: null },
};

describe('the assignments of two companies', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  const [mine, theirs] = [companyRows(randomUUID()), companyRows(randomUUID())];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource({
      url: database.appUrl,
      poolSize: 2,
      applicationName: 'test',
    }).initialize();
    for (const rows of [mine, theirs])
      await inCompany(dataSource, rows.companyId, async (tx) => {
        for (const [entity, row] of rows.rows) await tx.insert(entity, row);
      });
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const asMe = <T>(work: Parameters<typeof inCompany<T>>[2]) => inCompany(dataSource, mine.companyId, work);
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  it('never meet in a named query', async () => {
    const { ids } = theirs;
    const own = mine.ids;
    const results = await asMe(async (tx) => [
      idsOf(await loadBundles(tx, EVERYTHING)),
      idsOf(await loadAssignments(tx, EVERYTHING, TODAY)),
      await loadBundles(tx, EVERYTHING, ids.bundle),
      await lockAssignment(tx, EVERYTHING, TODAY, ids.assignment),
      idsOf(await lockStandingAssignments(tx, TODAY)),
      (await loadCandidates(tx, null, TODAY)).map(({ staffId }) => staffId),
      await loadCandidates(tx, ids.department, TODAY),
      await loadCourseRecords(tx, [ids.course], ids.assignment),
      await loadGatingBundles(tx, ids.staff, ids.course),
      idsOf(await loadAssigned(tx, EVERYTHING, TODAY, ANY)),
      await countAssigned(tx, EVERYTHING, TODAY, ANY),
      await lockAssigned(tx, EVERYTHING, TODAY, ids.assignedCourse),
      await loadAssignedTo(tx, ids.staff, TODAY),
      await lockOpenOf(tx, ids.staff, ids.course),
      await loadAccountsOf(tx, [ids.staff]),
      idsOf(await lockDueUntil(tx, TODAY, '2027-11-20')),
      await loadRenewals(tx, { today: TODAY, until: '2099-01-01', since: TODAY }),
    ]);
    expect(results).toEqual([
      ...[[own.bundle], [own.assignment], [], undefined, [own.assignment], [own.staff], [], [], []],
      ...[[own.assignedCourse], [{ standing: 'overdue', n: 1 }], undefined, [], [], []],
      ...[[own.assignedCourse], []],
    ]);
  });

  it('do not share their sessions either', async () => {
    const { ids } = theirs;
    const ever = { from: '2026-01-01', through: '2026-12-31' };
    const results = await asMe(async (tx) => [
      idsOf(await loadTrainingSessions(tx, EVERYTHING, ever)),
      await loadTrainingSessions(tx, NOTHING, ever),
      await lockTrainingSession(tx, EVERYTHING, ids.trainingSession),
      await loadSeats(tx, [ids.trainingSession]),
      (await lockTrainingSession(tx, { ...NOTHING, teamIds: [mine.ids.team] }, mine.ids.trainingSession))
        ?.seats.length,
    ]);
    expect(results).toEqual([[mine.ids.trainingSession], [], undefined, [], 1]);
  });

  it('are counted apart, and for nobody who follows none of them', async () => {
    const month = {
      month: '2026-11-01',
      on: TODAY,
      opens: new Date('2026-11-01'),
      closes: new Date('2026-12-01'),
    };
    const counted = (reach: Parameters<typeof loadReportedPeople>[1]) =>
      asMe((tx) => loadReportedPeople(tx, reach, [month]));
    const own = [{ departmentId: mine.ids.department, people: 1, overdue: 1 }];
    expect(await counted(EVERYTHING)).toMatchObject(own);
    expect(await counted({ ...NOTHING, teamIds: [mine.ids.team] })).toMatchObject(own);
    expect(await counted({ ...NOTHING, departmentIds: [theirs.ids.department] })).toEqual([]);
    expect(await counted(NOTHING)).toEqual([]);
    const days = { from: '2026-11-01', through: '2026-11-30' };
    const held = (reach: Parameters<typeof loadReportedSessions>[1]) =>
      asMe(async (tx) => (await loadReportedSessions(tx, reach, days)).length);
    expect(await held(EVERYTHING)).toBe(1);
    expect(await held({ ...NOTHING, teamIds: [mine.ids.team] })).toBe(1);
    expect(await held({ ...NOTHING, teamIds: [theirs.ids.team] })).toBe(0);
    expect(await held(NOTHING)).toBe(0);
  });

  it('are seen by whom the department or the team is entrusted to, and by nobody else', async () => {
    const { department, team } = mine.ids;
    const seenBy = (reach: Parameters<typeof loadAssigned>[1]) =>
      asMe(async (tx) => [
        (await loadAssigned(tx, reach, TODAY, ANY)).length,
        (await loadAssignments(tx, reach, TODAY)).length,
      ]);
    expect(await seenBy({ ...NOTHING, departmentIds: [department] })).toEqual([1, 1]);
    // Whom else an assignment reaches is not the leader's affair.
    expect(await seenBy({ ...NOTHING, teamIds: [team] })).toEqual([1, 0]);
    expect(await seenBy(NOTHING)).toEqual([0, 0]);
  });
});
