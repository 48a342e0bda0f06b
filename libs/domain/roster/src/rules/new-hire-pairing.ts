import type { Duty } from '../shifts/place-shift';
import { isAsked } from './day-record';
import { breach, type DayRule } from './rule';

/**
 * Somebody in the first `newDays` days works only beside a colleague of the same team with at least `experiencedDays`,
 * for every minute of work. Measured in minutes alone.
 */
export const newHirePairing: DayRule<'new-hire-pairing', { newDays: number; experiencedDays: number }> = {
  code: 'new-hire-pairing',
  scope: 'day',
  people: 'team',
  unit: 'minutes',
  reach: () => ({ back: 1, ahead: 1 }),
  check: (record, { newDays, experiencedDays }) => {
    const { day, duties, people } = record;
    const service = ({ personId }: Duty) => day - (people.get(personId)?.hiredOn ?? day);
    const teamOf = ({ personId }: Duty) => people.get(personId)?.teamId;
    const experienced = duties.filter((duty) => service(duty) >= experiencedDays);
    return duties
      .filter((duty) => duty.day === day && service(duty) < newDays)
      .filter((duty) => isAsked(record, teamOf(duty) ?? null))
      .map((duty) => ({
        duty,
        alone: minutesAlone(
          duty,
          experienced.filter((other) => teamOf(other) === teamOf(duty)),
        ),
      }))
      .filter(({ alone }) => alone > 0)
      .map(({ duty, alone }) => breach(duty.personId, [day], { measured: alone, limit: 0 }));
  },
};

/** Minutes of a duty's presence during which none of the others is present. */
export function minutesAlone({ start, end }: Duty, others: readonly Duty[]): number {
  let [alone, at] = [0, start];
  for (const other of [...others].sort((a, b) => a.start - b.start)) {
    if (other.end <= at || other.start >= end) continue;
    alone += Math.max(0, other.start - at);
    at = Math.max(at, other.end);
  }
  return alone + Math.max(0, end - at);
}
