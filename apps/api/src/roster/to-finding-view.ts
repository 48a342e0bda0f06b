import type { FindingView } from '@banke/contracts';
import { plainDateOf } from '@banke/domain/calendar';
import type { AnsweredFinding } from '@banke/domain/roster';

/** A finding as it travels: days by their names, numbers as the rule measured them. */
export function toFindingView({ finding, override }: AnsweredFinding): FindingView {
  const { verdict, code, ruleId, ruleVersion, strictness, personId, days } = finding;
  const head = { verdict, code, ruleId, ruleVersion, strictness, personId };
  const tail = { days: days.map(plainDateOf), overrideId: override?.id ?? null };
  if (finding.verdict === 'unjudged') {
    const { needsFrom, because } = finding;
    return { ...head, ...tail, measured: null, limit: null, needsFrom: plainDateOf(needsFrom), because };
  }
  const { measured, limit, facts } = finding;
  return { ...head, ...tail, measured, limit, ...(facts && { facts }), needsFrom: null, because: null };
}
