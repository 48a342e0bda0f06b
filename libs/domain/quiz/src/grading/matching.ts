import { askedPairs, type MatchingQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';

/** The part of the asked pairs that were put together rightly; which of two equal right sides was taken does not matter. */
export function gradeMatching(question: MatchingQuestion, { rights }: ResponseOf<'matching'>): Grade {
  const asked = askedPairs(question);
  const right = asked.filter((pair, index) => pair.right === rights[index]).length;
  return graded(asked.length === 0 ? 0 : right / asked.length);
}
