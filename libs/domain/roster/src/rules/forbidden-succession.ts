import type { DayPart } from '../shifts/shift-template';
import { breach, touches, type PersonRule } from './rule';
import { successions } from './sequence';

/** After a shift of one part of the day none of another within `below` real minutes: night → early. */
export const forbiddenSuccession: PersonRule<
  'forbidden-succession',
  { first: DayPart; then: readonly DayPart[]; below: number }
> = {
  code: 'forbidden-succession',
  scope: 'person',
  unit: 'minutes',
  reach: ({ below }) => ({ back: Math.ceil(below / 1440) + 1, ahead: Math.ceil(below / 1440) + 1 }),
  check: ({ person, period, duties }, { first, then, below }) =>
    successions(duties)
      .filter(({ earlier, later, rest }) => {
        const [before, after] = [earlier.template?.dayPart, later.template?.dayPart];
        return before === first && !!after && then.includes(after) && rest >= 0 && rest < below;
      })
      .filter(({ earlier, later }) => touches(period, [earlier.day, later.day]))
      .map(({ earlier, later, rest }) =>
        breach(person.id, [earlier.day, later.day], { measured: rest, limit: below }),
      ),
};
