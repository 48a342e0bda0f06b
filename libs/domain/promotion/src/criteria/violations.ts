import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import { VIOLATION_CLASSES } from '@banke/domain/evaluation';
import { integer, WINDOW } from '../scheme/fields';
import type { Window } from '../scheme/scheme';
import { daysOf, within, type Standing } from '../standing';
import { judged, type Evidence } from '../verdict';
import type { CriterionRule } from './criterion-rule';

/** At most so many confirmed violations of some classes. Of the probation it can be said when the probation is over. */
export const violations: CriterionRule<'violations'> = {
  fields: {
    classes: { is: 'choices', of: VIOLATION_CLASSES },
    most: integer('times', [0, 100]),
    window: WINDOW,
  },
  byPeople: false,
  judge: ({ classes, most, window }, standing) => {
    const span = daysOf(window, standing);
    const own = standing.facts.violations.filter(
      (each) => classes.includes(each.class) && within(span, each.day),
    );
    const evidence = own.map(({ id, day }): Evidence => ({ kind: 'violation', ref: id, day }));
    const shown = { window: span, evidence };
    if (own.length > most) {
      const days = own.map(({ day }) => day).sort();
      return judged('not-met', own.length, most, { ...shown, by: lapsed(window, days, most) });
    }
    const end = window.kind === 'probation' ? probationEnd(standing) : null;
    if (end !== null && standing.asOf < end)
      return judged('unknown', own.length, most, { ...shown, why: 'probation-running', by: end });
    return judged('met', own.length, most, shown);
  },
};

const probationEnd = ({ facts }: Standing) => facts.probationThrough;

/** When enough of them have left the window; a window with a fixed beginning never lets go. */
function lapsed(window: Window, days: readonly PlainDate[], most: number): PlainDate | null {
  const last = days[days.length - most - 1];
  if (window.kind !== 'months' || last === undefined) return null;
  // From here on the window begins after that day, whatever the lengths of the months between.
  return addDays(addMonths(last, window.months), 1);
}
