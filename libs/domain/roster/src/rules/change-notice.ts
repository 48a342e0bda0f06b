import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** Days of notice for a change to a published roster. */
export const changeNotice: PersonRule<'change-notice', { days: number }> = {
  code: 'change-notice',
  scope: 'person',
  unit: 'days',
  reach: () => SAME_DAY,
  check: ({ person, period, lateChanges }, { days }) =>
    lateChanges
      .filter(({ day, notice }) => notice < days && touches(period, [day]))
      .map(({ day, notice }) => breach(person.id, [day], { measured: notice, limit: days })),
};
