import type {
  AssignedListView,
  AssignmentListView,
  AssignmentReachView,
  CourseBundleListView,
  LearningDetailView,
  LearningListView,
  MessagePageView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { AssignedCourseEntity, loadHeldOf, StaffEntity } from '@banke/database';
import { accountId, demoId } from '../demo/demo-id';
import { staffId } from '../demo/demo-records';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';

const SMILE = demoId('course 服务原则与三米微笑');
const WORDS = demoId('course 服务用语规范');
const SERVICE = demoId('department service');
const PRESALES = demoId('team service/售前');
const CARD = demoId('qualification 收银');

describe('assigned courses', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;
  let learner: string;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
    const person = await inDemo((tx) => tx.findOneByOrFail(StaffEntity, { accountId: accountId('staff') }));
    learner = person.id;
  });
  afterAll(() => app.close());

  const inDemo: ReturnType<typeof testJobs>['inDemo'] = (work) => testJobs(app).inDemo(work);
  const order = (more: object = {}) => ({
    ...{ departmentId: SERVICE, courseId: SMILE, bundleId: null, target: 'teams', targetIds: [PRESALES] },
    ...{ mandatory: true, dueOn: '2026-12-01', dueDays: null, note: null, ...more },
  });
  const assign = (more: object = {}, client = trainer) =>
    client.post<AssignmentListView & Problem>('/api/assignments', order(more));
  const people = async (query: string, client = trainer) =>
    (await client.get<AssignedListView>(`/api/assigned-courses?${query}`)).body;
  const own = async () => (await staff.get<LearningListView>('/api/learning')).body.assigned;
  const takeWhole = async (id: string, client = staff) => {
    const { lessons } = (await client.post<LearningDetailView>(`/api/learning/${id}`)).body;
    for (const lesson of lessons)
      await client.put(`/api/learning/${id}/lessons/${lesson.id}`, { confirmed: true });
  };
  const toldTo = async (client: TestClient, kind: string) => {
    await app.runJobs();
    const { messages } = (await client.get<MessagePageView>('/api/messages')).body;
    return messages.filter((message) => message.kind === kind).map(({ params }) => params);
  };

  it('reach a team, are told, and are done with the last lesson', async () => {
    const reach = await trainer.post<AssignmentReachView>('/api/assignments/preview', order());
    const before = (await own()).length;
    const { status, body } = await assign({ note: '旺季前人人过关' });
    expect(status).toBe(201);
    const made = body.assignments.find(({ note }) => note === '旺季前人人过关');
    expect(made).toMatchObject({
      name: '服务原则与三米微笑',
      open: reach.body.courses,
      done: 0,
      editable: true,
    });
    expect(reach.body.people).toBeGreaterThan(3);
    const mine = (await own()).find(({ courseId }) => courseId === SMILE);
    expect((await own()).length).toBe(before + 1);
    expect(mine).toMatchObject({
      ...{ title: '服务原则与三米微笑', because: 'course', mandatory: true, dueOn: '2026-12-01' },
      ...{ standing: 'open', note: '旺季前人人过关' },
    });
    expect(await toldTo(staff, 'training.assigned')).toContainEqual(
      expect.objectContaining({ name: '服务原则与三米微笑', dueOn: '2026-12-01' }),
    );
    await takeWhole(SMILE);
    expect((await own()).find(({ courseId }) => courseId === SMILE)).toBeUndefined();
    const { rows } = await people(`assignment=${made?.id ?? ''}&standing=done`);
    expect(rows.map((row) => row.staffId)).toEqual([learner]);
    // Assigned again, it spares who has completed it.
    const again = await trainer.post<AssignmentReachView>('/api/assignments/preview', order());
    expect(again.body.spared).toBe(reach.body.spared + 1);
  });

  it('remind before the day and after it, once each, and tell the leaders', async () => {
    await assign({ courseId: WORDS, target: 'people', targetIds: [learner], dueOn: '2026-11-25' });
    const remindedOn = async (day: string) => {
      app.clock.set(`${day}T02:00:00Z`);
      for (let time = 0; time < 2; time++) await app.runRecurring('assignment-reminders');
      const of = async (kind: string) =>
        (await toldTo(await app.as('staff'), kind)).filter(({ name }) => name === '服务用语规范').length;
      return [await of('training.reminder'), await of('training.overdue')];
    };
    expect(await remindedOn('2026-11-20')).toEqual([0, 0]);
    expect(await remindedOn('2026-11-21')).toEqual([1, 0]);
    expect(await remindedOn('2026-11-24')).toEqual([2, 0]);
    expect(await remindedOn('2026-11-25')).toEqual([2, 0]);
    expect(await remindedOn('2026-11-26')).toEqual([2, 1]);
    expect(await remindedOn('2026-11-27')).toEqual([2, 1]);
    expect((await toldTo(await app.as('leader'), 'training.people-overdue')).length).toBeGreaterThan(0);
    const { rows, counts } = await people(`course=${WORDS}&standing=overdue`, await app.as('leader'));
    expect(rows.map((row) => row.staffId)).toContain(learner);
    expect(counts.find(({ standing }) => standing === 'overdue')?.n).toBe(rows.length);
    app.clock.set('2026-11-20T02:00:00Z');
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
  });

  it('are exempted from with a reason, by somebody else', async () => {
    const { rows } = await people(`course=${WORDS}&text=${encodeURIComponent('林晓雨')}`);
    const id = rows.find(({ staffId: of }) => of === learner)?.id ?? '';
    const exempt = (client: TestClient) =>
      client.put<Problem>(`/api/assigned-courses/${id}/exemption`, { reason: '刚讲过这门课' });
    expect(codeOf(await exempt(await app.as('desk')))).toBe('assigned-course.not-found');
    expect(codeOf(await exempt(staff))).toBe('access.refused');
    expect((await exempt(trainer)).status).toBe(204);
    expect(codeOf(await exempt(trainer))).toBe('assigned-course.ended');
    expect((await own()).find((row) => row.id === id)).toMatchObject({
      ...{ standing: 'exempt', exemptReason: '刚讲过这门课' },
    });
  });

  it('are refused where they fit nobody or nothing', async () => {
    const codes = [
      await assign({ courseId: demoId('course 后台与插件操作') }),
      await assign({ bundleId: demoId('no bundle') }),
      await assign({ dueOn: '2026-11-19' }),
      await assign({ dueDays: 3 }),
      await assign({ target: 'new-hires' }),
      await assign({ target: 'people', targetIds: [staffId('钟慧玲')] }),
      await assign({}, await app.as('desk')),
      await assign({}, staff),
    ].map(codeOf);
    expect(codes).toEqual([
      ...[
        'assignment.course-unfit',
        'assignment.course-unfit',
        'assignment.due-unfit',
        'assignment.due-unfit',
      ],
      ...['assignment.target-unfit', 'assignment.nobody', 'department.not-found', 'access.refused'],
    ]);
  });

  it('of a bundle open its gate once the last of them is done', async () => {
    const made = await trainer.post<CourseBundleListView & Problem>('/api/course-bundles', {
      ...{ departmentId: SERVICE, name: '上岗必修', courseIds: [SMILE, WORDS], qualificationId: CARD },
    });
    const bundle = made.body.bundles.find(({ name }) => name === '上岗必修');
    const held = () => inDemo((tx) => loadHeldOf(tx, learner, CARD));
    await assign({ courseId: null, bundleId: bundle?.id, target: 'people', targetIds: [learner] });
    expect(
      (await own()).find(({ courseId, because }) => courseId === WORDS && because === 'bundle'),
    ).toMatchObject({
      bundleName: '上岗必修',
    });
    expect(await held()).toEqual([]);
    await takeWhole(WORDS);
    expect(await held()).toMatchObject([{ from: '2026-11-20' }]);
    const change = (client: TestClient) =>
      client.put<CourseBundleListView & Problem>(`/api/course-bundles/${bundle?.id ?? ''}`, {
        ...{
          name: '上岗必修',
          courseIds: [SMILE],
          qualificationId: null,
          closed: true,
          version: bundle?.version,
        },
      });
    expect(codeOf(await change(await app.as('desk')))).toBe('course-bundle.not-found');
    expect((await change(trainer)).body.bundles.find(({ id }) => id === bundle?.id)?.closed).toBe(true);
    expect(codeOf(await change(trainer))).toBe('course-bundle.changed');
  });

  it('reach at night whoever has come to be meant, and nobody twice', async () => {
    const { body } = await assign({
      target: 'new-hires',
      targetIds: [],
      dueOn: null,
      dueDays: 10,
      courseId: WORDS,
    });
    const made = body.assignments.find((each) => each.target === 'new-hires' && each.dueDays === 10);
    const hire = (until: string) =>
      inDemo((tx) =>
        tx.query('UPDATE staff SET probation_end = $2 WHERE id = $1', [staffId('陈思远'), until]),
      );
    const ofChen = async () =>
      (await people(`assignment=${made?.id ?? ''}`)).rows.filter((row) => row.name === '陈思远');
    expect(await ofChen()).toEqual([]);
    await hire('2027-01-01');
    for (let time = 0; time < 2; time++) await app.runRecurring('standing-assignments');
    expect(await ofChen()).toMatchObject([{ dueOn: '2026-11-30', standing: 'open' }]);
    const withdraw = () =>
      trainer.put<AssignmentListView & Problem>(`/api/assignments/${made?.id ?? ''}/withdrawal`, {
        version: made?.version,
      });
    expect((await withdraw()).body.assignments.find(({ id }) => id === made?.id)).toMatchObject({
      ...{ withdrawn: true, open: 0 },
    });
    expect(codeOf(await withdraw())).toBe('assignment.changed');
    expect(await ofChen()).toMatchObject([{ standing: 'withdrawn' }]);
  });

  it('renew what runs out within thirty days, until its last day', async () => {
    await app.runRecurring('standing-assignments');
    const ending = () =>
      inDemo((tx) => tx.findBy(AssignedCourseEntity, { qualificationId: demoId('qualification 退款处理') }));
    const [row] = (await ending()).filter(({ staffId: of }) => of === staffId('韩雪梅'));
    expect(row).toMatchObject({
      courseId: demoId('course 退换货政策'),
      dueOn: '2026-12-02',
      mandatory: true,
    });
    const { length } = await ending();
    await app.runRecurring('standing-assignments');
    expect(await ending()).toHaveLength(length);
  });
});
