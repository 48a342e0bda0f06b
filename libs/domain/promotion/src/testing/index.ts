import { addMonths, lastDayOfMonths, type PlainDate } from '@banke/domain/calendar';
import type { MonthFact, PromotionFacts } from '../facts';
import type { Standing } from '../standing';

/** Somebody hired on 1 January 2025, in the grade `middle` since then, without anything else. */
export function factsWith(change: Partial<PromotionFacts> = {}): PromotionFacts {
  return {
    ...{ person: 'p', hiredOn: '2025-01-01', probationThrough: '2025-03-31' },
    grades: [{ code: 'middle', from: '2025-01-01' }],
    ...{ months: [], meanRanks: [], policies: [], violations: [], awards: [] },
    ...{ qualifications: [], courses: [], records: [], decisions: [] },
    ...change,
  };
}

/** Locked on its last day; rank 1 of 10 with 90.00 points. */
export function monthOf(firstDay: PlainDate, change: Partial<MonthFact> = {}): MonthFact {
  const lockedOn = lastDayOfMonths(firstDay, 1);
  return { firstDay, total: 90_00, rank: 1, pool: 10, breaches: 0, lockedOn, ...change };
}

/** Months that follow each other, one for each change. */
export function monthsFrom(firstDay: PlainDate, changes: readonly Partial<MonthFact>[]): MonthFact[] {
  return changes.map((change, index) => monthOf(addMonths(firstDay, index), change));
}

export function standingOn(
  asOf: PlainDate,
  facts: Partial<PromotionFacts> = {},
  change: Partial<Standing> = {},
): Standing {
  const all = factsWith(facts);
  return {
    facts: all,
    asOf,
    gradeSince: all.grades.at(-1)?.from ?? null,
    countsFrom: null,
    leastPool: 5,
    ...change,
  };
}
