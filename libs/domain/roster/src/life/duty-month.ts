import { dayNumber, monthAround, plainDateOf, type PlainDate } from '@banke/domain/calendar';

/** The days on which the duty to hand in the roster of a month falls due: those of the month before it. */
export function dutyDaysOf(from: PlainDate): { from: PlainDate; through: PlainDate } {
  const first = monthAround(dayNumber(from)).from;
  const before = monthAround(first - 1);
  return { from: plainDateOf(before.from), through: plainDateOf(before.through) };
}
