import type { LearningListView, TrainingSessionListView, TrainingSessionView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import {
  ActivityEntity,
  AssignedCourseEntity,
  CourseVersionEntity,
  HeldQualificationEntity,
  LearningEntity,
  LessonReadEntity,
  QualificationEntity,
  StaffEntity,
  TrainingSeatEntity,
} from '@banke/database';
import { In, IsNull, Not } from 'typeorm';
import { accountId, demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';

type Answer = TrainingSessionView & Problem;
const SERVICE = demoId('department service');
const GROOMING = demoId('course 着装与仪容仪表');
const MOMENTS = demoId('course MOT服务技巧');
const PRESALES = ['陈思远', '王梓萱', '李浩然', '张雨晴', '刘子涵', '曾雨桐'].map(staffId);

describe('a session of a course', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;
  let learner: string;
  let hour = 0;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
    const person = await inDemo((tx) => tx.findOneByOrFail(StaffEntity, { accountId: accountId('staff') }));
    learner = person.id;
  });
  afterAll(() => app.close());

  const inDemo: ReturnType<typeof testJobs>['inDemo'] = (work) => testJobs(app).inDemo(work);
  const arrange = (more: object = {}, client = trainer) =>
    client.post<Answer>('/api/training-sessions', {
      ...{ departmentId: SERVICE, courseId: GROOMING, trainerId: accountId('trainer'), day: '2031-05-05' },
      // Each at an hour of its own, so that they do not lie over each other.
      ...{ from: ++hour * 60, to: hour * 60 + 60, room: '二楼培训室', link: null, capacity: 2, note: null },
      ...more,
    });
  const put = (id: string, what: string, body: object, client = trainer) =>
    client.put<Answer>([`/api/training-sessions/${id}`, what].filter(Boolean).join('/'), body);
  const fill = (id: string, staffIds: readonly string[]) => put(id, 'people', { staffIds });
  const activities = (seriesId: string) =>
    inDemo(async (tx) =>
      (await tx.findBy(ActivityEntity, { seriesId })).map((activity) => activity.staffId).sort(),
    );
  const states = ({ seats }: TrainingSessionView) => seats.map(({ state }) => state);

  it('seats people until it is full, gives them the roster’s activity, and lets the next one move up', async () => {
    const { status, body } = await arrange();
    expect(status).toBe(201);
    const [one = '', two = ''] = PRESALES;
    const full = await fill(body.id, [one, two, learner]);
    expect(states(full.body)).toEqual(['seated', 'seated', 'waiting']);
    expect(await activities(body.id)).toEqual([one, two].sort());
    const seen = await staff.get<TrainingSessionListView>(
      '/api/training-sessions?from=2031-05-05&through=2031-05-05',
    );
    expect(seen.body.sessions).toMatchObject([
      { own: { state: 'waiting' }, seats: [], seated: 2, waiting: 1 },
    ]);

    const third = (await arrange({ capacity: 1 })).body;
    expect((await put(third.id, 'seat', { taken: true }, staff)).body.own).toMatchObject({ state: 'seated' });
    await fill(third.id, [one]);
    expect((await put(third.id, 'seat', { taken: false }, staff)).body.own).toBeNull();
    expect(await activities(third.id)).toEqual([one]);
  });

  it('refuses who has something else then, and who is not there', async () => {
    const [one = ''] = PRESALES;
    const { body } = await arrange();
    await fill(body.id, [one]);
    const same = (await arrange({ from: body.from, to: body.to })).body;
    expect(codeOf(await fill(same.id, [one]))).toBe('training-session.busy');
    expect(codeOf(await fill(same.id, [staffId('钟慧玲')]))).toBe('training-session.not-there');
    expect(await activities(same.id)).toEqual([]);
  });

  it('completes the course for whoever came, and for nobody else', async () => {
    const { body } = await arrange({ day: '2026-11-20', capacity: 10 });
    const [late = '', absent = ''] = PRESALES;
    await fill(body.id, [learner, late, absent]);
    const marks = [
      { staffId: learner, attendance: 'present' },
      { staffId: late, attendance: 'late' },
      { staffId: absent, attendance: 'absent' },
    ];
    const held = await put(body.id, 'attendance', { marks, version: body.version });
    expect(held.body).toMatchObject({ held: true, seats: marks });
    const { learning } = (await staff.get<LearningListView>('/api/learning')).body;
    expect(learning.find(({ courseId }) => courseId === GROOMING)?.completedAt).not.toBeNull();
    const completed = await inDemo((tx) =>
      tx.query<{ staff_id: string }[]>(
        'SELECT staff_id FROM learning WHERE course_id = $1 AND staff_id = $2',
        [...[GROOMING, absent]],
      ),
    );
    expect(completed).toEqual([]);
    expect(codeOf(await put(body.id, 'attendance', { marks, version: body.version }))).toBe(
      'training-session.changed',
    );
    expect(codeOf(await fill(body.id, [learner]))).toBe('training-session.over');
  });

  it('reads the lessons of a course that asks for a quiz, and leaves the course open until it is passed', async () => {
    const courseId = demoId('course 投诉分类与处理时限');
    const [who = ''] = PRESALES.slice(5);
    const { body } = await arrange({ courseId, day: '2026-11-20', capacity: 10 });
    await fill(body.id, [who]);
    const taken = () =>
      inDemo(async (tx) => {
        const learning = await tx.findBy(LearningEntity, { staffId: who, courseId, completedAt: IsNull() });
        const reads = await tx.findBy(LessonReadEntity, { learningId: In(learning.map(({ id }) => id)) });
        return [learning.length, reads.length > 0];
      });
    const before = await inDemo((tx) => tx.countBy(LearningEntity, { staffId: who, courseId }));
    const mark = (attendance: string, version: number) =>
      put(body.id, 'attendance', { marks: [{ staffId: who, attendance }], version });
    const held = await mark('present', body.version);
    expect(await taken()).toEqual([1, true]);
    await mark('absent', held.body.version);
    expect(await taken()).toEqual([0, false]);
    expect(await inDemo((tx) => tx.countBy(LearningEntity, { staffId: who, courseId }))).toBe(before);
  });

  it('leaves what a quiz has completed since, and what is to be confirmed, to the person', async () => {
    const courseId = demoId('course 投诉分类与处理时限');
    const [who = ''] = PRESALES.slice(4);
    const { lessons } = await inDemo((tx) => tx.findOneByOrFail(CourseVersionEntity, { courseId }));
    const confirms = lessons.map((lesson, at) => ({ ...lesson, confirm: at === 0 }));
    await inDemo((tx) => tx.update(CourseVersionEntity, { courseId }, { lessons: confirms }));
    const { body } = await arrange({ courseId, day: '2026-11-20', capacity: 10 });
    await fill(body.id, [who]);
    const mark = (attendance: string, version: number) =>
      put(body.id, 'attendance', { marks: [{ staffId: who, attendance }], version });
    const held = await mark('present', body.version);
    const { id } = await inDemo((tx) =>
      tx.findOneByOrFail(LearningEntity, { staffId: who, courseId, completedAt: IsNull() }),
    );
    const reads = () => inDemo((tx) => tx.findBy(LessonReadEntity, { learningId: id }));
    const read = (await reads()).map(({ lessonId, confirmedAt }) => [lessonId, confirmedAt]);
    expect(new Map(read as [string, null][])).toEqual(
      new Map(confirms.slice(1).map((each) => [each.id, null])),
    );
    const passed = app.clock.now();
    await inDemo((tx) => tx.update(LearningEntity, { id }, { completedAt: passed }));
    expect((await mark('absent', held.body.version)).status).toBe(200);
    const kept = await inDemo((tx) => tx.findOneByOrFail(LearningEntity, { id }));
    expect([kept.completedAt, (await reads()).length]).toEqual([passed, confirms.length - 1]);
  });

  it('is judged by those who came, once each, and nobody sees fewer than five', async () => {
    const { body } = await arrange({ day: '2026-11-20', capacity: 10 });
    await fill(body.id, [learner]);
    const answer = (score: number) =>
      staff.post<Answer>(`/api/training-sessions/${body.id}/answers`, { score, useful: true });
    expect(codeOf(await answer(5))).toBe('training-session.not-attended');
    const marks = [{ staffId: learner, attendance: 'present' }];
    await put(body.id, 'attendance', { marks, version: body.version });
    expect((await answer(4)).body.satisfaction).toEqual({ n: 1, share: null, useful: null });
    expect(codeOf(await answer(1))).toBe('training-session.answered');
    for (let n = 0; n < 4; n++) {
      await inDemo((tx) => tx.update(TrainingSeatEntity, { sessionId: body.id }, { answered: false }));
      await answer(5);
    }
    const { sessions } = (
      await trainer.get<TrainingSessionListView>('/api/training-sessions?from=2026-11-20&through=2026-11-20')
    ).body;
    expect(sessions.find(({ id }) => id === body.id)?.satisfaction).toEqual({
      n: 5,
      share: 9600,
      useful: 10_000,
    });
  });

  it('takes back what an attendance brought that is corrected to absent, and brings it again', async () => {
    const qualificationId = demoId('qualification 投诉处理');
    const course = await inDemo((tx) => tx.findOneByOrFail(QualificationEntity, { id: qualificationId }));
    expect(course.closedAt).toBeNull();
    await inDemo((tx) => tx.update(CourseVersionEntity, { courseId: MOMENTS }, { qualificationId }));
    const [, , who = ''] = PRESALES;
    const orders = {
      departmentId: SERVICE,
      courseId: MOMENTS,
      bundleId: null,
      target: 'people',
      mandatory: true,
    };
    await trainer.post('/api/assignments', {
      ...{ ...orders, targetIds: [who], dueOn: '2031-01-01', dueDays: null, note: null },
    });
    const { body } = await arrange({ courseId: MOMENTS, day: '2026-11-20', capacity: 10 });
    await fill(body.id, [who]);
    let { version } = body;
    const mark = async (attendance: string) => {
      const marks = [{ staffId: who, attendance }];
      ({ version } = (await put(body.id, 'attendance', { marks, version })).body);
      return inDemo(async (tx) => ({
        learned: await tx.countBy(LearningEntity, {
          staffId: who,
          courseId: MOMENTS,
          completedAt: Not(IsNull()),
        }),
        held: (await tx.findBy(HeldQualificationEntity, { staffId: who, qualificationId })).filter(
          ({ revokedOn }) => revokedOn === null,
        ).length,
        assigned: (await tx.findOneByOrFail(AssignedCourseEntity, { staffId: who, courseId: MOMENTS })).state,
      }));
    };
    expect(await mark('present')).toEqual({ learned: 1, held: 1, assigned: 'done' });
    expect(await mark('absent')).toEqual({ learned: 0, held: 0, assigned: 'open' });
    expect(await mark('excused')).toEqual({ learned: 0, held: 0, assigned: 'open' });
    expect(await mark('late')).toEqual({ learned: 1, held: 1, assigned: 'done' });
  });

  it('leaves open what somebody had begun alone, when the attendance that completed it is corrected', async () => {
    const courseId = demoId('course 服务用语规范');
    await staff.post(`/api/learning/${courseId}`, {});
    const { body } = await arrange({ courseId, day: '2026-11-20', capacity: 10 });
    await fill(body.id, [learner]);
    const open = async () => {
      const { learning } = (await staff.get<LearningListView>('/api/learning')).body;
      return learning.find((each) => each.courseId === courseId)?.completedAt === null;
    };
    const mark = (attendance: string, version: number) =>
      put(body.id, 'attendance', { marks: [{ staffId: learner, attendance }], version });
    const held = await mark('present', body.version);
    expect(await open()).toBe(false);
    await mark('absent', held.body.version);
    expect(await open()).toBe(true);
  });

  it('moves with everybody in it, or stays; what has more places fills up', async () => {
    const [one = '', two = ''] = PRESALES;
    const { body } = await arrange({ capacity: 1 });
    await fill(body.id, [one, two]);
    const { trainerId, room, link, note } = body;
    const change = (more: object, version = body.version) =>
      put(body.id, '', {
        ...{ trainerId, room, link, note, from: body.from, to: body.to },
        ...more,
        version,
      });
    const moved = await change({ day: '2031-05-06', capacity: 2 });
    expect(states(moved.body)).toEqual(['seated', 'seated']);
    const days = await inDemo((tx) => tx.findBy(ActivityEntity, { seriesId: body.id }));
    expect(days.map(({ day }) => day)).toEqual(['2031-05-06', '2031-05-06']);
    const other = (await arrange({ day: '2031-05-07', from: body.from, to: body.to })).body;
    await fill(other.id, [two]);
    const { version } = moved.body;
    expect(codeOf(await change({ day: '2031-05-07', capacity: 2 }, version))).toBe('training-session.busy');
    expect(codeOf(await change({ day: '2031-05-06', capacity: 1 }, version))).toBe(
      'training-session.too-many',
    );
    expect(codeOf(await change({ day: '2031-05-06', capacity: 2 }))).toBe('training-session.changed');
    expect(await activities(body.id)).toEqual([one, two].sort());
  });

  it('and the roster are one: who is taken out there gives up the seat, and nobody moves it there', async () => {
    const supervisor = await app.as('supervisor');
    const [one = '', two = '', three = ''] = PRESALES;
    const { body } = await arrange();
    await fill(body.id, [one, two, three]);
    const of = (staffId: string) =>
      inDemo((tx) => tx.findOneByOrFail(ActivityEntity, { seriesId: body.id, staffId }));
    const { id, version } = await of(one);
    const moved = { whom: 'person', when: 'day', from: 0, to: 30, work: true, note: null, version };
    expect(codeOf(await supervisor.patch<Problem>(`/api/activities/${id}`, moved))).toBe(
      'activity.of-session',
    );
    const remove = (whom: string) =>
      supervisor.delete<Problem>(`/api/activities/${id}?whom=${whom}&when=day`);
    expect(codeOf(await remove('everybody'))).toBe('activity.of-session');
    expect((await remove('person')).status).toBe(204);
    expect(await activities(body.id)).toEqual([two, three].sort());
    const now = (await trainer.get<TrainingSessionView>(`/api/training-sessions/${body.id}`)).body;
    expect(now.seats.map(({ staffId, state }) => [staffId, state])).toEqual([
      [two, 'seated'],
      [three, 'seated'],
    ]);
    await trainer.delete(`/api/training-sessions/${body.id}/people/${two}`);
    expect(await activities(body.id)).toEqual([three]);
  });

  it('goes out of the rosters when it is cancelled', async () => {
    const { body } = await arrange();
    await fill(body.id, PRESALES.slice(0, 2));
    const cancel = () => put(body.id, 'cancellation', { reason: '讲师请假', version: body.version });
    expect((await cancel()).body).toMatchObject({ cancelledBecause: '讲师请假', editable: false });
    expect(await activities(body.id)).toEqual([]);
    expect(codeOf(await cancel())).toBe('training-session.over');
  });

  it('is arranged by who trains the department, for courses that can be taught', async () => {
    const codes = [
      await arrange({}, await app.as('desk')),
      await arrange({}, staff),
      await arrange({ courseId: demoId('course 后台与插件操作') }),
      await arrange({ from: 600, to: 600 }),
      await arrange({ day: '2026-11-19' }),
    ].map(codeOf);
    expect(codes).toEqual([
      ...['department.not-found', 'access.refused', 'training-session.course-unfit'],
      ...['training-session.time-unfit', 'training-session.time-unfit'],
    ]);
  });
});
