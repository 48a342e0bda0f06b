import { addDays, type PlainDate } from '@banke/domain/calendar';

/** Days, both included; `through` null: it goes on. */
export interface Period {
  from: PlainDate;
  through: PlainDate | null;
}

export function coversDay({ from, through }: Period, day: PlainDate): boolean {
  return from <= day && (through === null || day <= through);
}

/** The first period that contains the day. */
export function coveringOn<T extends Period>(periods: readonly T[], day: PlainDate): T | undefined {
  return periods.find((period) => coversDay(period, day));
}

/** True when `later` begins on the day after the last of `earlier`. */
export function follows(earlier: Period, later: Period): boolean {
  return earlier.through !== null && addDays(earlier.through, 1) === later.from;
}

/** What both have in common; undefined when that is no day. */
export function overlap(a: Period, b: Period): Period | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const through = earlierEnd(a.through, b.through);
  return through !== null && through < from ? undefined : { from, through };
}

/** The earlier of two last days, where null is never. */
export function earlierEnd(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
