import { addMonths, type PlainDate } from '@banke/domain/calendar';
import { CRITERION_RULES } from './criteria/criterion-rules';
import { knownAt, type PromotionFacts } from './facts';
import { isGroup, judgeRequirement, verdictsIn, type RequirementVerdict } from './judge-requirement';
import type { ApprovalStage, PromotionScheme } from './scheme/scheme';
import type { Standing } from './standing';
import type { Verdict } from './verdict';

export const STEP_STATES = ['eligible', 'nearly', 'on-the-way', 'cooling-off'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** How far somebody is from a higher grade. */
export interface StepOutcome {
  to: string;
  state: StepState;
  requirement: RequirementVerdict;
  /** Criteria that figures decide and that are not met. */
  missing: number;
  /** Criteria that people decide and that are not met. */
  toConfirm: number;
  /** The earliest day by which all of it could be met; null when it is, or never can be. */
  by: PlainDate | null;
  /** The first day after a cooling-off that is still running. */
  coolingOffUntil: PlainDate | null;
  approval: readonly ApprovalStage[];
}

export const TRIGGER_STATES = ['met', 'at-risk', 'unknown', 'clear'] as const;
export type TriggerState = (typeof TRIGGER_STATES)[number];

export interface TriggerOutcome {
  id: string;
  /** Null: a flag and nothing else. */
  to: string | null;
  state: TriggerState;
  when: RequirementVerdict;
}

export const ADVICES = ['promote', 'demote', 'flag', 'none', 'exempt', 'no-grade'] as const;
export type Advice = (typeof ADVICES)[number];

/** What is determined, for people to decide on: nothing happens by itself. */
export interface PromotionOutcome {
  asOf: PlainDate;
  grade: string | null;
  gradeSince: PlainDate | null;
  /** A demotion outranks a promotion. */
  advice: { kind: Advice; to: string | null };
  steps: StepOutcome[];
  triggers: TriggerOutcome[];
}

/** One figure short is nearly there, however much people have still to confirm. */
const NEARLY = 1;

/**
 * Where somebody stands on the ladder at the end of a day, judged by a scheme and by what was known then. Months before the
 * last grade change, and before the last decision to leave a grade as it is, do not count for demotion.
 */
export function decidePromotion(
  facts: PromotionFacts,
  scheme: PromotionScheme,
  asOf: PlainDate,
): PromotionOutcome {
  const known = knownAt(facts, asOf);
  const held = known.grades.at(-1);
  const grade = scheme.grades.find(({ code }) => code === held?.code);
  if (!held || !grade)
    return {
      asOf,
      grade: null,
      gradeSince: null,
      advice: { kind: 'no-grade', to: null },
      steps: [],
      triggers: [],
    };
  const gradeSince = held.from;
  const base = { facts: known, asOf, gradeSince, leastPool: scheme.leastPool };
  const coolingOffUntil = coolingOff(known, scheme, asOf);
  const steps = scheme.steps
    .filter(({ from }) => from === grade.code)
    .map(({ to, requirement, approval }): StepOutcome => {
      const verdict = judgeRequirement(requirement, { ...base, countsFrom: null });
      return { to, approval, coolingOffUntil, ...stepOf(verdict, coolingOffUntil) };
    });
  const countsFrom = lastOf(known, ['kept'], gradeSince) ?? gradeSince;
  const triggers = scheme.demotions
    .filter(({ from }) => from === grade.code)
    .map(({ id, to, when }) =>
      triggerOf(id, to, judgeRequirement(when, { ...base, countsFrom } satisfies Standing)),
    );
  const advice = grade.exempt ? { kind: 'exempt' as const, to: null } : adviceOf(steps, triggers);
  return { asOf, grade: grade.code, gradeSince, advice, steps, triggers };
}

function stepOf(requirement: RequirementVerdict, coolingOffUntil: PlainDate | null) {
  const open = unmetIn(requirement);
  const missing = open.filter(({ kind }) => !CRITERION_RULES[kind].byPeople).length;
  const met = requirement.state === 'met';
  const state: StepState =
    met && coolingOffUntil !== null
      ? 'cooling-off'
      : met
        ? 'eligible'
        : missing <= NEARLY
          ? 'nearly'
          : 'on-the-way';
  const days = [met ? null : requirement.by, coolingOffUntil].filter((day) => day !== null).sort();
  const by = !met && requirement.by === null ? null : (days.at(-1) ?? null);
  return { state, requirement, missing, toConfirm: open.length - missing, by };
}

/** What is still needed: nothing below a group that is met. */
function unmetIn(verdict: RequirementVerdict): Verdict[] {
  if (verdict.state === 'met') return [];
  return isGroup(verdict) ? verdict.parts.flatMap(unmetIn) : [verdict];
}

/** At risk: something has happened already, and once more is enough. */
function triggerOf(id: string, to: string | null, when: RequirementVerdict): TriggerOutcome {
  if (when.state === 'met') return { id, to, when, state: 'met' };
  const close = verdictsIn(when).some(
    ({ state, value, threshold }) => state !== 'met' && value !== null && value > 0 && value >= threshold - 1,
  );
  return { id, to, when, state: close ? 'at-risk' : when.state === 'unknown' ? 'unknown' : 'clear' };
}

function adviceOf(
  steps: readonly StepOutcome[],
  triggers: readonly TriggerOutcome[],
): PromotionOutcome['advice'] {
  const met = triggers.filter(({ state }) => state === 'met');
  const demotion = met.find(({ to }) => to !== null);
  if (demotion) return { kind: 'demote', to: demotion.to };
  const promotion = steps.find(({ state }) => state === 'eligible');
  if (promotion) return { kind: 'promote', to: promotion.to };
  return { kind: met.length > 0 ? 'flag' : 'none', to: null };
}

function coolingOff(
  facts: PromotionFacts,
  { coolingOff: months }: PromotionScheme,
  asOf: PlainDate,
): PlainDate | null {
  const last = months === 0 ? null : lastOf(facts, ['demoted', 'refused'], '');
  const until = last === null ? null : addMonths(last, months);
  return until !== null && until > asOf ? until : null;
}

/** The last decision of some kinds that is not before a day. */
function lastOf({ decisions }: PromotionFacts, kinds: readonly string[], from: PlainDate): PlainDate | null {
  const days = decisions.filter(({ kind, on }) => kinds.includes(kind) && on >= from).map(({ on }) => on);
  return days.sort().at(-1) ?? null;
}
