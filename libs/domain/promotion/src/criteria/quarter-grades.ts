import { QUARTERLY_GRADES } from '@banke/domain/evaluation';
import { readQuarters } from '../month-facts';
import { TIMES, WINDOW } from '../scheme/fields';
import { RUNS } from '../scheme/scheme';
import { judgeSeries } from '../series';
import type { CriterionRule } from './criterion-rule';

/** Quarters with one of some grades. An unfinished quarter is open; one with too few scored months has no grade. */
export const quarterGrades: CriterionRule<'quarter-grades'> = {
  fields: {
    grades: { is: 'choices', of: QUARTERLY_GRADES },
    count: TIMES,
    run: { is: 'choice', of: RUNS },
    window: WINDOW,
  },
  byPeople: false,
  judge: (criterion, standing) => {
    const known = readQuarters(standing.facts);
    return judgeSeries(
      {
        length: 3,
        evidence: 'quarter',
        read: (from) => {
          const each = known(from);
          if (each === 'open') return 'open';
          if (each.outcome === 'not-graded') return 'none';
          return criterion.grades.includes(each.grade) ? 'hit' : 'miss';
        },
      },
      criterion,
      standing,
    );
  },
};
