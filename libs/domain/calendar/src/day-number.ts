import { isPlainDate, type PlainDate } from './plain-date';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01: what rules count with, since sums and differences of days are then plain arithmetic. */
export type DayNumber = number;

/** Throws a RangeError for a day that does not exist. */
export function dayNumber(date: PlainDate): DayNumber {
  if (!isPlainDate(date)) throw new RangeError(`not a day: ${date}`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS;
}

/** The inverse of `dayNumber`. */
export function plainDateOf(day: DayNumber): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday (ISO 8601). 1970-01-01 was a Thursday. */
export function isoWeekday(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - isoWeekday(day) + 1;
}

/** The number of the day's week in its year: the one with its Thursday counts (ISO 8601). */
export function isoWeek(day: DayNumber): number {
  const thursday = mondayOf(day) + 3;
  const newYear = dayNumber(`${plainDateOf(thursday).slice(0, 4)}-01-01`);
  return Math.floor((thursday - newYear) / 7) + 1;
}
