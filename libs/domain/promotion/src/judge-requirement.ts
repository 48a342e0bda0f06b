import type { PlainDate } from '@banke/domain/calendar';
import { judgeCriterion } from './criteria/criterion-rules';
import { isCriterion, type Requirement } from './scheme/scheme';
import type { Standing } from './standing';
import type { Verdict, VerdictState } from './verdict';

/** What a group of criteria says, with what each of them says. */
export interface GroupVerdict {
  kind: 'all' | 'any' | 'at-least';
  /** How many of them are needed. */
  least: number;
  state: VerdictState;
  by: PlainDate | null;
  parts: RequirementVerdict[];
}
export type RequirementVerdict = Verdict | GroupVerdict;

export function isGroup(verdict: RequirementVerdict): verdict is GroupVerdict {
  return 'parts' in verdict;
}

/** Every verdict of a criterion, in order. */
export function verdictsIn(verdict: RequirementVerdict): Verdict[] {
  return isGroup(verdict) ? verdict.parts.flatMap(verdictsIn) : [verdict];
}

/**
 * Judges criteria put together. All is every one, any is one: enough met is met; too few that are met or unknown is not met;
 * else it cannot be judged. The day by which it could be met is that of the last one needed.
 */
export function judgeRequirement(requirement: Requirement, standing: Standing): RequirementVerdict {
  if (isCriterion(requirement)) return judgeCriterion(requirement, standing);
  const parts = requirement.of.map((each) => judgeRequirement(each, standing));
  const least = leastOf(requirement);
  const met = parts.filter(({ state }) => state === 'met').length;
  const possible = parts.filter(({ state }) => state !== 'not-met').length;
  const state = met >= least ? 'met' : possible < least ? 'not-met' : 'unknown';
  const days = parts.flatMap(({ state: own, by }) => (own !== 'met' && by !== null ? [by] : [])).sort();
  return {
    kind: requirement.kind,
    least,
    state,
    by: state === 'met' ? null : (days[least - met - 1] ?? null),
    parts,
  };
}

function leastOf(requirement: Exclude<Requirement, { id: string }>): number {
  if (requirement.kind === 'at-least') return requirement.least;
  return requirement.kind === 'all' ? requirement.of.length : 1;
}
