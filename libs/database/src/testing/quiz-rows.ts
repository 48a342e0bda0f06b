import { randomUUID } from 'node:crypto';
import {
  AttemptQuestionEntity,
  AttemptStepEntity,
  QuestionEntity,
  QuestionVersionEntity,
  QuizAttemptEntity,
  QuizEntity,
  QuizExtensionEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of quizzes. */
export function quizRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const { question, course: courseId, quiz: quizId, quizAttempt: attemptId, staff: staffId } = ids;
  const open = { countsForCourse: true, state: 'open', title: '首问测验' };
  const asked = {
    ...{ questionId: question, seenNumber: 1, gradedNumber: 1, maximum: 1, shown: { order: [], pairs: [] } },
  };
  const about = { courseId, difficulty: 'easy', competencies: [], tags: ['投诉'] };
  const definition = {
    ...{
      type: 'true-false',
      name: '',
      mark: 1,
      right: true,
      text: { format: 'plain', text: '三声之内接听' },
    },
    ...{ generalFeedback: { format: 'plain', text: '' }, whenRight: { format: 'plain', text: '' } },
    whenWrong: { format: 'plain', text: '' },
  };
  const said = { type: 'true-false', title: '三声之内接听', searchKey: '三声之内接听', definition };
  return [
    [QuestionEntity, { companyId, id: question, ...about, createdAt: at }],
    [QuestionVersionEntity, { companyId, questionId: question, number: 1, ...said, changedAt: at }],
    [
      QuizEntity,
      {
        companyId,
        id: quizId,
        courseId,
        ...open,
        settings: {},
        parts: [{ questionId: question }],
        createdAt: at,
      },
    ],
    [QuizExtensionEntity, { companyId, quizId, staffId, extraMinutes: 10, extraAttempts: 0, changedAt: at }],
    [
      QuizAttemptEntity,
      {
        companyId,
        id: attemptId,
        quizId,
        staffId,
        number: 1,
        startedAt: at,
        dueAt: at,
        graceMs: 0,
        maximum: 1,
      },
    ],
    [AttemptQuestionEntity, { companyId, attemptId, slot: 1, ...asked }],
    [
      AttemptStepEntity,
      { companyId, attemptId, seq: 1, id: randomUUID(), kind: 'submitted', body: {}, receivedAt: at },
    ],
  ];
}
