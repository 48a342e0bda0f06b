import { addDays, type PlainDate } from '@banke/domain/calendar';

/** Months since year 0: what windows count with, since sums and differences of months are then plain arithmetic. */
export type MonthNumber = number;

export function monthNumber(day: PlainDate): MonthNumber {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

export function firstDayOf(month: MonthNumber): PlainDate {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

export function lastDayOf(month: MonthNumber): PlainDate {
  return addDays(firstDayOf(month + 1), -1);
}

/** The last month that is over at the end of the day. */
export function lastMonthOver(asOf: PlainDate): MonthNumber {
  const month = monthNumber(asOf);
  return lastDayOf(month) === asOf ? month : month - 1;
}

/** The first month that begins on the day or later. */
export function firstMonthFrom(day: PlainDate): MonthNumber {
  return monthNumber(day) + (day.endsWith('-01') ? 0 : 1);
}
