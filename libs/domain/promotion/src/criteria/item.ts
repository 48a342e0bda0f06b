import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';
import { lastRecord } from './last-record';

/** What a named person confirms or denies, with evidence; the last word counts. */
export const item: CriterionRule<'item'> = {
  fields: { text: { is: 'named' } },
  byPeople: true,
  judge: ({ id }, { facts, asOf }) => {
    const record = lastRecord(facts, id, 'item');
    if (!record) return judged('unknown', null, 1, { why: 'not-recorded', by: asOf });
    const evidence = [{ kind: 'record' as const, ref: record.id, day: record.on }];
    return record.confirmed
      ? judged('met', 1, 1, { evidence })
      : judged('not-met', 0, 1, { evidence, by: asOf });
  },
};
