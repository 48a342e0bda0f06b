import { breach, daysWorked, sumOf, touches, unjudged, type Finding, type PersonRule } from './rule';
import { weeksTouching } from './weeks';

/**
 * Night workers: working minutes of duties that are night work, on average over the nights of the `weeks` weeks that end
 * with a week. Source: Directive 2003/88/EC, article 8 (8 h in any 24 h on average).
 */
export const nightAverage: PersonRule<'night-average', { max: number; weeks: number }> = {
  code: 'night-average',
  scope: 'person',
  unit: 'minutes',
  reach: ({ weeks }) => ({ back: weeks * 7, ahead: weeks * 7 }),
  check: ({ person, period, duties, knownFrom }, { max, weeks }) =>
    weeksTouching(period).flatMap((week): Finding[] => {
      const from = week.from - (weeks - 1) * 7;
      const nights = duties.filter(({ night, day }) => night && day >= from && day <= week.through);
      const days = daysWorked(nights.filter(({ day }) => day >= week.from));
      if (!touches(period, days)) return [];
      const total = sumOf(nights, ({ workMinutes }) => workMinutes);
      if (total > max * nights.length) {
        const measured = Math.ceil(total / nights.length);
        return [breach(person.id, days, { measured, limit: max, facts: { nights: nights.length } })];
      }
      return from < knownFrom
        ? [
            unjudged(
              person.id,
              days.filter((day) => touches(period, [day])),
              from,
            ),
          ]
        : [];
    }),
};
