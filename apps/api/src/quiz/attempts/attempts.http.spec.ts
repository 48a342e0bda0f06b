import { randomUUID } from 'node:crypto';
import type {
  AnsweredView,
  AttemptView,
  LearningDetailView,
  OpenWorkListView,
  OwnQuizView,
  QuestionDetailView,
  QuizDetailView,
  QuizRequest,
  QuizResultsView,
  QuizStatisticsView,
  RegradedView,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { NO_TEXT, richText, type Question } from '@banke/domain/quiz';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';

const COURSE = demoId('course 服务原则与三米微笑');
const common = (text: string) => ({
  ...{ name: '', text: richText(text), mark: 1, generalFeedback: richText('见课程') },
});
const ringing: Question = {
  ...{ ...common('三声之内接听'), type: 'true-false', right: true, whenRight: NO_TEXT, whenWrong: NO_TEXT },
};
const minutes: Question = {
  ...{ ...common('几分钟内到场？'), type: 'numeric', otherwise: NO_TEXT, units: [], unitRule: 'none' },
  answers: [{ value: 15, tolerance: 0, fraction: 1, feedback: NO_TEXT }],
};
const essay: Question = {
  ...{ ...common('怎样安抚顾客？'), type: 'essay', guidance: richText('先听'), mark: 2 },
  rubric: [
    {
      name: '受理',
      levels: [
        { text: '没有', points: 0 },
        { text: '做到', points: 4 },
      ],
    },
  ],
};
const SETTINGS = {
  ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: 20, graceSeconds: 5, attempts: 2 },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest' as const, passMark: 60 },
  ...{
    shuffle: false,
    bands: [
      { from: 0, text: '再学一遍' },
      { from: 60, text: '不错' },
    ],
  },
  ...{ reviewMarks: 'at-once' as const, reviewAnswers: 'at-once' as const },
};
const ANY = { mark: null, courseId: null, competency: null, difficulty: null, tag: null };

