import type { DayNumber, DaySpan } from '@banke/domain/calendar';
import type { Duty } from '../shifts/place-shift';
import type { Activity, PersonRecord } from './person-record';

/** Working minutes of the roster days of a span: those of the duties, and of activities that lie outside them. */
export function workMinutesIn({ minutesOn }: PersonRecord, { from, through }: DaySpan): number {
  let total = 0;
  for (let day = from; day <= through; day += 1) total += minutesOn.get(day) ?? 0;
  return total;
}

/** Working minutes by roster day; activities count that count as work and lie outside every duty of the person. */
export function minutesByDay(
  duties: readonly Duty[],
  activities: readonly Activity[],
): Map<DayNumber, number> {
  const minutes = new Map<DayNumber, number>();
  const add = (day: DayNumber, more: number) => minutes.set(day, (minutes.get(day) ?? 0) + more);
  for (const { day, workMinutes } of duties) add(day, workMinutes);
  for (const { work, day, start, end } of activities) {
    if (work && !duties.some((duty) => duty.start < end && start < duty.end)) add(day, end - start);
  }
  return minutes;
}
