import { gradeQuarter, policyOn, type QuarterOutcome } from '@banke/domain/evaluation';
import type { MonthFact, PromotionFacts } from './facts';
import { firstDayOf, monthNumber, type MonthNumber } from './month-number';

/** What is known of a month. */
export type MonthKnown = { is: 'scored'; month: MonthFact; total: number } | { is: 'none' } | { is: 'open' };

/** Reads months of one person by their number; one that is neither scored nor before the last locked one is still open. */
export function readMonths(facts: PromotionFacts): (month: MonthNumber) => MonthKnown {
  const byNumber = new Map(facts.months.map((month) => [monthNumber(month.firstDay), month]));
  const hired = monthNumber(facts.hiredOn);
  let lastLocked = -Infinity;
  for (const [number, { lockedOn }] of byNumber)
    if (lockedOn !== null) lastLocked = Math.max(lastLocked, number);
  return (number) => {
    if (number < hired) return { is: 'none' };
    const month = byNumber.get(number);
    if (!month) return { is: number > lastLocked ? 'open' : 'none' };
    if (month.lockedOn === null) return { is: 'open' };
    return month.total === null ? { is: 'none' } : { is: 'scored', month, total: month.total };
  };
}

/** The grade of the quarter that begins with a month; open while one of its months is. */
export function readQuarters(facts: PromotionFacts): (from: MonthNumber) => QuarterOutcome | 'open' {
  const read = readMonths(facts);
  return (from) => {
    const months = [read(from), read(from + 1), read(from + 2)];
    if (months.some(({ is }) => is === 'open')) return 'open';
    const scored = months.flatMap((each) => (each.is === 'scored' ? [each] : []));
    const breaches = scored.reduce((sum, { month }) => sum + month.breaches, 0);
    return gradeQuarter(
      scored.map(({ total }) => total),
      breaches,
      policyOn(facts.policies, firstDayOf(from)).quarter,
    );
  };
}
