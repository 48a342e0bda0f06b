import { breach, touches, type PersonRule } from './rule';

/** Nobody works while on leave, a whole day or part of one. Measured in minutes of duty that fall into it. */
export const leave: PersonRule<'leave', Record<never, never>> = {
  code: 'leave',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 1, ahead: 1 }),
  check: ({ person, period, duties, activities }) =>
    activities
      .filter(({ kind }) => kind === 'leave')
      .flatMap((away) =>
        duties
          .filter(({ start, end, day }) => start < away.end && away.start < end && touches(period, [day]))
          .map(({ start, end, day }) =>
            breach(person.id, [day], {
              measured: Math.min(end, away.end) - Math.max(start, away.start),
              limit: 0,
            }),
          ),
      ),
};