describe('taking a quiz', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff] = [await app.as('trainer'), await app.as('staff')];
  });
  afterAll(() => app.close());

  const question = async (definition: Question, tags: string[] = []) => {
    const about = {
      courseId: null,
      departmentId: null,
      category: null,
      difficulty: 'easy',
      competencies: [],
    };
    const { body } = await trainer.post<QuestionDetailView>('/api/questions', { ...about, definition, tags });
    return body.question;
  };
  const quizOf = async (questionIds: readonly string[], change: Partial<QuizRequest> = {}) => {
    const request: QuizRequest = {
      ...{
        title: '服务规范',
        courseId: null,
        departmentId: null,
        countsForCourse: false,
        settings: SETTINGS,
      },
      parts: questionIds.map((questionId) => ({ ...ANY, questionId, count: 1 })),
      ...change,
    };
    const { body } = await trainer.post<QuizDetailView>('/api/quizzes', request);
    const opened = await trainer.put<QuizDetailView>(`/api/quizzes/${body.quiz.id}/state`, {
      ...{ to: 'open', version: 1 },
    });
    expect(opened.body.quiz.state).toBe('open');
    return body.quiz.id;
  };
  const begin = (quizId: string, client = staff) =>
    client.post<AttemptView & Problem>(`/api/own-quizzes/${quizId}/attempts`);
  const answer = (
    id: string,
    slot: number,
    response: object | null,
    { seen = 0, stepId = randomUUID(), client = staff } = {},
  ) =>
    client.put<AnsweredView & Problem>(`/api/own-quizzes/attempts/${id}/answers/${slot}`, {
      ...{ stepId, seen, response },
    });
  const submit = (id: string) => staff.put<AttemptView>(`/api/own-quizzes/attempts/${id}/submission`, {});
  const show = async (id: string, client = staff) =>
    (await client.get<AttemptView>(`/api/own-quizzes/attempts/${id}`)).body;
  const yes = { type: 'true-false', value: true };
  const number = (text: string) => ({ type: 'numeric', text });

  /** What waits for the trainer in one attempt. */
  const waiting = async (attemptId: string) => {
    const { work } = (await trainer.get<OpenWorkListView>('/api/quizzes/open-work')).body;
    return work.flatMap(({ attemptId: id, kind, slot }) => (id === attemptId ? [{ kind, slot }] : []));
  };

  it('goes on where another device left it, tells nothing before the end, and everything after', async () => {
    const ids = [(await question(ringing)).id, (await question(minutes)).id];
    const quizId = await quizOf(ids);
    const { id, slots } = (await begin(quizId)).body;
    expect(JSON.stringify(slots)).not.toMatch(/fraction|"right":|generalFeedback/);
    await answer(id, 1, yes);
    expect((await begin(quizId)).body.id).toBe(id);
    const elsewhere = await app.as('staff');
    expect((await show(id, elsewhere)).slots[0]).toMatchObject({ response: yes, revision: 1, review: null });
    await answer(id, 2, number('20'), { client: elsewhere });
    const first = (await submit(id)).body;
    expect(first).toMatchObject({ total: 1, maximum: 2, percent: 50, passed: false, feedback: '再学一遍' });
    expect(first.slots[1]?.review).toMatchObject({
      ...{ outcome: 'wrong', mark: 0, explanation: '见课程', lines: [{ given: '20', right: '15' }] },
    });
    // Handed in twice is handed in once.
    expect((await submit(id)).body.submittedAt).toBe(first.submittedAt);
    const another = await app.as('leader');
    expect((await another.get(`/api/own-quizzes/attempts/${id}`)).status).toBe(404);
  });

  it('lets no second tab write over an answer, and counts what is sent twice once', async () => {
    const { id } = (await begin(await quizOf([(await question(minutes)).id]))).body;
    const stepId = randomUUID();
    const once = await answer(id, 1, number('15'), { stepId });
    const twice = await answer(id, 1, number('15'), { stepId });
    expect([once.body.revision, twice.body.revision]).toEqual([1, 1]);
    const stale = await answer(id, 1, number('30'));
    expect([stale.status, codeOf(stale)]).toEqual([409, 'attempt.changed-elsewhere']);
    expect((await show(id)).slots[0]?.response).toEqual(number('15'));
    expect(codeOf(await answer(id, 1, yes, { seen: 1 }))).toBe('attempt.unfit');
    expect(codeOf(await answer(id, 9, yes))).toBe('attempt.no-such-question');
  });

  it('counts by the server’s clock, keeps what came late, and counts it once a trainer says so', async () => {
    const quizId = await quizOf([(await question(ringing)).id, (await question(minutes)).id]);
    const { id, dueAt } = (await begin(quizId)).body;
    const due = Date.parse(dueAt ?? '');
    app.clock.set(new Date(due + 4000).toISOString());
    expect((await answer(id, 1, yes)).body.counts).toBe(true);
    app.clock.set(new Date(due + 6000).toISOString());
    const stepId = randomUUID();
    expect((await answer(id, 2, number('15'), { stepId })).body.counts).toBe(false);
    await app.runRecurring('close-overdue-attempts');
    expect(await show(id)).toMatchObject({
      percent: 50,
      slots: [{}, { response: null, late: [{ id: stepId }] }],
    });
    expect(await waiting(id)).toEqual([{ kind: 'late', slot: 2 }]);
    const late = `/api/quizzes/${quizId}/attempts/${id}/late/${stepId}`;
    for (const refused of [true, true]) {
      const { body } = await trainer.put<AttemptView>(`${late}/refusal`, {});
      expect(body).toMatchObject({ percent: 50, slots: [{}, { late: [{ refused }] }] });
    }
    expect(await waiting(id)).toEqual([]);
    for (const percent of [100, 100]) {
      const accepted = await trainer.put<AttemptView>(late, {});
      expect(accepted.body).toMatchObject({ percent, slots: [{}, { late: [] }] });
    }
  });

  it('waits for whoever marks an essay, by its rubric', async () => {
    const quizId = await quizOf([(await question(essay)).id]);
    const { id } = (await begin(quizId)).body;
    await answer(id, 1, { type: 'essay', text: '先倾听，再道歉' });
    expect((await submit(id)).body).toMatchObject({ needsMarking: true, percent: null });
    const mark = (levels: number[], comment: string) =>
      trainer.put<AttemptView & Problem>(`/api/quizzes/${quizId}/attempts/${id}/marks/1`, {
        ...{ stepId: randomUUID(), levels, fraction: null, comment },
      });
    expect(await waiting(id)).toEqual([{ kind: 'essay', slot: 1 }]);
    expect(codeOf(await mark([], ''))).toBe('attempt.mark-missing');
    expect((await mark([1], '很好')).body).toMatchObject({ total: 2, passed: true });
    expect(await waiting(id)).toEqual([]);
    expect((await show(id)).slots[0]).toMatchObject({
      rubric: null,
      review: { marking: { comment: '很好' } },
    });
  });

  it('is limited in attempts, but for whoever was given more', async () => {
    const quizId = await quizOf([(await question(ringing)).id], { settings: { ...SETTINGS, attempts: 1 } });
    await submit((await begin(quizId)).body.id);
    expect(codeOf(await begin(quizId))).toBe('quiz.no-attempts-left');
    const results = async () =>
      (await trainer.get<QuizResultsView>(`/api/quizzes/${quizId}/results`)).body.people;
    const [person] = await results();
    expect(person).toMatchObject({ percent: 0, passed: false, attempts: [{ number: 1 }] });
    await trainer.put(`/api/quizzes/${quizId}/extensions/${person?.staffId}`, {
      ...{ closesAt: null, extraMinutes: 10, extraAttempts: 1 },
    });
    const own = (await staff.get<OwnQuizView>(`/api/own-quizzes/${quizId}`)).body;
    expect(own).toMatchObject({ attemptsLeft: 1, barrier: null });
    const { startedAt, dueAt } = (await begin(quizId)).body;
    expect(Date.parse(dueAt ?? '') - Date.parse(startedAt)).toBe(30 * 60_000);
  });

  it('draws what somebody has not seen, and opens only when there is enough to draw', async () => {
    const tag = 'draw';
    for (const text of ['一', '二', '三', '四']) await question({ ...ringing, text: richText(text) }, [tag]);
    const quizId = await quizOf([], { parts: [{ ...ANY, questionId: null, count: 2, tag }] });
    const take = async () => {
      const { id, slots } = (await begin(quizId)).body;
      await submit(id);
      return slots.map((slot) => (slot.question as unknown as Question).text.text);
    };
    const seen = [...(await take()), ...(await take())];
    expect(new Set(seen).size).toBe(4);
    const { body } = await trainer.post<QuizDetailView>('/api/quizzes', {
      ...{ title: '太多', courseId: null, departmentId: null, countsForCourse: false, settings: SETTINGS },
      parts: [{ ...ANY, questionId: null, count: 9, tag }],
    });
    const refused = await trainer.put<Problem>(`/api/quizzes/${body.quiz.id}/state`, {
      to: 'open',
      version: 1,
    });
    expect([refused.body.code, refused.body.params]).toEqual(['quiz.pool-too-small', { missing: 5 }]);
  });

  it('keeps what it saw when a question is mended, and grades it again when told', async () => {
    const { id: questionId } = await question(minutes);
    const quizId = await quizOf([questionId]);
    const { id } = (await begin(quizId)).body;
    const about = {
      courseId: null,
      departmentId: null,
      category: null,
      difficulty: 'easy',
      competencies: [],
    };
    const mended = { ...minutes, answers: [{ ...minutes.answers[0], value: 30 }] };
    await trainer.put(`/api/questions/${questionId}`, {
      ...{ ...about, definition: mended, tags: [], version: 1 },
    });
    await answer(id, 1, number('30'));
    expect((await submit(id)).body.percent).toBe(0);
    const again = () => trainer.post<RegradedView>(`/api/quizzes/${quizId}/regrading`);
    expect((await again()).body).toEqual({ attempts: 1, changed: 1, marks: 1 });
    expect((await again()).body).toEqual({ attempts: 1, changed: 0, marks: 0 });
    expect(await show(id)).toMatchObject({ percent: 100, slots: [{ review: { regraded: true } }] });
    const { body } = await trainer.get<QuizStatisticsView>(`/api/quizzes/${quizId}/statistics`);
    expect(body).toMatchObject({ attempts: 1, mean: 100, questions: [{ facility: 1, advice: null }] });
  });

  it('completes the course once its lessons are read and it is passed, in either order', async () => {
    const quizId = await quizOf([(await question(ringing)).id], { courseId: COURSE, countsForCourse: true });
    const { lessons } = (await staff.post<LearningDetailView>(`/api/learning/${COURSE}`)).body;
    const read = async () => {
      for (const { id } of lessons)
        await staff.put(`/api/learning/${COURSE}/lessons/${id}`, { confirmed: true });
      return (await staff.get<LearningDetailView>(`/api/learning/${COURSE}`)).body.completedAt;
    };
    expect(await read()).toBeNull();
    const { id } = (await begin(quizId)).body;
    await answer(id, 1, yes);
    expect((await submit(id)).body).toMatchObject({ passed: true, courseCompleted: true });
    expect(await read()).not.toBeNull();
  });
});
