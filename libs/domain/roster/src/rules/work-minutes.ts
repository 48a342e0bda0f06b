import type { DayNumber, DaySpan } from '@banke/domain/calendar';
import type { PersonRecord } from './person-record';
import { sumOf } from './rule';

/**
 * Working minutes of the roster days of a span: those of the duties, and of activities that count as work and lie
 * outside every duty of the person.
 */
export function workMinutesIn({ duties, activities }: PersonRecord, { from, through }: DaySpan): number {
  const inside = (day: DayNumber) => day >= from && day <= through;
  const beside = activities.filter(
    ({ work, day, start, end }) =>
      work && inside(day) && !duties.some((duty) => duty.start < end && start < duty.end),
  );
  return (
    sumOf(
      duties.filter(({ day }) => inside(day)),
      ({ workMinutes }) => workMinutes,
    ) + sumOf(beside, ({ start, end }) => end - start)
  );
}
