import { dayNumber, plainDateOf, type DayNumber } from './day-number';
import { daysInMonth } from './plain-date';

/** A run of days, both ends included. */
export interface DaySpan {
  from: DayNumber;
  through: DayNumber;
}

/** The calendar month of a day. */
export function monthAround(day: DayNumber): DaySpan {
  const date = plainDateOf(day);
  const from = dayNumber(`${date.slice(0, 8)}01`);
  return { from, through: from + daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))) - 1 };
}

/** Every day of a span, in order. */
export function daysOf({ from, through }: DaySpan): DayNumber[] {
  return Array.from({ length: Math.max(0, through - from + 1) }, (_, index) => from + index);
}

/** The calendar months that a span touches, whole, in order. */
export function monthsTouching({ from, through }: DaySpan): DaySpan[] {
  const months: DaySpan[] = [];
  for (let month = monthAround(from); month.from <= through; month = monthAround(month.through + 1)) {
    months.push(month);
  }
  return months;
}

/** The calendar quarters that a span touches, whole, in order. */
export function quartersTouching({ from, through }: DaySpan): DaySpan[] {
  const quarters: DaySpan[] = [];
  for (
    let quarter = quarterAround(from);
    quarter.from <= through;
    quarter = quarterAround(quarter.through + 1)
  ) {
    quarters.push(quarter);
  }
  return quarters;
}

function quarterAround(day: DayNumber): DaySpan {
  let first = monthAround(day);
  while (Number(plainDateOf(first.from).slice(5, 7)) % 3 !== 1) first = monthAround(first.from - 1);
  const last = monthAround(monthAround(first.through + 1).through + 1);
  return { from: first.from, through: last.through };
}
