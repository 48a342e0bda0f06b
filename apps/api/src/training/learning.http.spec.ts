import type { CourseDetailView, LearningDetailView, LearningListView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { HeldQualificationEntity, loadHeldOf, StaffEntity } from '@banke/database';
import { accountId, demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';

const SMILE = demoId('course 服务原则与三米微笑');
const WORDS = demoId('course 服务用语规范');
const PHONE = demoId('course 接听与拨打电话');
const POLICY = demoId('course 退换货政策');
const REFUND = demoId('qualification 退款处理');

describe('taking a course', () => {
  let app: TestApp;
  let staff: TestClient;
  let staffId: string;

  beforeAll(async () => {
    app = await openTestApp();
    staff = await app.as('staff');
    const person = await inDemo((tx) => tx.findOneByOrFail(StaffEntity, { accountId: accountId('staff') }));
    staffId = person.id;
  });
  afterAll(() => app.close());

  const inDemo: ReturnType<typeof testJobs>['inDemo'] = (work) => testJobs(app).inDemo(work);
  const begin = (id: string, client = staff) =>
    client.post<LearningDetailView & Problem>(`/api/learning/${id}`);
  const read = (id: string, lessonId: string, confirmed = false, client = staff) =>
    client.put<LearningDetailView & Problem>(`/api/learning/${id}/lessons/${lessonId}`, { confirmed });
  const show = async (id: string, client = staff) =>
    (await client.get<LearningDetailView>(`/api/learning/${id}`)).body;
  const takeWhole = async (id: string) => {
    const { lessons } = (await begin(id)).body;
    for (const lesson of lessons) await read(id, lesson.id, true);
    return show(id);
  };

  it('goes on where another device left it, and is done with the last lesson', async () => {
    expect(await show(SMILE)).toMatchObject({ startedAt: null, barrier: null });
    const [first, second] = (await begin(SMILE)).body.lessons;
    await read(SMILE, first?.id ?? '');
    const elsewhere = await app.as('staff');
    expect((await show(SMILE, elsewhere)).reads).toEqual([{ lessonId: first?.id, confirmed: false }]);
    const { learning } = (await elsewhere.get<LearningListView>('/api/learning')).body;
    expect(learning.find(({ courseId }) => courseId === SMILE)).toMatchObject({
      ...{ title: '服务原则与三米微笑', done: 1, of: 2, completedAt: null },
    });
    const done = (await read(SMILE, second?.id ?? '', false, elsewhere)).body;
    expect(done.completedAt).not.toBeNull();
    // Sent again, nothing is done twice.
    expect((await read(SMILE, second?.id ?? '')).body.completedAt).toBe(done.completedAt);
    expect((await begin(SMILE)).body).toMatchObject({ completedAt: null, reads: [] });
  });

  it('asks for what must be taken before, by its name', async () => {
    expect(await show(PHONE)).toMatchObject({
      barrier: 'prerequisites-missing',
      missing: [{ id: WORDS, title: '服务用语规范' }],
    });
    const refused = await begin(PHONE);
    expect([refused.status, codeOf(refused)]).toEqual([422, 'learning.prerequisites-missing']);
    await takeWhole(WORDS);
    expect((await begin(PHONE)).status).toBe(200);
  });

  it('grants its qualification once every lesson is read and confirmed, and not before', async () => {
    await inDemo((tx) =>
      tx.query(`UPDATE held_qualification SET valid = '[2025-01-01,2025-06-01)' WHERE staff_id = $1`, [
        staffId,
      ]),
    );
    const held = () => inDemo((tx) => loadHeldOf(tx, staffId, REFUND));
    const { lessons } = (await begin(POLICY)).body;
    for (const lesson of lessons) await read(POLICY, lesson.id);
    expect((await show(POLICY)).completedAt).toBeNull();
    expect(await held()).toEqual([]);
    const confirming = lessons.filter(({ confirm }) => confirm);
    for (const { id } of confirming) await read(POLICY, id, true);
    expect(await show(POLICY)).toMatchObject({
      completedAt: app.clock.now().toISOString(),
      granted: { qualification: '退款处理', through: '2027-11-19', held: true },
    });
    expect(await held()).toEqual([{ from: '2026-11-20', through: '2027-11-19', revokedOn: null }]);
    // Taken again at once, it gives nothing more.
    await takeWhole(POLICY);
    expect(await held()).toHaveLength(1);
  });

  it('gives nothing back that was taken away', async () => {
    await inDemo((tx) =>
      tx.update(
        HeldQualificationEntity,
        { staffId, qualificationId: REFUND },
        { revokedOn: '2026-11-20', revokedBecause: '金额连续录错' },
      ),
    );
    expect((await takeWhole(POLICY)).granted).toEqual({
      qualification: '退款处理',
      through: null,
      held: false,
    });
    expect(await inDemo((tx) => loadHeldOf(tx, staffId, REFUND))).toHaveLength(1);
  });

  it('stays in the version it was begun in', async () => {
    const trainer = await app.as('trainer');
    const begun = (await begin(SMILE)).body;
    const { course } = (await trainer.get<CourseDetailView>(`/api/courses/${SMILE}`)).body;
    const { title, summary, minutes, competencies, postIds, gradeIds, event, prerequisiteIds } = course;
    await trainer.put(`/api/courses/${SMILE}`, {
      ...{ title, summary, minutes, competencies, postIds, gradeIds, event, prerequisiteIds },
      ...{ qualificationId: null, lessons: [], version: course.version },
    });
    expect(await show(SMILE)).toMatchObject({ number: 1, lessons: begun.lessons });
  });

  it('is for people of the company, and for lessons that it has', async () => {
    const hr = await app.as('hr');
    expect((await show(WORDS, hr)).barrier).toBe('no-person');
    expect(codeOf(await begin(WORDS, hr))).toBe('learning.no-person');
    expect((await hr.get<LearningListView>('/api/learning')).body).toEqual({
      ...{ person: false, learning: [], assigned: [] },
    });
    expect(codeOf(await read(WORDS, demoId('no lesson')))).toBe('learning.lesson-not-found');
    expect(codeOf(await read(demoId('course 着装与仪容仪表'), demoId('no lesson')))).toBe(
      'learning.not-begun',
    );
    expect(codeOf(await begin(demoId('course 后台与插件操作')))).toBe('course.not-found');
  });
});
