import type { CriterionFields, CriterionKind } from './scheme';

/** What a field of a criterion may hold: read by the check, the published schema and the form alike. */
export type FieldShape =
  | {
      is: 'integer';
      min: number;
      max: number;
      unit: 'months' | 'times' | 'rank' | 'points' | 'percent' | 'level';
    }
  | { is: 'choice'; of: readonly string[] }
  | { is: 'choices'; of: readonly string[] }
  | { is: 'boolean' }
  | { is: 'text' }
  | { is: 'named' }
  | { is: 'reference'; to: 'qualification' | 'course' }
  | { is: 'window' };

export type FieldShapes<K extends CriterionKind> = Readonly<Record<keyof CriterionFields[K], FieldShape>>;

export const integer = (
  unit: (FieldShape & { is: 'integer' })['unit'],
  [min, max]: readonly [number, number],
): FieldShape => ({ is: 'integer', unit, min, max });

export const MONTHS = integer('months', [1, 120]);
export const TIMES = integer('times', [1, 120]);
export const WINDOW: FieldShape = { is: 'window' };
