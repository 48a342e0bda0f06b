import type { LoggedQuestionListView, LoggedQuestionView, QuestionDetailView } from '@banke/contracts';
import type { Problem } from '@banke/contracts/codes';
import { accountId } from '../../demo/demo-id';
import { openTestApp, type TestApp } from '../../testing/test-app';
import { codeOf, type TestClient } from '../../testing/test-client';

type Answer = LoggedQuestionView & Problem;

describe('the log of unknown questions', () => {
  let app: TestApp;
  let trainer: TestClient;
  let staff: TestClient;
  let leader: TestClient;

  beforeAll(async () => {
    app = await openTestApp();
    [trainer, staff, leader] = [await app.as('trainer'), await app.as('staff'), await app.as('leader')];
  });
  afterAll(() => app.close());

  const log = (client = staff) =>
    client.post<Answer>('/api/logged-questions', {
      ...{ departmentId: null, text: '预售订单付了定金还能改地址吗？', context: '双11 预售' },
    });
  const put = ({ id, version }: LoggedQuestionView, what: string, body: object, client: TestClient) =>
    client.put<Answer>(`/api/logged-questions/${id}/${what}`, { ...body, version });
  const bank = ({ id, version }: LoggedQuestionView, client = trainer) =>
    client.post<Answer>(`/api/logged-questions/${id}/question`, { version });

  it('takes one from the phone, has it answered by who is named, and gives it to the bank once', async () => {
    const { status, body } = await log();
    expect([status, body.askedOn, body.dueOn, body.own]).toEqual([201, '2026-11-20', '2026-11-22', true]);
    const answer = { answer: '付尾款之前可以改一次。' };
    expect(codeOf(await put(body, 'answer', answer, leader))).toBe('logged-question.not-named');
    expect(codeOf(await bank(body))).toBe('logged-question.unanswered');
    expect(codeOf(await put(body, 'answerer', { answererId: accountId('leader') }, staff))).toBe(
      'access.refused',
    );
    const named = (await put(body, 'answerer', { answererId: accountId('leader') }, trainer)).body;
    expect(codeOf(await put(body, 'answer', answer, leader))).toBe('logged-question.changed');
    const answered = (await put(named, 'answer', answer, leader)).body;
    expect(answered).toMatchObject({ ...answer, answeredByName: '演示·组长', mayBank: false });
    expect(codeOf(await bank(answered, leader))).toBe('access.refused');
    const banked = (await bank(answered)).body;
    const question = await trainer.get<QuestionDetailView>(`/api/questions/${banked.questionId ?? ''}`);
    expect(question.body).toMatchObject({
      question: { type: 'essay', courseId: null, quizzes: 0 },
      definition: { generalFeedback: { text: answer.answer } },
    });
    expect(codeOf(await bank(banked))).toBe('logged-question.banked');
    expect(codeOf(await put(banked, 'answer', answer, leader))).toBe('logged-question.banked');
  });

  it('is read in the department and nowhere else', async () => {
    const { body } = await log();
    const seen = async (client: TestClient) =>
      (await client.get<LoggedQuestionListView>('/api/logged-questions')).body.questions.map(({ id }) => id);
    const desk = await app.as('desk');
    expect([(await seen(leader)).includes(body.id), (await seen(desk)).includes(body.id)]).toEqual([
      true,
      false,
    ]);
    const named = { answererId: accountId('leader') };
    expect(codeOf(await put(body, 'answerer', named, desk))).toBe('logged-question.not-found');
  });
});
