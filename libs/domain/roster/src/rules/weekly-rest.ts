import type { ZoneClock } from '@banke/domain/calendar';
import { daysOf, type DaySpan } from '@banke/domain/calendar';
import type { PersonRecord } from './person-record';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { weeksTouching } from './weeks';

/** One stretch of at least `minutes` real minutes without duty in every week, Monday 0:00 to Sunday 24:00. */
export const weeklyRest: PersonRule<'weekly-rest', { minutes: number }> = {
  code: 'weekly-rest',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 7, ahead: 7 }),
  check: (record, { minutes }) =>
    weeksTouching(record.period).flatMap((week): Finding[] => {
      const { person, period, knownFrom, workDays, clock } = record;
      const worked = daysOf(week).filter((day) => workDays.has(day));
      if (!touches(period, worked)) return [];
      const longest = longestFree(record, week, clock);
      if (longest >= minutes) {
        return week.from < knownFrom
          ? [
              unjudged(
                person.id,
                worked.filter((day) => touches(period, [day])),
                week.from,
              ),
            ]
          : [];
      }
      return [breach(person.id, worked, { measured: longest, limit: minutes, facts: { from: week.from } })];
    }),
};

function longestFree({ duties }: PersonRecord, week: DaySpan, clock: ZoneClock): number {
  const [start, end] = [clock.at(week.from, 0), clock.at(week.through + 1, 0)];
  let [free, longest] = [start, 0];
  for (const duty of duties) {
    if (duty.end <= start || duty.start >= end) continue;
    longest = Math.max(longest, duty.start - free);
    free = Math.max(free, duty.end);
  }
  return Math.max(longest, end - free);
}
