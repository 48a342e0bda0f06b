import { readMonths } from '../month-facts';
import { integer, TIMES, WINDOW } from '../scheme/fields';
import { RUNS } from '../scheme/scheme';
import { judgeSeries } from '../series';
import type { CriterionRule } from './criterion-rule';

/** Months with a total below a line, such as failed ones. */
export const monthScores: CriterionRule<'month-scores'> = {
  fields: {
    below: integer('points', [1, 20_000]),
    count: TIMES,
    run: { is: 'choice', of: RUNS },
    window: WINDOW,
  },
  byPeople: false,
  judge: (criterion, standing) => {
    const known = readMonths(standing.facts);
    return judgeSeries(
      {
        length: 1,
        evidence: 'month',
        read: (number) => {
          const each = known(number);
          if (each.is !== 'scored') return each.is;
          return each.total < criterion.below ? 'hit' : 'miss';
        },
      },
      criterion,
      standing,
    );
  },
};
