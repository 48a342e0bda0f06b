import { isoWeekday, monthsTouching } from '@banke/domain/calendar';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';

/** Weekends with any duty on Saturday or Sunday, in a calendar month; one that spans two months counts where it began. */
export const weekends: PersonRule<'weekends', { max: number }> = {
  code: 'weekends',
  scope: 'person',
  unit: 'count',
  reach: () => ({ back: 31, ahead: 31 }),
  check: ({ person, period, workDays, knownFrom }, { max }) =>
    monthsTouching(period).flatMap((month): Finding[] => {
      const worked = [...workDays].filter((day) => {
        const saturday = isoWeekday(day) === 7 ? day - 1 : day;
        return isoWeekday(day) >= 6 && saturday >= month.from && saturday <= month.through;
      });
      const count = new Set(worked.map((day) => (isoWeekday(day) === 7 ? day - 1 : day))).size;
      if (!touches(period, worked)) return [];
      if (count > max)
        return [
          breach(
            person.id,
            worked.sort((a, b) => a - b),
            { measured: count, limit: max },
          ),
        ];
      return month.from < knownFrom
        ? [
            unjudged(
              person.id,
              worked.filter((day) => touches(period, [day])),
              month.from,
            ),
          ]
        : [];
    }),
};
