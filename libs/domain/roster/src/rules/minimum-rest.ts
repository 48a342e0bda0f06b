import { breach, touches, type PersonRule } from './rule';
import { successions } from './sequence';

/** Rest between two duties, in real minutes. Overlaps are `noOverlap`'s concern. */
export const minimumRest: PersonRule<'minimum-rest', { minutes: number }> = {
  code: 'minimum-rest',
  scope: 'person',
  unit: 'minutes',
  reach: ({ minutes }) => ({ back: daysIn(minutes), ahead: daysIn(minutes) }),
  check: ({ person, period, duties }, { minutes }) =>
    successions(duties)
      .filter(
        ({ rest, earlier, later }) =>
          rest >= 0 && rest < minutes && touches(period, [earlier.day, later.day]),
      )
      .map(({ earlier, later, rest }) =>
        breach(person.id, [earlier.day, later.day], { measured: rest, limit: minutes }),
      ),
};

/** A duty may itself run over midnight: one day more than the minutes span. */
function daysIn(minutes: number): number {
  return Math.ceil(minutes / 1440) + 1;
}
