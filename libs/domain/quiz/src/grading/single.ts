import type { SingleQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';

/** The fraction of the choice; it may cost something. */
export function gradeSingle({ choices }: SingleQuestion, { choice }: ResponseOf<'single'>): Grade {
  return graded(choices[choice]?.fraction ?? 0);
}
