import { daysOf } from '@banke/domain/calendar';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { weeksTouching } from './weeks';

/** Days of a week, Monday to Sunday, without any duty: at least `min`. */
export const weeklyRestDays: PersonRule<'weekly-rest-days', { min: number }> = {
  code: 'weekly-rest-days',
  scope: 'person',
  unit: 'days',
  reach: () => ({ back: 6, ahead: 6 }),
  check: ({ person, period, workDays, knownFrom }, { min }) =>
    weeksTouching(period).flatMap((week): Finding[] => {
      const worked = daysOf(week).filter((day) => workDays.has(day));
      const rest = 7 - worked.length;
      if (rest < min && touches(period, worked)) {
        return [breach(person.id, worked, { measured: rest, limit: min, facts: { from: week.from } })];
      }
      const unknown = Math.max(0, knownFrom - week.from);
      return rest - unknown < min && unknown > 0 && worked.length > 0
        ? [
            unjudged(
              person.id,
              worked.filter((day) => touches(period, [day])),
              week.from,
            ),
          ]
        : [];
    }),
};
