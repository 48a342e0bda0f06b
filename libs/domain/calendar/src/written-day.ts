import { isPlainDate, type PlainDate } from './plain-date';

const SEPARATED = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T]\d{1,2}:\d{2}.*)?$/;
const CHINESE = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

const WEEKDAY =
  /(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?/gi;
const CHINESE_SHORT = /^(\d{1,2})月(\d{1,2})[日号]?$/;
const SHORT = /^(\d{1,2})([-/.])(\d{1,2})$/;
const SHORT_DIGITS = /^(\d{2})(\d{2})$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,?(?: (\d{4}))?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/;

/**
 * Text with year, month and day in this order (2026-11-22, 2026/1/5, 2026.11.22, 2026年11月22日, 20261122), a time of
 * day behind it ignored. 03/04/2026 is refused, since it is March here and April there.
 */
export function writtenDay(text: string): PlainDate | undefined {
  const tight = text.replaceAll(/ (?=[年月日号])|(?<=[年月]) /g, '');
  const separated = SEPARATED.exec(text);
  const [year, month, day] = separated
    ? [separated[1], separated[3], separated[4]]
    : (CHINESE.exec(tight) ?? DIGITS.exec(text) ?? []).slice(1);
  return existing(year, month, day);
}

export interface TypedDayHabits {
  /** The year of a day typed without one, as days of this year are shown without it. */
  year: number;
  /** Whether 3/4 is the fourth of March. */
  monthFirst: boolean;
}

/**
 * A day as somebody types it into a form: like {@link writtenDay}, without the year, with the name of an English month, and
 * with the weekday that the product shows beside it, which is not compared.
 */
export function typedDay(typed: string, { year, monthFirst }: TypedDayHabits): PlainDate | undefined {
  const text = typed.normalize('NFKC').replace(WEEKDAY, ' ').replaceAll(/\s+/g, ' ').trim();
  return writtenDay(text) ?? namedDay(text.toLowerCase(), year) ?? shortDay(text, year, monthFirst);
}

function shortDay(text: string, year: number, monthFirst: boolean): PlainDate | undefined {
  const [, month, day] = CHINESE_SHORT.exec(text.replaceAll(' ', '')) ?? SHORT_DIGITS.exec(text) ?? [];
  if (month) return existing(year, month, day);
  const [, first, sign, second] = SHORT.exec(text) ?? [];
  return monthFirst || sign === '-' ? existing(year, first, second) : existing(year, second, first);
}

function namedDay(text: string, thisYear: number): PlainDate | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const [, name, day, year] = dayFirst
    ? [dayFirst[0], dayFirst[2], dayFirst[1], dayFirst[3]]
    : (MONTH_FIRST.exec(text) ?? []);
  const month = MONTHS.findIndex((short) => name?.startsWith(short)) + 1;
  return month === 0 ? undefined : existing(year ?? thisYear, String(month), day);
}

function existing(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
): PlainDate | undefined {
  if (!year || !month || !day) return undefined;
  const written = `${String(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(written) ? written : undefined;
}
