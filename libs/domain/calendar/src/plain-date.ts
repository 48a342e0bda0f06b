/** A day without time or zone, `YYYY-MM-DD`. Two plain dates compare as strings. */
export type PlainDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2026-02-29` does not. Years 0001–9999. */
export function isPlainDate(value: string): value is PlainDate {
  const match = PATTERN.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` later, or earlier for a negative number. Throws a RangeError outside the years 0001–9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const { year, month, day } = parts(date);
  return inRange(new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10));
}

/**
 * The same day of the month `months` later or earlier; a day that month lacks becomes its last day
 * (31 January + 1 month = 28 or 29 February). Throws a RangeError for a day that does not exist.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = parts(date);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12) + 1;
  return inRange(format(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth))));
}

/**
 * The last day of a span of whole months that begins on `from`: the day before the same day `months` later (three
 * months from 15 January end on 14 April), or the last day of a month that has no such day (from 30 November: the end
 * of February). `months` is at least 1. Throws a RangeError for a day that does not exist.
 */
export function lastDayOfMonths(from: PlainDate, months: number): PlainDate {
  const same = addMonths(from, months);
  return same.slice(8) === from.slice(8) ? addDays(same, -1) : same;
}

/** The day on the calendar of `zone` (an IANA name) at an instant. Throws a RangeError for an unknown zone. */
export function plainDateIn(zone: string, instant: Date): PlainDate {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(instant);
}

function inRange(date: string): PlainDate {
  if (!isPlainDate(date)) throw new RangeError(`not within the years 0001–9999: ${date}`);
  return date;
}

function parts(date: PlainDate): { year: number; month: number; day: number } {
  if (!isPlainDate(date)) throw new RangeError(`not a day: ${date}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function format(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
