import { isoWeekday, type DayNumber } from '@banke/domain/calendar';
import { within, type RosterPerson } from './person-record';
import { breach, daysWorked, SAME_DAY, touches, type PersonRule } from './rule';

/** Weekdays on which a person is always free. */
export const fixedRest: PersonRule<'fixed-rest', Record<never, never>> = {
  code: 'fixed-rest',
  scope: 'person',
  unit: 'days',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) =>
    daysWorked(duties)
      .filter((day) => touches(period, [day]) && isFixedRest(person, day))
      .map((day) => breach(person.id, [day], { measured: 1, limit: 0, facts: { weekday: isoWeekday(day) } })),
};

function isFixedRest({ fixedRest: spans }: RosterPerson, day: DayNumber): boolean {
  return spans.some((span) => span.weekday === isoWeekday(day) && within(day, span));
}
