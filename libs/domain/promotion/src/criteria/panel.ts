import { integer } from '../scheme/fields';
import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { lastRecord } from './last-record';

/** The score of a panel, in hundredths of a point. */
export const panel: CriterionRule<'panel'> = {
  fields: { score: integer('points', [1, 10_000]) },
  byPeople: true,
  judge: ({ id, score }, { facts, asOf }) => {
    const record = lastRecord(facts, id, 'panel');
    if (!record) return judged('unknown', null, score, { why: 'not-recorded', by: asOf });
    const shown = { evidence: [{ kind: 'record' as const, ref: record.id, day: record.on }] };
    return record.score >= score
      ? judged('met', record.score, score, shown)
      : judged('not-met', record.score, score, { ...shown, by: asOf });
  },
};
