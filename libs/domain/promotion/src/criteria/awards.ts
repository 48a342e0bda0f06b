import { TIMES, WINDOW } from '../scheme/fields';
import { daysOf, within } from '../standing';
import { judged, type Evidence } from '../verdict';
import type { CriterionRule } from './criterion-rule';

/** Awards of one name, by the day they are for. */
export const awards: CriterionRule<'awards'> = {
  fields: { award: { is: 'text' }, count: TIMES, window: WINDOW },
  byPeople: false,
  judge: ({ award, count, window }, standing) => {
    const span = daysOf(window, standing);
    const own = standing.facts.awards.filter((each) => each.award === award && within(span, each.on));
    const evidence = own.map(({ id, on }): Evidence => ({ kind: 'award', ref: id, day: on }));
    const shown = { window: span, evidence };
    return own.length >= count
      ? judged('met', own.length, count, shown)
      : judged('not-met', own.length, count, { ...shown, by: standing.asOf });
  },
};
