import type { Criterion, CriterionKind, CriterionOf } from '../scheme/scheme';
import type { Standing } from '../standing';
import type { Verdict } from '../verdict';
import { awards } from './awards';
import { competency } from './competency';
import { course } from './course';
import type { CriterionRule } from './criterion-rule';
import { item } from './item';
import { meanRank } from './mean-rank';
import { monthRanks } from './month-ranks';
import { monthScores } from './month-scores';
import { panel } from './panel';
import { qualification } from './qualification';
import { quarterGrades } from './quarter-grades';
import { tenure } from './tenure';
import { violations } from './violations';
import { vote } from './vote';

/** Every kind of criterion; the order is the one screens use. */
export const CRITERION_RULES: { readonly [K in CriterionKind]: CriterionRule<K> } = {
  tenure,
  'mean-rank': meanRank,
  'month-ranks': monthRanks,
  'month-scores': monthScores,
  'quarter-grades': quarterGrades,
  awards,
  violations,
  qualification,
  course,
  competency,
  item,
  vote,
  panel,
};

export const CRITERION_KINDS = Object.keys(CRITERION_RULES) as CriterionKind[];

/** Judges one criterion by the rule of its kind. */
export function judgeCriterion<K extends CriterionKind>(
  criterion: CriterionOf<K> & Pick<Criterion, 'id'>,
  standing: Standing,
): Verdict {
  const { id, kind } = criterion;
  return { id, kind, ...CRITERION_RULES[kind as K].judge(criterion, standing) };
}
