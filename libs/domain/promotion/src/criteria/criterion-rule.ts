import type { CriterionKind, CriterionOf } from '../scheme/scheme';
import type { FieldShapes } from '../scheme/fields';
import type { Standing } from '../standing';
import type { Judgement } from '../verdict';

/** One kind of criterion: what it may say, and how it is judged. */
export interface CriterionRule<K extends CriterionKind> {
  fields: FieldShapes<K>;
  /** Judged by people or papers, not by figures: it can be met any day. */
  byPeople: boolean;
  judge: (criterion: CriterionOf<K>, standing: Standing) => Judgement;
}
