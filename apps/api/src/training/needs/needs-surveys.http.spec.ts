import { randomUUID } from 'node:crypto';
import type {
  CourseCatalogueView,
  CourseDetailView,
  NeedsSurveyDetailView,
  NeedsSurveyListView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import {
  CourseEntity,
  NeedsAnswerEntity,
  ObligationEntity,
  OutboxEntity,
  StaffEntity,
} from '@banke/database';
import type { CourseState } from '@banke/domain/training';
import { accountId, demoId } from '../../demo/demo-id';
import { staffId } from '../../demo/demo-records';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';
import { testJobs } from '../../testing/test-jobs';

type Answer = NeedsSurveyDetailView & Problem;
const SURVEYS = '/api/needs-surveys';
const SERVICE = demoId('department service');
const TERMS = {
  ...{ opensOn: '2026-11-01', closesOn: '2031-11-30', method: 'order', picks: 2, proposes: 2 },
  ...{ surveyWeight: 5000, wishesWeight: 3000, directionWeight: 2000 },
};
const topic = (title: string) => ({ title, courseId: null, competency: null });
const OTHERS = ['陈思远', '王梓萱', '李浩然', '张雨晴'];

describe('a survey of what to teach', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;
  let year = 2030;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
  });
  afterAll(() => app.close());

  const open = (more: object = {}, client = trainer) =>
    client.post<Answer>(SURVEYS, {
      ...{ ...TERMS, departmentId: SERVICE, year: ++year, topics: ['情绪安抚', '直播问答'].map(topic) },
      ...more,
    });
  const idOf = ({ topics }: NeedsSurveyDetailView, title: string) =>
    topics.find((each) => each.title === title)?.id ?? '';
  const answer = (survey: NeedsSurveyDetailView, titles: string[], client = staff) =>
    client.put<Answer>(`${SURVEYS}/${survey.survey.id}/answer`, {
      choices: titles.map((title) => ({ topicId: idOf(survey, title), rating: null })),
    });
  const others = (survey: NeedsSurveyDetailView, title: string) =>
    testJobs(app).inDemo((tx) =>
      tx.insert(
        NeedsAnswerEntity,
        OTHERS.map((name) => ({
          ...{ companyId: demoId('company'), surveyId: survey.survey.id, staffId: staffId(name) },
          choices: [{ topicId: idOf(survey, title), rating: null }],
        })),
      ),
    );
  const speak = (survey: NeedsSurveyDetailView, title: string, more: object, client: TestClient) =>
    client.post<Answer>(`${SURVEYS}/${survey.survey.id}/voices`, {
      ...{ topicId: idOf(survey, title), kind: 'wish', byName: '主管', reason: '投诉多', weight: 3 },
      ...more,
    });

  it('is opened by the manager who owes it, and the waiting task is done by that', async () => {
    const duties = () =>
      testJobs(app).inDemo((tx) =>
        tx.findBy(ObligationEntity, {
          ...{ kind: 'training-needs-survey', departmentId: SERVICE, dueOn: '2026-12-15' },
        }),
      );
    expect((await duties()).map(({ state }) => state)).toEqual(['open']);
    const manager = await app.as('manager');
    expect((await open({}, manager)).status).toBe(201);
    expect((await duties()).map(({ state, note, handedInBy }) => [state, note, handedInBy])).toEqual([
      ['done', '2026-11-01 – 2031-11-30', accountId('manager')],
    ]);
  });

  it('invites the people of the department, who answer as often as they like and see nobody else', async () => {
    const survey = (await open()).body;
    const told = await testJobs(app).inDemo((tx) =>
      tx.findBy(OutboxEntity, { kind: 'training.needs-opened', link: `/training/needs/${survey.survey.id}` }),
    );
    expect(told.flatMap(({ accountIds }) => accountIds)).toContain(accountId('staff'));
    expect(told.flatMap(({ accountIds }) => accountIds)).not.toContain(accountId('desk'));

    const first = (await answer(survey, ['直播问答', '情绪安抚'])).body;
    expect(first.survey).toMatchObject({ hasAnswered: true, answered: 1, mayAnswer: true });
    const again = (await answer(survey, ['情绪安抚'])).body;
    expect(again.own.map(({ topicId }) => topicId)).toEqual([idOf(survey, '情绪安抚')]);
    expect(again.survey.answered).toBe(1);
    expect(again.topics.map(({ ranked }) => ranked)).toEqual([null, null]);
    expect(codeOf(await answer(survey, []))).toBe('needs-survey.nothing-chosen');
    expect(codeOf(await answer(survey, ['情绪安抚', '情绪安抚']))).toBe('needs-survey.topic-unfit');
    expect(codeOf(await answer(survey, ['情绪安抚'], await app.as('desk')))).toBe('needs-survey.not-found');
  });

  it('counts of those who answered only who still works there', async () => {
    const survey = (await open()).body;
    await others(survey, '情绪安抚');
    const answered = async () => {
      const { body } = await trainer.get<NeedsSurveyDetailView>(`${SURVEYS}/${survey.survey.id}`);
      return body.survey.answered;
    };
    expect(await answered()).toBe(4);
    const [gone = ''] = OTHERS;
    const leave = (leftOn: string | null) =>
      testJobs(app).inDemo((tx) => tx.update(StaffEntity, { id: staffId(gone) }, { leftOn }));
    await leave('2026-11-19');
    expect(await answered()).toBe(3);
    await leave(null);
  });

  it('takes a topic and a word for it once, however often they are sent', async () => {
    const survey = (await open()).body;
    const key = { 'idempotency-key': randomUUID() };
    const add = () => trainer.post<Answer>(`${SURVEYS}/${survey.survey.id}/topics`, topic('方言沟通'), key);
    expect((await add()).status).toBe(200);
    const again = await add();
    expect([again.status, again.body.topics.length]).toEqual([200, 3]);
  });

  it('takes over no course that has left the library', async () => {
    const courseId = demoId('course 快捷话术');
    const survey = (await open({ topics: [{ ...topic('话术'), courseId }] })).body;
    const state = (to: CourseState) =>
      testJobs(app).inDemo((tx) => tx.update(CourseEntity, { id: courseId }, { state: to }));
    const take = () =>
      trainer.post<Answer>(`${SURVEYS}/${survey.survey.id}/topics/${idOf(survey, '话术')}/course`, {
        ...{ minutes: 30, seriesId: null },
      });
    await state('retired');
    expect(codeOf(await take())).toBe('needs-topic.course-unfit');
    await state('library');
    expect((await take()).body.topics[0]?.madeCourseId).toBe(courseId);
  });

  it('takes a topic from those who are asked, once', async () => {
    const survey = (await open()).body;
    const add = (title: string, client: TestClient) =>
      client.post<Answer>(`${SURVEYS}/${survey.survey.id}/topics`, topic(title));
    const added = (await add('方言沟通', staff)).body;
    expect(added.topics.find(({ title }) => title === '方言沟通')?.byStaff).toBe(true);
    expect(codeOf(await add('方言沟通', trainer))).toBe('needs-survey.topic-twice');
    expect(codeOf(await add('新题目', await app.as('desk')))).toBe('needs-survey.not-found');
  });

  it('counts answers once it is closed and from the fifth on, wishes and direction at once, and proposes the first two', async () => {
    const survey = (await open({ topics: ['甲', '乙', '丙'].map(topic) })).body;
    const supervisor = await app.as('supervisor');
    await speak(survey, '乙', {}, supervisor);
    await others(survey, '甲');
    const few = await speak(survey, '丙', { kind: 'direction', byName: '总办' }, await app.as('manager'));
    expect(few.body.topics.map(({ title, ranked }) => [title, ranked?.points, ranked?.survey])).toEqual([
      ['乙', 3000, null],
      ['丙', 2000, null],
      ['甲', 0, null],
    ]);
    await answer(survey, ['甲', '乙']);
    const live = await supervisor.get<NeedsSurveyDetailView>(`${SURVEYS}/${survey.survey.id}`);
    expect(live.body.counted).toBe(false);
    expect(live.body.topics.map(({ title, ranked }) => [title, ranked?.points, ranked?.survey])).toEqual([
      ['乙', 3000, null],
      ['丙', 2000, null],
      ['甲', 0, null],
    ]);
    const over = { ...TERMS, closesOn: '2026-11-02', version: 1 };
    expect((await trainer.put<Answer>(`${SURVEYS}/${survey.survey.id}`, over)).body.counted).toBe(true);
    const { body } = await trainer.get<NeedsSurveyDetailView>(`${SURVEYS}/${survey.survey.id}`);
    expect(body.topics.map(({ title, ranked }) => [title, ranked?.points, ranked?.proposed])).toEqual([
      ['甲', 4545, true],
      ['乙', 3455, true],
      ['丙', 2000, false],
    ]);
    expect(codeOf(await speak(survey, '乙', {}, supervisor))).toBe('needs-voice.twice');
    expect(codeOf(await speak(survey, '乙', {}, await app.as('desk')))).toBe('needs-survey.not-found');
    expect(codeOf(await speak(survey, '乙', {}, await app.as('leader')))).toBe('needs-survey.not-found');
    const voice = body.topics[1]?.voices[0];
    const path = `${SURVEYS}/${survey.survey.id}/voices/${voice?.id ?? ''}`;
    expect(codeOf(await trainer.delete<Answer>(path))).toBe('needs-voice.not-found');
    const without = (await supervisor.delete<Answer>(path)).body.topics;
    expect(without.find(({ title }) => title === '乙')?.voices).toEqual([]);
  });

  it('hands a topic over to the making of courses, with the way back, and rejects another with a reason', async () => {
    const survey = (await open()).body;
    const path = `${SURVEYS}/${survey.survey.id}/topics`;
    const { series } = (await trainer.get<CourseCatalogueView>('/api/courses')).body;
    const seriesId = series[0]?.id ?? '';
    const take = (title: string, request: object, client = trainer) =>
      client.post<Answer>(`${path}/${idOf(survey, title)}/course`, { minutes: 30, ...request });
    expect(codeOf(await take('情绪安抚', { seriesId: null }))).toBe('needs-topic.series-missing');
    expect(codeOf(await take('情绪安抚', { seriesId }, await app.as('supervisor')))).toBe('access.refused');
    const taken = (await take('情绪安抚', { seriesId })).body.topics.find(({ state }) => state === 'taken');
    const course = await trainer.get<CourseDetailView>(`/api/courses/${taken?.madeCourseId ?? ''}`);
    expect(course.body).toMatchObject({
      course: { title: '情绪安抚', state: 'topic', seriesId },
      need: { surveyId: survey.survey.id, title: '情绪安抚' },
    });
    expect(codeOf(await take('情绪安抚', { seriesId }))).toBe('needs-topic.decided');
    const reject = (reason: string) =>
      trainer.put<Answer>(`${path}/${idOf(survey, '直播问答')}/rejection`, { reason });
    expect((await reject('明年再看')).body.topics.find(({ state }) => state === 'rejected')?.because).toBe(
      '明年再看',
    );
    expect(codeOf(await reject('明年再看'))).toBe('needs-topic.decided');
    const late = await answer(survey, ['情绪安抚', '直播问答']);
    expect(codeOf(late)).toBe('needs-survey.nothing-chosen');
    expect(codeOf(await trainer.put(`${path}/${randomUUID()}/rejection`, { reason: '无' }))).toBe(
      'needs-topic.not-found',
    );
  });

  it('is one for a department and a year, of weights that are the whole, and out of sight elsewhere', async () => {
    const { body } = await open();
    expect(codeOf(await open({ year: body.survey.year }))).toBe('needs-survey.year-taken');
    expect(codeOf(await open({ surveyWeight: 5001 }))).toBe('needs-survey.weights-unfit');
    expect(codeOf(await open({}, await app.as('desk')))).toBe('department.not-found');
    const desk = await app.as('desk');
    const { surveys } = (await desk.get<NeedsSurveyListView>(SURVEYS)).body;
    expect(surveys.filter(({ departmentId }) => departmentId === SERVICE)).toEqual([]);
    expect(codeOf(await desk.get<Answer>(`${SURVEYS}/${body.survey.id}`))).toBe('needs-survey.not-found');
    const change = (more: object, version: number) =>
      trainer.put<Answer>(`${SURVEYS}/${body.survey.id}`, { ...TERMS, ...more, version });
    expect((await change({ proposes: 3 }, 1)).body.survey).toMatchObject({ proposes: 3, version: 2 });
    expect(codeOf(await change({}, 1))).toBe('needs-survey.changed');
    await answer(body, ['情绪安抚']);
    expect(codeOf(await change({ method: 'rating' }, 2))).toBe('needs-survey.answered');
    expect((await change({ opensOn: '2026-11-01', closesOn: '2026-11-02' }, 2)).body.survey.standing).toBe(
      'closed',
    );
    expect(codeOf(await answer(body, ['情绪安抚']))).toBe('needs-survey.not-open');
    const weights = { surveyWeight: 4000, wishesWeight: 4000, opensOn: '2026-11-01', closesOn: '2026-11-02' };
    expect(codeOf(await change(weights, 3))).toBe('needs-survey.reason-missing');
    expect((await change({ ...weights, reason: '总办要求' }, 3)).body.survey.version).toBe(4);
    const audit = await testJobs(app).inDemo((tx) =>
      tx.query<{ weights: string }[]>(
        `SELECT before ->> 'weights' AS weights FROM audit_entry
          WHERE action = 'needs-survey.changed' AND subject_id = $1 ORDER BY id DESC LIMIT 1`,
        [body.survey.id],
      ),
    );
    expect(audit).toEqual([{ weights: '50% / 30% / 20%' }]);
  });

  it('reminds those who have not answered on its last day, once', async () => {
    const { body } = await open({ closesOn: '2026-11-23' });
    const reminded = async () => {
      await app.runRecurring('needs-invitations');
      const sent = await testJobs(app).inDemo((tx) =>
        tx.findBy(OutboxEntity, {
          ...{ kind: 'training.needs-reminder', link: `/training/needs/${body.survey.id}` },
        }),
      );
      return sent.map(({ accountIds }) => accountIds.includes(accountId('staff')));
    };
    expect(await reminded()).toEqual([]);
    app.clock.advance({ days: 3 });
    expect(await reminded()).toEqual([true]);
    expect(await reminded()).toEqual([true]);
  });
});
