/** Points of a score as an integer of hundredths: 9000 is 90.00. Sums of points are exact. */
export type Points = number;

/** What a full line earns before anything is added: 100.00. */
export const FULL: Points = 100_00;

/** A share of ten thousand: 2500 is 25 %. */
export type BasisPoints = number;
export const WHOLE: BasisPoints = 10_000;

/**
 * The integer nearest to `numerator / denominator`; exactly between two it is the greater one (half-up), for negative
 * numbers too: −0.5 becomes 0. Throws a RangeError unless the denominator is positive.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  if (denominator <= 0n) throw new RangeError('a denominator must be positive');
  return Number(floorDivide(2n * numerator + denominator, 2n * denominator));
}

/** `BigInt` division cuts towards zero; this one goes down, below zero as well. */
function floorDivide(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator % denominator < 0n ? quotient - 1n : quotient;
}

export function clamp(value: number, { least, most }: { least: number; most: number }): number {
  return Math.min(Math.max(value, least), most);
}

/** The mean of some points, rounded half-up to hundredths; null of none. */
export function meanOf(points: readonly Points[]): Points | null {
  if (points.length === 0) return null;
  return roundHalfUp(BigInt(points.reduce((sum, each) => sum + each, 0)), BigInt(points.length));
}
