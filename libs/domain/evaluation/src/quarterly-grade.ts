import { addMonths, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import type { MonthState } from './cycle';
import { meanOf, type Points } from './points';

/** From the best to the worst. */
export const QUARTERLY_GRADES = ['A', 'B', 'C', 'D'] as const;
export type QuarterlyGrade = (typeof QUARTERLY_GRADES)[number];

/** All of it a setting of the department; the defaults are the field's. */
export interface QuarterPolicy {
  /** Scored months below which there is no grade. */
  leastMonths: number;
  /** The mean from which a grade is reached; D needs nothing. */
  from: Readonly<Record<Exclude<QuarterlyGrade, 'D'>, Points>>;
  /** Serious breaches in the quarter from which it is a D whatever the mean; null never. */
  breaches: number | null;
  /** A month below this failed. */
  failedBelow: Points;
}

export const DEFAULT_QUARTER: QuarterPolicy = {
  leastMonths: 2,
  from: { A: 90_00, B: 80_00, C: 60_00 },
  breaches: 2,
  failedBelow: 60_00,
};

export type QuarterOutcome =
  | {
      outcome: 'graded';
      grade: QuarterlyGrade;
      /** What the mean alone would give. */
      byMean: QuarterlyGrade;
      mean: Points;
      /** The line that overrides the mean; null when the mean decides. */
      override: { reason: 'serious-breaches'; breaches: number; limit: number } | null;
      failed: number;
    }
  | { outcome: 'not-graded'; months: number; least: number };

/**
 * The grade of a quarter 季度考核 from the totals of its scored and locked months: their mean, rounded half-up to hundredths, or
 * an explicit override. Too few scored months: no grade.
 */
export function gradeQuarter(
  totals: readonly Points[],
  breaches: number,
  policy: QuarterPolicy,
): QuarterOutcome {
  const mean = meanOf(totals);
  if (mean === null || totals.length < policy.leastMonths)
    return { outcome: 'not-graded', months: totals.length, least: policy.leastMonths };
  const byMean = (['A', 'B', 'C'] as const).find((grade) => mean >= policy.from[grade]) ?? 'D';
  const overridden = policy.breaches !== null && breaches >= policy.breaches;
  return {
    outcome: 'graded',
    grade: overridden ? 'D' : byMean,
    byMean,
    mean,
    override:
      overridden && policy.breaches !== null
        ? { reason: 'serious-breaches', breaches, limit: policy.breaches }
        : null,
    failed: totals.filter((total) => total < policy.failedBelow).length,
  };
}

/** The quarter of the calendar that a day lies in. */
export function quarterOf(day: PlainDate): { from: PlainDate; through: PlainDate } {
  const month = Number(day.slice(5, 7));
  const from = addMonths(`${day.slice(0, 7)}-01`, -((month - 1) % 3));
  return { from, through: lastDayOfMonths(from, 3) };
}

/** Whether a month's total counts for the quarter: before it is locked it can still be appealed. */
export function countsForQuarter({ state, total }: { state: MonthState; total: Points | null }): boolean {
  return state === 'locked' && total !== null;
}
