import { CRITERION_RULES } from '../criteria/criterion-rules';
import type { FieldShape } from './fields';
import { EXCELLENT_AGENT } from './preset-schemes';
import { criteriaOf, type Criterion, type CriterionKind, type PromotionScheme } from './scheme';

/** A criterion of a kind as a form begins with it: everything filled in but what only people can word. */
export function blankCriterion(kind: CriterionKind, id: string): Criterion {
  const fields = Object.entries<FieldShape>(CRITERION_RULES[kind].fields);
  const blank = Object.fromEntries(
    fields.map(([name, shape]) => [name, name === 'award' ? EXCELLENT_AGENT : blankOf(shape)]),
  );
  // Every field of the kind was just given what its shape says.
  return { id, kind, ...blank } as unknown as Criterion;
}

/** A name that no criterion of the scheme has: `kind-1`, `kind-2` … */
export function freeCriterionId(scheme: PromotionScheme, kind: CriterionKind): string {
  const ids = new Set(criteriaOf(scheme).map(({ id }) => id));
  let number = 1;
  while (ids.has(`${kind}-${number}`)) number++;
  return `${kind}-${number}`;
}

function blankOf(shape: FieldShape): unknown {
  switch (shape.is) {
    case 'integer':
      return shape.min;
    case 'choice':
      return shape.of[0];
    case 'choices':
      return [shape.of[0]];
    case 'boolean':
      return false;
    case 'text':
      return '';
    case 'named':
      return { 'zh-CN': '', en: '' };
    case 'reference':
      return null;
    case 'window':
      return { kind: 'months', months: 3 };
  }
}
