import { randomUUID } from 'node:crypto';
import type { CourseCatalogueView, CourseDetailView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { RoleGrantEntity } from '@banke/database';
import { accountId, demoId } from '../demo/demo-id';
import { openTestApp, type TestApp } from '../testing/test-app';
import { codeOf, type TestClient } from '../testing/test-client';
import { testJobs } from '../testing/test-jobs';

const DESK = demoId('department desk');
const NORMS = demoId('series 服务规范系列');
const PHONE = demoId('course 接听与拨打电话');
const WORDS = demoId('course 服务用语规范');
const EVENT = demoId('course 活动内容与规则');

const COURSE = {
  ...{
    title: '微信接待',
    summary: '',
    minutes: 15,
    competencies: ['communication'],
    postIds: [],
    gradeIds: [],
  },
  ...{ event: null, prerequisiteIds: [], qualificationId: null },
  lessons: [{ id: randomUUID(), title: '问好', body: '先问好。\n\n- 再问事', confirm: true }],
};

describe('courses', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;
  let hr: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    await testJobs(app).inDemo((tx) =>
      tx.insert(RoleGrantEntity, {
        ...{ companyId: demoId('company'), id: randomUUID(), accountId: accountId('desk'), role: 'trainer' },
        ...{ departmentId: DESK, valid: '[2026-01-01,)', createdAt: app.clock.now() },
      }),
    );
    trainer = await app.as('trainer');
    staff = await app.as('staff');
    hr = await app.as('hr');
  });
  afterAll(() => app.close());

  const catalogue = async (client: TestClient) =>
    (await client.get<CourseCatalogueView>('/api/courses')).body;
  const create = (request: object = {}, client = trainer) =>
    client.post<CourseDetailView & Problem>('/api/courses', { seriesId: NORMS, ...COURSE, ...request });
  const put = (client: TestClient, id: string, what: string, request: object) =>
    client.put<CourseDetailView & Problem>(`/api/courses/${id}${what}`, request);
  const show = async (client: TestClient, id: string, query = '') =>
    (await client.get<CourseDetailView & Problem>(`/api/courses/${id}${query}`)).body;

  it('in the library are for everybody, and what is being made for those who make or keep it', async () => {
    const titles = async (client: TestClient) =>
      (await catalogue(client)).courses.map(({ title, state }) => [title, state]);
    const [seen, all] = [await titles(staff), await titles(trainer)];
    expect(new Set(seen.map(([, state]) => state))).toEqual(new Set(['library']));
    expect(all).toContainEqual(['活动内容与规则', 'acceptance']);
    expect(await titles(hr)).toEqual(all);
    const hidden = await staff.get(`/api/courses/${EVENT}`);
    expect([hidden.status, codeOf(hidden)]).toEqual([404, 'course.not-found']);
    // An expert sees what is to be judged, whatever the role.
    expect(await titles(await app.as('manager'))).toContainEqual(['活动内容与规则', 'acceptance']);
  });

  it('show who reads them the lessons, and not how they came about', async () => {
    const course = await show(staff, PHONE);
    expect(course.lessons.map(({ title }) => title)).toContain('转接与代接');
    expect([course.events, course.members, course.course.editable, course.archivable]).toEqual([
      [],
      [],
      false,
      false,
    ]);
    expect((await show(trainer, PHONE)).events.at(-1)).toMatchObject({
      deed: 'proposed',
      byName: '演示·讲师',
    });
  });

  it('are found by how their title is read', async () => {
    const found = (await catalogue(staff)).courses.find(({ id }) => id === WORDS);
    expect(found?.searchKey.split('\n')).toEqual(['服务用语规范', 'fuwuyongyuguifan', 'fwyygf']);
  });

  it('in the making change in place; in the library each edit is a version, and the old one stays', async () => {
    const draft = (await create({ title: '草稿课' })).body;
    const changed = (await put(trainer, draft.course.id, '', { ...COURSE, title: '草稿课二', version: 1 }))
      .body;
    expect([changed.course.number, changed.versions.length, changed.course.version]).toEqual([1, 1, 2]);

    const before = await show(trainer, WORDS);
    const { title, summary, minutes, competencies, postIds, gradeIds, event, prerequisiteIds } =
      before.course;
    const request = {
      ...{ title, summary, minutes, competencies, postIds, gradeIds, event, prerequisiteIds },
      ...{ qualificationId: null, lessons: [], version: before.course.version },
    };
    const after = (await put(trainer, WORDS, '', request)).body;
    expect([after.course.number, after.lessons]).toEqual([2, []]);
    expect((await show(trainer, WORDS, '?number=1')).lessons).toEqual(before.lessons);
    // The same again is nothing new.
    const again = (await put(trainer, WORDS, '', { ...request, version: after.course.version })).body;
    expect([again.course.number, again.course.version]).toEqual([2, after.course.version]);
    const late = await put(trainer, WORDS, '', { ...request, summary: '迟', version: before.course.version });
    expect([late.status, codeOf(late)]).toEqual([409, 'course.changed']);
  });

  it.each([
    ['a length no micro-course has', { minutes: 45 }, 'minutes', 'not-one-of'],
    ['a post that is none', { postIds: [randomUUID()] }, 'postIds', 'unknown-entry'],
    [
      'a qualification that is none',
      { qualificationId: randomUUID() },
      'qualificationId',
      'unknown-qualification',
    ],
    [
      'a course that is none before it',
      { prerequisiteIds: [randomUUID()] },
      'prerequisiteIds',
      'prerequisite.unknown',
    ],
    ['one lesson twice', { lessons: [COURSE.lessons[0], COURSE.lessons[0]] }, 'lessons.1.id', 'lesson.twice'],
  ])('with %s are refused, and the place is named', async (_, wrong, path, code) => {
    const { status, body } = await create(wrong);
    expect([status, body.code, body.errors?.map((error) => [error.path, error.code])]).toEqual([
      422,
      'course.refused',
      [[path, code]],
    ]);
  });

  it('never need each other, also when two people say so at the same moment', async () => {
    const [one, two] = [
      (await create({ title: '甲课' })).body.course,
      (await create({ title: '乙课' })).body.course,
    ];
    const replies = await Promise.all([
      put(trainer, one.id, '', { ...COURSE, title: '甲课', prerequisiteIds: [two.id], version: 1 }),
      put(await app.as('admin'), two.id, '', {
        ...COURSE,
        title: '乙课',
        prerequisiteIds: [one.id],
        version: 1,
      }),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(replies.flatMap(({ body }) => body.errors ?? [])).toMatchObject([{ code: 'prerequisite.circle' }]);
  });

  it('are written by the trainers of their place, and by nobody of another', async () => {
    const desk = await app.as('desk');
    const foreign = await create({}, desk);
    expect([foreign.status, codeOf(foreign)]).toEqual([404, 'course-series.not-found']);
    const whole = await desk.post('/api/course-series', {
      module: 'service',
      name: '全公司',
      departmentId: null,
    });
    expect(codeOf(whole)).toBe('access.refused');
    const own = { module: 'service', name: '前台系列', departmentId: DESK };
    const series = (await desk.post<CourseCatalogueView>('/api/course-series', own)).body.series.find(
      ({ name }) => name === '前台系列',
    );
    const made = (await create({ seriesId: series?.id, title: '收银三步' }, desk)).body.course;
    expect(made).toMatchObject({ editable: true, state: 'topic' });
    // The phone agents' department does not read the desk's series.
    expect((await catalogue(staff)).series.map(({ name }) => name)).not.toContain('前台系列');
    expect((await put(desk, PHONE, '/state', { to: 'draft', version: 1 })).status).toBe(404);
    const twice = await desk.post('/api/course-series', own);
    expect(codeOf(twice)).toBe('course-series.name-taken');
  });

  it('are put in order as a whole', async () => {
    const { series, courses } = await catalogue(trainer);
    const { id, version } = series.find(({ name }) => name === '主管系列') ?? { id: '', version: 0 };
    const ids = courses.filter(({ seriesId }) => seriesId === id).map((course) => course.id);
    const order = (courseIds: string[], seen: number) =>
      trainer.put<CourseCatalogueView>(`/api/course-series/${id}/order`, { courseIds, version: seen });
    const turned = (await order([...ids].reverse(), version)).body;
    expect(turned.courses.filter(({ seriesId }) => seriesId === id).map((course) => course.id)).toEqual(
      [...ids].reverse(),
    );
    expect(codeOf(await order(ids.slice(1), version + 1))).toBe('course-series.changed');
  });

  it('go from the topic through trial and votes into the library, and out of it', async () => {
    const { id } = (await create({ title: '全程课' })).body.course;
    let version = 1;
    const deed = async (client: TestClient, what: string, request: object) => {
      const { body } = await put(client, id, what, { ...request, version });
      if (body.code === undefined) version = body.course.version;
      return body.code ?? body.course.state;
    };
    const members = [
      { accountId: accountId('trainer'), part: 'developer' },
      { accountId: accountId('supervisor'), part: 'expert' },
      { accountId: accountId('manager'), part: 'expert' },
    ];
    expect(await deed(trainer, '/state', { to: 'draft' })).toBe('course.no-such-step');
    expect(await deed(trainer, '/state', { to: 'team' })).toBe('team');
    expect(await deed(trainer, '/state', { to: 'workshop' })).toBe('course.team-missing');
    expect(await deed(trainer, '/team', { members: [{ accountId: randomUUID(), part: 'expert' }] })).toBe(
      'course.refused',
    );
    expect(await deed(trainer, '/team', { members })).toBe('team');
    for (const to of ['workshop', 'draft', 'trial', 'acceptance'])
      expect(await deed(trainer, '/state', { to })).toBe(to);
    expect(await deed(trainer, '', { ...COURSE, title: '改不得' })).toBe('course.under-acceptance');

    const [supervisor, manager] = [await app.as('supervisor'), await app.as('manager')];
    expect(await deed(hr, '/archived', { archived: true })).toBe('course.not-accepted');
    expect(await deed(trainer, '/vote', { vote: 'accept' })).toBe('course.no-expert');
    expect(await deed(supervisor, '/vote', { vote: 'accept' })).toBe('acceptance');
    expect(await deed(manager, '/vote', { vote: 'back' })).toBe('course.reason-missing');
    expect(await deed(manager, '/vote', { vote: 'back', reason: '例子\n太少' })).toBe('draft');
    expect((await show(trainer, id)).events.slice(0, 2)).toMatchObject([
      { deed: 'returned' },
      { deed: 'voted-back', reason: '例子\n太少', byName: '演示·部门经理' },
    ]);

    for (const to of ['trial', 'acceptance']) expect(await deed(trainer, '/state', { to })).toBe(to);
    // Judged anew: the votes of the last time are gone.
    expect((await show(trainer, id)).members.map(({ vote }) => vote)).toEqual([null, null, null]);
    for (const expert of [supervisor, manager])
      expect(await deed(expert, '/vote', { vote: 'accept' })).toBe('acceptance');
    expect(await deed(trainer, '/archived', { archived: true })).toBe('access.refused');
    expect(await deed(hr, '/archived', { archived: true })).toBe('library');
    expect((await catalogue(staff)).courses.map((course) => course.id)).toContain(id);
    expect(await deed(hr, '/archived', { archived: false })).toBe('retired');
    expect((await catalogue(staff)).courses.map((course) => course.id)).not.toContain(id);
    expect(await deed(hr, '/archived', { archived: true })).toBe('library');
  });
});
