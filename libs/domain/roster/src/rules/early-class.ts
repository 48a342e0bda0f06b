import { daysOf, monthsTouching } from '@banke/domain/calendar';
import { within } from './person-record';
import { breach, touches, unjudged, type Finding, type PersonRule } from './rule';

/** The early class, `times` in every calendar month, for everybody who is there for more than half of its days. */
export const earlyClass: PersonRule<'early-class', { times: number }> = {
  code: 'early-class',
  scope: 'person',
  unit: 'count',
  reach: () => ({ back: 30, ahead: 30 }),
  check: ({ person, period, duties, knownFrom }, { times }) =>
    monthsTouching(period)
      // A month that the roster does not end yet may still bring it.
      .filter(({ through }) => through <= period.through)
      .flatMap((month): Finding[] => {
        const there = daysOf(month).filter((day) => person.employed.some((time) => within(day, time)));
        if (there.length * 2 <= daysOf(month).length) return [];
        const attended = duties.filter(
          ({ day, template }) => template?.earlyClass && day >= month.from && day <= month.through,
        ).length;
        const open = there.filter((day) => touches(period, [day]));
        if (attended >= times || open.length === 0) return [];
        return month.from < knownFrom
          ? [unjudged(person.id, open.slice(-1), month.from)]
          : [breach(person.id, open.slice(-1), { measured: attended, limit: times })];
      }),
};
