import type {
  QuestionDetailView,
  QuestionImportView,
  QuestionListView,
  QuestionRequest,
  QuizDetailView,
  QuizRequest,
} from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { NO_TEXT, parseGift, richText, type Question } from '@banke/domain/quiz';
import { demoId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';

const COURSE = demoId('course 首问负责制与15分钟承诺');
const QUESTION: Question = {
  ...{ type: 'true-false', name: '', text: richText('电话铃响三声之内接听。'), mark: 1 },
  ...{ generalFeedback: NO_TEXT, right: true, whenRight: NO_TEXT, whenWrong: NO_TEXT },
};
const ABOUT = { courseId: COURSE, departmentId: null, category: null, difficulty: 'easy' as const };
const requestOf = (definition: Question, tags: string[] = []): QuestionRequest => ({
  ...ABOUT,
  ...{ definition: { ...definition }, competencies: [], tags },
});

const fixedQuiz = (questionId: string): Omit<QuizRequest, 'title'> => ({
  ...{ courseId: COURSE, departmentId: null, countsForCourse: false },
  settings: {
    ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: null, graceSeconds: 5, attempts: null },
    ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest', passMark: 60 },
    ...{ shuffle: false, bands: [], reviewMarks: 'at-once', reviewAnswers: 'at-once' },
  },
  parts: [
    {
      ...{ questionId, count: 1, mark: null },
      courseId: null,
      competency: null,
      difficulty: null,
      tag: null,
    },
  ],
});

describe('the question bank', () => {
  let app: TestApp;
  let trainer: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    trainer = await app.as('trainer');
  });
  afterAll(() => app.close());

  const create = async (definition: Question, tags?: string[]) =>
    (await trainer.post<QuestionDetailView & Problem>('/api/questions', requestOf(definition, tags))).body;
  const list = async (query: string) => (await trainer.get<QuestionListView>(`/api/questions?${query}`)).body;
  const upload = <T>(path: string, content: string) =>
    trainer.upload<T & Problem>(`/api/questions/${path}`, Buffer.from(content));

  it('keeps every version of a question, and makes one only where something else is asked', async () => {
    const { question } = await create(QUESTION);
    expect(question).toMatchObject({ number: 1, courseTitle: '首问负责制与15分钟承诺', editable: true });
    const change = (definition: Question, version: number) =>
      trainer.put<QuestionDetailView & Problem>(`/api/questions/${question.id}`, {
        ...{ ...requestOf(definition), version },
      });
    expect((await change(QUESTION, 1)).body.question).toMatchObject({ number: 1, version: 2 });
    const other = { ...QUESTION, text: richText('电话铃响五声之内接听。'), right: false };
    expect((await change(other, 2)).body).toMatchObject({
      ...{ shown: 2, definition: { right: false }, versions: [{ number: 2 }, { number: 1 }] },
    });
    expect(codeOf(await change(other, 2))).toBe('question.changed');
    const first = await trainer.get<QuestionDetailView>(`/api/questions/${question.id}?number=1`);
    expect(first.body).toMatchObject({ shown: 1, definition: { right: true } });
  });

  it('is filtered by what questions say and are about', async () => {
    const { question } = await create({ ...QUESTION, name: 'Ring tone' }, ['电话']);
    expect((await list('text=RING')).questions).toMatchObject([
      { id: question.id, title: 'Ring tone', text: '电话铃响三声之内接听。' },
    ]);
    expect((await list('tag=电话')).total).toBe(1);
    expect((await list(`course=${COURSE}&type=essay&difficulty=hard`)).total).toBe(0);
    await trainer.put(`/api/questions/${question.id}/retired`, { retired: true, version: 1 });
    expect((await list('tag=电话')).total).toBe(0);
    expect((await list('tag=电话&state=retired')).questions[0]).toMatchObject({ retired: true });
  });

  it('stays in the bank while a quiz asks it, and says which', async () => {
    const { question } = await create({ ...QUESTION, name: 'Asked' });
    const quiz = { ...fixedQuiz(question.id), title: '固定题测验' };
    const made = (await trainer.post<QuizDetailView>('/api/quizzes', quiz)).body.quiz;
    const shown = await trainer.get<QuestionDetailView>(`/api/questions/${question.id}`);
    expect(shown.body).toMatchObject({
      ...{ question: { quizzes: 1 }, usedBy: [{ id: made.id, title: '固定题测验', state: 'draft' }] },
    });
    const retire = { retired: true, version: 1 };
    expect(codeOf(await trainer.put<Problem>(`/api/questions/${question.id}/retired`, retire))).toBe(
      'question.in-use',
    );
  });

  it('says where a question is not fit, and refuses what is none', async () => {
    const refused = await trainer.post<Problem>(
      '/api/questions',
      requestOf({ ...QUESTION, type: 'single', choices: [], shuffle: true } as Question),
    );
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toContainEqual({
      ...{ path: 'definition.choices', code: 'question.too-few' },
    });
    const odd = await trainer.post<Problem>('/api/questions', {
      ...{ ...requestOf(QUESTION), definition: { type: 'riddle' } },
    });
    expect(odd.body.errors).toEqual([{ path: 'definition', code: 'question.shape' }]);
    const elsewhere = { ...requestOf(QUESTION), courseId: demoId('no such course') };
    expect(codeOf(await trainer.post<Problem>('/api/questions', elsewhere))).toBe(
      'question.course-not-found',
    );
  });

  it('takes a file over whole or not at all, and the same one again as it went out', async () => {
    const gift =
      '$CATEGORY: 导入\n\n::首问:: 谁是首位接待人？ {=最先接待的人 ~主管}\n\n几分钟内到场？ {#15}\n';
    const plan = (await upload<QuestionImportView>('import/plan?format=gift', gift)).body;
    expect(plan).toMatchObject({ count: 2, problemCount: 0 });
    expect((await upload('import?format=gift&plan=0', gift)).status).toBe(409);
    const bad = `${gift}\n谁？ {=}\n`;
    const seen = (await upload<QuestionImportView>('import/plan?format=gift', bad)).body;
    expect(seen.problems).toMatchObject([{ number: 3, line: 7 }]);
    expect(codeOf(await upload(`import?format=gift&plan=${seen.plan}`, bad))).toBe(
      'question-import.has-errors',
    );
    const key = { 'idempotency-key': demoId('import twice') };
    const send = () =>
      trainer.upload(`/api/questions/import?format=gift&plan=${plan.plan}`, Buffer.from(gift), key);
    expect([(await send()).body, (await send()).body]).toEqual([{ imported: 2 }, { imported: 2 }]);
    expect((await list('text=首位接待人')).total).toBe(1);
    const { bytes } = await trainer.download('/api/questions/export?format=gift&text=最先');
    expect(bytes.toString()).toBe('');
    const out = await trainer.download('/api/questions/export?format=gift&text=首位接待人');
    expect(parseGift(out.bytes.toString()).questions[0]).toMatchObject({
      ...{ category: '导入', question: parseGift(gift).questions[0]?.question },
    });
  });

  it.each([
    ['xml', '<!DOCTYPE a [<!ENTITY b "c">]><quiz>&b;</quiz>'],
    ['xml', 'no markup'],
    ['csv', 'a,b\n1,2\n'],
  ])('tells what is wrong with a file of %s: %s', async (format, content) => {
    const { status, body } = await upload<QuestionImportView>(`import/plan?format=${format}`, content);
    expect([status, body.count, body.problemCount]).toEqual([200, 0, 1]);
  });
});
