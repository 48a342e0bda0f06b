import type { ShortAnswerQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';
import { matchesPattern } from './wildcards';

/** The fraction of the first answer whose pattern fits. */
export function gradeShortAnswer(
  { answers, caseSensitive }: ShortAnswerQuestion,
  { text }: ResponseOf<'short-answer'>,
): Grade {
  const fitting = answers.find(({ pattern }) => matchesPattern(pattern, text, caseSensitive));
  return graded(fitting?.fraction ?? 0);
}
