import { within } from './person-record';
import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** People with "no night until …": no minute of a duty within the night hours. The reason is nobody's business. */
export const noNightFlag: PersonRule<'no-night-flag', Record<never, never>> = {
  code: 'no-night-flag',
  scope: 'person',
  unit: 'minutes',
  reach: () => SAME_DAY,
  check: ({ person, period, duties }) =>
    duties
      .filter(({ day, nightMinutes }) => nightMinutes > 0 && touches(period, [day]))
      .filter(({ day }) => person.noNight.some((time) => within(day, time)))
      .map(({ day, nightMinutes }) => breach(person.id, [day], { measured: nightMinutes, limit: 0 })),
};
