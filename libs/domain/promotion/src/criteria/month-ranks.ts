import { readMonths } from '../month-facts';
import { integer, TIMES, WINDOW } from '../scheme/fields';
import { RUNS } from '../scheme/scheme';
import { judgeSeries } from '../series';
import { judged, type Evidence } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { lastRecord } from './last-record';

/** Months within or outside the first ranks, one by one; where a month with too small a pool would decide, a person must. */
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
    let small = false;
    const found = judgeSeries(
      {
        length: 1,
        evidence: 'month',
        read: (number) => {
          const each = known(number);
          if (each.is !== 'scored') return each.is;
          const { rank, pool } = each.month;
          if (rank === null) return 'none';
          if (pool < standing.leastPool) {
            small = true;
            return 'open';
          }
          return rank <= criterion.rank === (criterion.side === 'within') ? 'hit' : 'miss';
        },
      },
      criterion,
      standing,
    );
    if (found.state !== 'unknown' || !small) return found;
    const record = lastRecord(standing.facts, criterion.id, 'item');
    if (!record?.confirmed) return { ...found, why: 'pool-too-small' };
    const evidence: Evidence[] = [{ kind: 'record', ref: record.id, day: record.on }];
    return judged('met', null, criterion.count, { window: found.window, evidence });
  },
};
