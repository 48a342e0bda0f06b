import { dayNumber, monthAround, plainDateOf, type PlainDate } from '@banke/domain/calendar';

/** The first day from which needs can still change: of this month, or of the one after the last month that is closed. */
export function earliestNeedMonth(today: PlainDate, closedThrough: PlainDate | null): PlainDate {
  const present = monthAround(dayNumber(today)).from;
  const closed = closedThrough === null ? undefined : dayNumber(closedThrough);
  return plainDateOf(closed === undefined || closed < present ? present : monthAround(closed).through + 1);
}

/** Whether needs can change from a day on: the first of a month that is neither over nor closed. */
export function isNeedMonth(from: PlainDate, earliest: PlainDate): boolean {
  return from >= earliest && from.endsWith('-01');
}
