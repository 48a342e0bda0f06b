/**
 * A measured value, exactly as it was counted: 42 of 1,459 is 42/1459 and not 2.88 %. Whole numbers have the denominator 1.
 * Both are integers, the denominator is positive.
 */
export interface Ratio {
  numerator: number;
  denominator: number;
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference =
    BigInt(a.numerator) * BigInt(b.denominator) - BigInt(b.numerator) * BigInt(a.denominator);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Why counts are no value: nothing was counted, or more hits than cases. */
export type CountProblem = 'no-count' | 'not-an-integer' | 'negative' | 'parts-do-not-add-up';

/**
 * A rate from raw counts. No cases at all is no value (`no-count`), which is not the same as zero of many. A rate above one
 * is kept, with the warning that the parts do not add up: the sources themselves contain such sums.
 */
export function rateOf(
  hits: number,
  cases: number,
): { value: Ratio; warning: CountProblem | null } | { value: null; warning: CountProblem } {
  if (!Number.isSafeInteger(hits) || !Number.isSafeInteger(cases))
    return { value: null, warning: 'not-an-integer' };
  if (hits < 0 || cases < 0) return { value: null, warning: 'negative' };
  if (cases === 0) return { value: null, warning: 'no-count' };
  return {
    value: { numerator: hits, denominator: cases },
    warning: hits > cases ? 'parts-do-not-add-up' : null,
  };
}

/** Whether parts that were counted one by one make the total that was counted as a whole. */
export function addUp(parts: readonly number[], total: number): boolean {
  return parts.reduce((sum, part) => sum + part, 0) === total;
}
