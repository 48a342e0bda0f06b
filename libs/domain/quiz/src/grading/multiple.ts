import type { MultipleQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';

/** min(max(0, Σ fractions of what was ticked), 1): ticking wrong ones costs what right ones earned, and no more. */
export function gradeMultiple({ choices }: MultipleQuestion, response: ResponseOf<'multiple'>): Grade {
  const ticked = [...new Set(response.choices)];
  const sum = ticked.reduce((total, choice) => total + (choices[choice]?.fraction ?? 0), 0);
  return graded(Math.min(Math.max(0, sum), 1));
}
