import { mondayOf, type DayNumber, type DaySpan } from '@banke/domain/calendar';

/**
 * The day of another span that is the same weekday of the same week, the weeks of both counted from their first Monday;
 * undefined where that lies outside. Days before the first Monday belong to the week before it.
 */
export function sameWeekday(day: DayNumber, from: DaySpan, to: DaySpan): DayNumber | undefined {
  const same = day - firstMonday(from) + firstMonday(to);
  return same >= to.from && same <= to.through ? same : undefined;
}

function firstMonday({ from }: DaySpan): DayNumber {
  return mondayOf(from + 6);
}
