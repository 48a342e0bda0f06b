import { WHOLE } from '@banke/domain/evaluation';
import { integer } from '../scheme/fields';
import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { lastRecord } from './last-record';

/** The share of those who voted yes, in basis points. An advisory vote is met once it was held. */
export const vote: CriterionRule<'vote'> = {
  fields: { binding: { is: 'boolean' }, share: integer('percent', [1, WHOLE]) },
  byPeople: true,
  judge: ({ id, binding, share }, { facts, asOf }) => {
    const record = lastRecord(facts, id, 'vote');
    const of = record ? record.yes + record.no : 0;
    if (!record || of === 0) return judged('unknown', null, share, { why: 'not-recorded', by: asOf });
    const value = Math.floor((record.yes * WHOLE) / of);
    const shown = { of, evidence: [{ kind: 'record' as const, ref: record.id, day: record.on }] };
    // Compared as fractions: a rounded share may lie on the other side.
    return !binding || record.yes * WHOLE >= share * of
      ? judged('met', value, share, shown)
      : judged('not-met', value, share, { ...shown, by: asOf });
  },
};
