import { breach, SAME_DAY, touches, type PersonRule } from './rule';

/** Training booked on a day without duty: possible, and worth a second look. Measured in minutes of training. */
export const trainingOnRestDay: PersonRule<'training-on-rest-day', Record<never, never>> = {
  code: 'training-on-rest-day',
  scope: 'person',
  unit: 'minutes',
  reach: () => SAME_DAY,
  check: ({ person, period, workDays, activities }) =>
    activities
      .filter(({ kind, day }) => kind === 'training' && !workDays.has(day) && touches(period, [day]))
      .map(({ day, start, end }) => breach(person.id, [day], { measured: end - start, limit: 0 })),
};
