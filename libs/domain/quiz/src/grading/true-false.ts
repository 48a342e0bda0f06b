import type { TrueFalseQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';

export function gradeTrueFalse({ right }: TrueFalseQuestion, { value }: ResponseOf<'true-false'>): Grade {
  return graded(value === right ? 1 : 0);
}
