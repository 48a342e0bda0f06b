import type { PlainDate } from '@banke/domain/calendar';
import { FULL, type Points } from './points';
import { DEFAULT_QUARTER, type QuarterPolicy } from './quarterly-grade';

/** What a department decides about its scores beside the templates. */
export interface EvaluationPolicy {
  quarter: QuarterPolicy;
  /** For how many days after publication a line can be appealed. */
  appealDays: number;
  /** Whether staff see their own place among the others. */
  showRanks: boolean;
}

export const DEFAULT_POLICY: EvaluationPolicy = { quarter: DEFAULT_QUARTER, appealDays: 5, showRanks: true };

/** A policy with the first day on which it holds; that of a later day takes its place from then on. */
export interface DatedPolicy {
  from: PlainDate;
  policy: EvaluationPolicy;
}

/** The policy that holds on a day, in whatever order they come; the field's own where nothing was decided. */
export function policyOn(policies: readonly DatedPolicy[], day: PlainDate): EvaluationPolicy {
  const held = policies.filter(({ from }) => from <= day);
  return (
    held.reduce<DatedPolicy | null>((last, each) => (last && last.from > each.from ? last : each), null)
      ?.policy ?? DEFAULT_POLICY
  );
}

export type PolicyProblem = 'bands' | 'months' | 'breaches' | 'failed' | 'appeal-days';

const MOST: Points = 2 * FULL;

/** Why a policy cannot be used; empty when it can. Better grades need more points, and a quarter has three months. */
export function checkPolicy({ quarter, appealDays }: EvaluationPolicy): PolicyProblem[] {
  const { A, B, C } = quarter.from;
  const { breaches, leastMonths, failedBelow } = quarter;
  return [
    ...(within(A, 0, MOST) && within(B, 0, A - 1) && within(C, 0, B - 1) ? [] : (['bands'] as const)),
    ...(within(leastMonths, 1, 3) ? [] : (['months'] as const)),
    ...(breaches === null || within(breaches, 1, 99) ? [] : (['breaches'] as const)),
    ...(within(failedBelow, 0, MOST) ? [] : (['failed'] as const)),
    ...(within(appealDays, 1, 60) ? [] : (['appeal-days'] as const)),
  ];
}

function within(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
