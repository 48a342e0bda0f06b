import { workMinutesIn } from './work-minutes';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';
import { weeksTouching } from './weeks';

/**
 * Working minutes of a week on average over the `weeks` weeks that end with it. Source: Directive 2003/88/EC, articles 6
 * and 16 (48 h over at most four months, taken as 17 weeks). Leave is not taken out of the reference period: a
 * simplification that can only hide a breach, and is why the pack says "average" and not "law".
 */
export const averageWeek: PersonRule<'average-week', { max: number; weeks: number }> = {
  code: 'average-week',
  scope: 'person',
  unit: 'minutes',
  reach: ({ weeks }) => ({ back: weeks * 7, ahead: weeks * 7 }),
  check: (record, { max, weeks }) =>
    weeksTouching(record.period).flatMap((week): Finding[] => {
      const { person, period, knownFrom, workDays } = record;
      const from = week.from - (weeks - 1) * 7;
      const days = [...workDays].filter((day) => day >= week.from && day <= week.through);
      if (!touches(period, days)) return [];
      const total = workMinutesIn(record, { from, through: week.through });
      const facts = { from, through: week.through, weeks };
      // Compared as totals: an average rounded to whole minutes could hide half a minute a week.
      if (total > max * weeks) {
        return [breach(person.id, days, { measured: Math.ceil(total / weeks), limit: max, facts })];
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
