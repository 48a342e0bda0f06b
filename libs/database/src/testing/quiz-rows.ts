import { QuestionEntity, QuestionVersionEntity } from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of quizzes. */
export function quizRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const { question, course: courseId } = ids;
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
  ];
}
