import { within } from './person-record';
import { breach, daysWorked, SAME_DAY, touches, type PersonRule } from './rule';

/** Days before hire, after leaving, and outside the membership or secondment are blocked. */
export const employment: PersonRule<'employment', Record<never, never>> = {
  code: 'employment',
  scope: 'person',
  unit: 'days',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) =>
    daysWorked(duties.filter(({ template }) => template !== null))
      .filter((day) => touches(period, [day]) && !person.employed.some((time) => within(day, time)))
      .map((day) => breach(person.id, [day], { measured: 1, limit: 0 })),
};
