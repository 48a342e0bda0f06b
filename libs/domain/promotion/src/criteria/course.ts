import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';

/** A course that was finished, whenever. */
export const course: CriterionRule<'course'> = {
  fields: { courseId: { is: 'reference', to: 'course' } },
  byPeople: true,
  judge: ({ courseId }, { facts, asOf }) => {
    if (courseId === null) return judged('unknown', null, 1, { why: 'not-chosen', by: asOf });
    const done = facts.courses.find(({ id }) => id === courseId);
    if (!done) return judged('not-met', 0, 1, { by: asOf });
    return judged('met', 1, 1, { evidence: [{ kind: 'course', ref: done.id, day: done.on }] });
  },
};
