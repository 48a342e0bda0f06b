import { randomUUID } from 'node:crypto';
import type {
  AttemptView,
  OwnStaffView,
  QuestionDetailView,
  QuizDetailView,
  QuizStatisticsView,
  RegradedView,
  StaffDetailView,
} from '@banke/contracts';
import { NO_TEXT, richText, type Question } from '@banke/domain/quiz';
import { everythingStored } from '../../testing/everything-stored';
import { openTestApp, type TestApp } from '../../testing/test-app';
import type { TestResponse } from '../../testing/test-client';

const common = { name: '', mark: 1, generalFeedback: NO_TEXT };
const QUESTIONS: Question[] = [
  { ...common, text: richText('写一次难忘的投诉'), type: 'essay', rubric: [], guidance: NO_TEXT },
  {
    ...{ ...common, text: richText('你叫什么？'), type: 'short-answer', caseSensitive: false },
    answers: [{ pattern: '我叫*', fraction: 1, feedback: NO_TEXT }],
  },
];
const SAID = ['家中有病人那天', '我叫隐名氏'];
const COMMENT = '注意身体';
const SETTINGS = {
  ...{ intro: '', opensAt: null, closesAt: null, timeLimitMinutes: null, graceSeconds: 5, attempts: 1 },
  ...{ waitAfterFirstMinutes: 0, waitAfterLaterMinutes: 0, method: 'highest', passMark: 60, shuffle: false },
  ...{ bands: [], reviewMarks: 'at-once', reviewAnswers: 'at-once' },
};

describe('what somebody wrote in quizzes who is anonymised', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp();
  });
  afterAll(() => app.close());

  const done = <T>({ status, body }: TestResponse<T>): T => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };

  it('goes; what it earned stays, also when it is graded again', async () => {
    const [trainer, staff, admin] = [await app.as('trainer'), await app.as('staff'), await app.as('admin')];
    const place = { courseId: null, departmentId: null };
    const about = { ...place, category: null, difficulty: 'easy', competencies: [], tags: [] };
    const ids: string[] = [];
    for (const definition of QUESTIONS)
      ids.push(
        done(await trainer.post<QuestionDetailView>('/api/questions', { ...about, definition })).question.id,
      );
    const any = { count: 1, mark: null, courseId: null, competency: null, difficulty: null, tag: null };
    const parts = ids.map((questionId) => ({ ...any, questionId }));
    const request = { ...place, title: '难忘', countsForCourse: false, settings: SETTINGS, parts };
    const { quiz } = done(await trainer.post<QuizDetailView>('/api/quizzes', request));
    done(await trainer.put(`/api/quizzes/${quiz.id}/state`, { to: 'open', version: 1 }));
    const { id } = done(await staff.post<AttemptView>(`/api/own-quizzes/${quiz.id}/attempts`));
    for (const [at, text] of SAID.entries())
      done(
        await staff.put(`/api/own-quizzes/attempts/${id}/answers/${at + 1}`, {
          ...{ stepId: randomUUID(), seen: 0, response: { type: QUESTIONS[at]?.type, text } },
        }),
      );
    done(await staff.put(`/api/own-quizzes/attempts/${id}/submission`, {}));
    const address = `/api/quizzes/${quiz.id}/attempts/${id}`;
    const mark = { stepId: randomUUID(), levels: null, fraction: 0.5, comment: COMMENT };
    done(await trainer.put(`${address}/marks/1`, mark));
    const before = await everythingStored(app);
    expect([...SAID, COMMENT].filter((text) => !before.includes(text))).toEqual([]);

    const who = done(await staff.get<OwnStaffView>('/api/me/staff')).staff?.id ?? '';
    const show = async () => done(await admin.get<StaffDetailView>(`/api/staff/${who}`));
    const leaving = { lastDay: '2026-11-19', version: (await show()).version };
    done(await admin.put(`/api/staff/${who}/leaving`, leaving));
    const { employeeNumber, version } = await show();
    done(await admin.post(`/api/staff/${who}/anonymisation`, { employeeNumber, version }));

    const after = await everythingStored(app);
    expect([...SAID, COMMENT].filter((text) => after.includes(text))).toEqual([]);
    expect(done(await trainer.get<AttemptView>(address))).toMatchObject({ total: 1.5, percent: 75 });
    const regraded = done(await trainer.post<RegradedView>(`/api/quizzes/${quiz.id}/regrading`));
    expect(regraded).toMatchObject({ attempts: 1, marks: 0 });
    const statistics = done(await trainer.get<QuizStatisticsView>(`/api/quizzes/${quiz.id}/statistics`));
    expect(statistics).toMatchObject({
      attempts: 1,
      mean: 75,
      questions: [{ facility: 0.5 }, { facility: 1 }],
    });
  });
});
