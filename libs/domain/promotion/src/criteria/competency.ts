import { integer } from '../scheme/fields';
import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';

/** A level of a competency. Nothing measures levels yet, so it cannot be judged. */
export const competency: CriterionRule<'competency'> = {
  fields: { competency: { is: 'text' }, level: integer('level', [1, 5]) },
  byPeople: true,
  judge: ({ level }) => judged('unknown', null, level, { why: 'no-source' }),
};
