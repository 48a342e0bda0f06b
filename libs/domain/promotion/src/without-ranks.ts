import type { PromotionOutcome } from './decide-promotion';
import { isGroup, type RequirementVerdict } from './judge-requirement';

/** An outcome for whoever may not see their place among the others: what is met stays, the rank goes. */
export function withoutRanks(outcome: PromotionOutcome): PromotionOutcome {
  return {
    ...outcome,
    steps: outcome.steps.map((step) => ({ ...step, requirement: rankless(step.requirement) })),
    triggers: outcome.triggers.map((trigger) => ({ ...trigger, when: rankless(trigger.when) })),
  };
}

function rankless(verdict: RequirementVerdict): RequirementVerdict {
  if (isGroup(verdict)) return { ...verdict, parts: verdict.parts.map(rankless) };
  return verdict.kind === 'mean-rank' ? { ...verdict, value: null, of: null } : verdict;
}
