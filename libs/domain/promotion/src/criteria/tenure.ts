import { addMonths, type PlainDate } from '@banke/domain/calendar';
import { MONTHS } from '../scheme/fields';
import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { monthNumber } from '../month-number';

/** So many months since hire or in the grade: met on the same day of the month, or the month's last where it lacks that day. */
export const tenure: CriterionRule<'tenure'> = {
  fields: { since: { is: 'choice', of: ['hire', 'grade'] }, months: MONTHS },
  byPeople: false,
  judge: ({ since, months }, { facts, asOf, gradeSince }) => {
    const from = since === 'hire' ? facts.hiredOn : gradeSince;
    if (from === null) return judged('not-met', 0, months);
    const reached = addMonths(from, months);
    const shown = {
      window: from <= asOf ? { from, through: asOf } : null,
      evidence: [{ kind: since, ref: facts.person, day: from }],
    };
    return reached <= asOf
      ? judged('met', wholeMonths(from, asOf), months, shown)
      : judged('not-met', wholeMonths(from, asOf), months, { ...shown, by: reached });
  },
};

/** How often a month has gone by. */
function wholeMonths(from: PlainDate, asOf: PlainDate): number {
  const months = monthNumber(asOf) - monthNumber(from);
  return Math.max(0, addMonths(from, months) <= asOf ? months : months - 1);
}
