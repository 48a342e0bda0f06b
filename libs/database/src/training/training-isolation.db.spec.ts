import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../data-source';
import { inCompany } from '../in-company';
import { createTestDatabase, type TestDatabase } from '../testing';
import { companyRows } from '../testing/company-rows';
import {
  loadCourseEvents,
  loadCourseMembers,
  loadCoursePlaces,
  loadCourses,
  loadCourseSeries,
  loadCourseVersions,
  loadPlaces,
  lockCourse,
  lockCourseSeries,
  lockPrerequisites,
  unknownEntries,
} from './course-queries';
import {
  loadNeedOfCourse,
  loadNeedsAnswers,
  loadNeedsSurveys,
  loadNeedsTopics,
  loadNeedsVoices,
  loadOwnNeeds,
  loadUnanswered,
  lockNeedsSurvey,
  lockOpenNeedsSurveys,
} from './needs-queries';
import {
  loadInRole,
  loadPlanReasons,
  loadReportedPlans,
  loadTrainingPlans,
  lockTrainingPlan,
  unfitTrainers,
} from './plan-queries';

const EVERYTHING = { company: true, departmentIds: [], teamIds: [] };
const NOTHING = { company: false, departmentIds: [], teamIds: [] };

describe('the courses of two companies', () => {
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
  const sight = { read: EVERYTHING, make: EVERYTHING, accountId: mine.ids.account };

  it('never meet in a named query', async () => {
    const other = theirs.ids;
    const results = await asMe(async (tx) => [
      (await loadCourseSeries(tx, EVERYTHING)).map(({ id }) => id),
      (await loadCourses(tx, sight)).map(({ id }) => id),
      await loadCourses(tx, sight, other.course),
      await loadCourseVersions(tx, other.course),
      await loadCourseMembers(tx, other.course),
      await loadCourseEvents(tx, other.course),
      await loadCoursePlaces(tx, other.series),
      await lockCourse(tx, sight, other.course),
      await lockCourseSeries(tx, EVERYTHING, other.series),
      [...(await lockPrerequisites(tx)).keys()],
      (await loadPlaces(tx, null)).map(({ departmentId, teamId }) => teamId ?? departmentId),
      await unknownEntries(tx, 'post', [mine.ids.post, other.post]),
    ]);
    const { series, course, department, team } = mine.ids;
    expect(results).toEqual([
      ...[[series], [course], [], [], [], [], [], undefined, undefined],
      ...[[course], [department, team], [other.post]],
    ]);
  });

  it('want to be taught what nobody else sees', async () => {
    const { needsSurvey: survey, department, staff, course } = theirs.ids;
    const day = '2026-11-20';
    const results = await asMe(async (tx) => [
      (await loadNeedsSurveys(tx, EVERYTHING, day)).map(({ id, answered }) => [id, answered]),
      await loadNeedsSurveys(tx, NOTHING, day),
      await lockNeedsSurvey(tx, EVERYTHING, day, survey),
      (await lockOpenNeedsSurveys(tx, day)).map(({ id }) => id),
      await loadUnanswered(tx, { id: survey, departmentId: department }, day),
      await loadNeedsTopics(tx, survey),
      await loadNeedsAnswers(tx, survey),
      await loadNeedsVoices(tx, survey),
      [...(await loadOwnNeeds(tx, staff)).keys()],
      await loadNeedOfCourse(tx, course),
    ]);
    const own = mine.ids.needsSurvey;
    expect(results).toEqual([[[own, 1]], [], undefined, [own], [], [], [], [], [], undefined]);
  });

  it('are planned where nobody else sees it', async () => {
    const [month, today] = ['2026-11-01', '2026-11-20'];
    const { trainingPlan: plan, department } = theirs.ids;
    const results = await asMe(async (tx) => [
      (await loadTrainingPlans(tx, EVERYTHING, { month })).map(({ id, lines }) => [id, lines.length]),
      await loadTrainingPlans(tx, NOTHING, { month }),
      await lockTrainingPlan(tx, EVERYTHING, plan),
      (await loadReportedPlans(tx, EVERYTHING, [month])).map(({ lines }) => lines),
      await loadPlanReasons(tx, department, { today, month }),
      await loadInRole(tx, 'hr', department, today),
      await unfitTrainers(tx, [theirs.ids.account], today),
    ]);
    const lines = [{ courseId: mine.ids.course, sessions: 2, day: '2026-11-19', people: 12 }];
    expect(results).toEqual([
      [[mine.ids.trainingPlan, 1]],
      [],
      undefined,
      [lines],
      [],
      [],
      [theirs.ids.account],
    ]);
  });

  it('for everybody are seen without any reach, but only from the library', async () => {
    const seen = () =>
      asMe((tx) => loadCourses(tx, { read: NOTHING, make: NOTHING, accountId: mine.ids.deputy }));
    expect(await seen()).toHaveLength(1);
    await asMe((tx) => tx.query(`UPDATE course SET state = 'draft'`));
    expect(await seen()).toHaveLength(0);
    expect(
      await asMe((tx) => loadCourses(tx, { read: NOTHING, make: NOTHING, accountId: mine.ids.account })),
    ).toHaveLength(1); // the expert
  });

  it('may not be rewritten in what became of them, but for the words', async () => {
    await asMe((tx) => tx.query(`UPDATE course_event SET reason = NULL`));
    await expect(asMe((tx) => tx.query(`UPDATE course_event SET deed = 'archived'`))).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });
});
