import { readMonths } from '../month-facts';
import { integer, TIMES, WINDOW } from '../scheme/fields';
import { RUNS } from '../scheme/scheme';
import { judgeSeries } from '../series';
import type { CriterionRule } from './criterion-rule';

/** Months within or outside the first ranks, one by one; a month with too small a pool says nothing yet. */
export const monthRanks: CriterionRule<'month-ranks'> = {
  fields: {
    side: { is: 'choice', of: ['within', 'outside'] },
    rank: integer('rank', [1, 1000]),
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
          const { rank, pool } = each.month;
          if (rank === null || pool < standing.leastPool) return 'none';
          return rank <= criterion.rank === (criterion.side === 'within') ? 'hit' : 'miss';
        },
      },
      criterion,
      standing,
    );
  },
};
