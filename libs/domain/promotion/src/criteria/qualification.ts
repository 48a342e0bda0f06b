import { judged } from '../verdict';
import type { CriterionRule } from './criterion-rule';

/** A qualification that is held on the day. */
export const qualification: CriterionRule<'qualification'> = {
  fields: { qualificationId: { is: 'reference', to: 'qualification' } },
  byPeople: true,
  judge: ({ qualificationId }, { facts, asOf }) => {
    if (qualificationId === null) return judged('unknown', null, 1, { why: 'not-chosen', by: asOf });
    const held = facts.qualifications.find(
      ({ id, from, through }) =>
        id === qualificationId && from <= asOf && (through === null || asOf <= through),
    );
    if (!held) return judged('not-met', 0, 1, { by: asOf });
    return judged('met', 1, 1, { evidence: [{ kind: 'qualification', ref: held.id, day: held.from }] });
  },
};
