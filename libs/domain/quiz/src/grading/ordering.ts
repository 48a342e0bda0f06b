import type { OrderingQuestion } from '../questions/question';
import type { ResponseOf } from '../questions/response';
import { graded, type Grade } from './grade';

/** The part of the items that stand in their place, or all or nothing. */
export function gradeOrdering(
  { items, grading }: OrderingQuestion,
  { order }: ResponseOf<'ordering'>,
): Grade {
  const inPlace = items.filter((_, index) => order[index] === index).length;
  if (grading === 'all') return graded(inPlace === items.length ? 1 : 0);
  return graded(items.length === 0 ? 0 : inPlace / items.length);
}
