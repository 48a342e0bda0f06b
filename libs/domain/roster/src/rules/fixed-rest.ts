import { isoWeekday } from '@banke/domain/calendar';
import { breach, daysWorked, SAME_DAY, touches, type PersonRule } from './rule';

/** Weekdays on which a person is always free. */
export const fixedRest: PersonRule<'fixed-rest', Record<never, never>> = {
  code: 'fixed-rest',
  scope: 'person',
  unit: 'days',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) =>
    daysWorked(duties)
      .filter((day) => person.fixedRest.includes(isoWeekday(day)) && touches(period, [day]))
      .map((day) => breach(person.id, [day], { measured: 1, limit: 0, facts: { weekday: isoWeekday(day) } })),
};
