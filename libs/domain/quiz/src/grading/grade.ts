/** What an answer earned, as a part of the maximum; below zero where a wrong choice costs something. */
export type Grade =
  | { outcome: 'blank' | 'right' | 'partly' | 'wrong'; fraction: number }
  /** Somebody has to read it first. */
  | { outcome: 'needs-marking' };

export const BLANK_GRADE: Grade = { outcome: 'blank', fraction: 0 };

export function graded(sum: number): Grade {
  const fraction = withoutNoise(sum);
  return { outcome: fraction >= 1 ? 'right' : fraction > 0 ? 'partly' : 'wrong', fraction };
}

/** Six sixths make one again: what binary fractions add in the last digits is taken off. */
export function withoutNoise(number: number): number {
  return Number(number.toPrecision(14));
}
