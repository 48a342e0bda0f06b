import type { FieldError } from '@banke/contracts/codes';
import { checkQuestion, readQuestion, type Question } from '@banke/domain/quiz';
import { refused } from '../../common/problems/app-error';

/** The definition of a request; throws `question.refused` with every place that keeps it out of the bank. */
export function fitQuestion(definition: unknown): Question {
  const question = readQuestion(definition);
  if (!question)
    throw refused('question.refused', undefined, [{ path: 'definition', code: 'question.shape' }]);
  const errors = checkQuestion(question).map(({ code, field }): FieldError => ({
    path: `definition.${field}`,
    code: `question.${code}`,
  }));
  if (errors.length > 0) throw refused('question.refused', undefined, errors);
  return question;
}
