import { breach, touches, type PersonRule } from './rule';
import { successions } from './sequence';

/** Nobody is in two places. Measured in minutes of overlap. */
export const noOverlap: PersonRule<'no-overlap', Record<never, never>> = {
  code: 'no-overlap',
  scope: 'person',
  unit: 'minutes',
  reach: () => ({ back: 1, ahead: 1 }),
  check: ({ person, period, duties }) =>
    successions(duties)
      .filter(({ rest, earlier, later }) => rest < 0 && touches(period, [earlier.day, later.day]))
      .map(({ earlier, later }) =>
        breach(person.id, [earlier.day, later.day], {
          measured: Math.min(earlier.end, later.end) - later.start,
          limit: 0,
        }),
      ),
};
