import type { BasisPoints, Points, QuarterlyGrade, ViolationClass } from '@banke/domain/evaluation';

/** As people read it, in both languages: a scheme travels from one company to another. */
export type Named = Readonly<Record<'zh-CN' | 'en', string>>;

/** The stretch of time that a criterion looks at. */
export type Window =
  /** So many whole months, the last of them over; of day facts so many months up to the day. */
  | { kind: 'months'; months: number }
  | { kind: 'since-hire' }
  | { kind: 'since-grade' }
  /** The first months in the grade: later ones no longer count. */
  | { kind: 'after-grade'; months: number }
  | { kind: 'probation' };

/** Whether occurrences must follow each other without a gap. */
export const RUNS = ['consecutive', 'cumulative'] as const;
export type Run = (typeof RUNS)[number];

interface Counted {
  count: number;
  run: Run;
  window: Window;
}

/** What each kind of criterion says; `id` is its name within the scheme, in every version. */
export interface CriterionFields {
  tenure: { since: 'hire' | 'grade'; months: number };
  /** The rank of the mean monthly score. */
  'mean-rank': { best: number; months: number };
  'month-ranks': { side: 'within' | 'outside'; rank: number } & Counted;
  'month-scores': { below: Points } & Counted;
  'quarter-grades': { grades: readonly QuarterlyGrade[] } & Counted;
  awards: { award: string; count: number; window: Window };
  /** Null: the department has not said which. */
  qualification: { qualificationId: string | null };
  course: { courseId: string | null };
  violations: { classes: readonly ViolationClass[]; most: number; window: Window };
  competency: { competency: string; level: number };
  /** What a named person confirms, with evidence. */
  item: { text: Named };
  /** An advisory vote counts as soon as it was held. */
  vote: { binding: boolean; share: BasisPoints };
  panel: { score: Points };
}

export type CriterionKind = keyof CriterionFields;
export type CriterionOf<K extends CriterionKind> = { id: string; kind: K } & CriterionFields[K];
export type Criterion = { [K in CriterionKind]: CriterionOf<K> }[CriterionKind];

/** Criteria put together. */
export type Requirement =
  | Criterion
  | { kind: 'all'; of: readonly Requirement[] }
  | { kind: 'any'; of: readonly Requirement[] }
  | { kind: 'at-least'; least: number; of: readonly Requirement[] };

export const APPROVAL_STAGES = [
  'confirmation',
  'vote',
  'manager',
  'own-application',
  'general-office',
  'hr-panel',
  'hr',
] as const;
export type ApprovalStage = (typeof APPROVAL_STAGES)[number];

export interface SchemeGrade {
  code: string;
  name: Named;
  /** Money a month in hundredths; null where the scheme says nothing. */
  salary: { from: number; through: number } | null;
  /** Not scored as an agent: reviewed by people alone. */
  exempt: boolean;
}

export interface PromotionStep {
  from: string;
  to: string;
  requirement: Requirement;
  approval: readonly ApprovalStage[];
}

export interface DemotionTrigger {
  id: string;
  from: string;
  /** Null: a flag for a human decision and nothing else. */
  to: string | null;
  when: Requirement;
}

export const POOLS = ['department', 'post', 'grade'] as const;
export type Pool = (typeof POOLS)[number];

/** A policy of promotion as data. Grades from the lowest up. */
export interface PromotionScheme {
  grades: readonly SchemeGrade[];
  steps: readonly PromotionStep[];
  demotions: readonly DemotionTrigger[];
  pool: Pool;
  /** People below whom ranks cannot be judged. */
  leastPool: number;
  /** Months after a demotion or a refusal in which nobody is eligible; 0 none. */
  coolingOff: number;
}

/** Whether a requirement is one criterion. */
export function isCriterion(requirement: Requirement): requirement is Criterion {
  return requirement.kind !== 'all' && requirement.kind !== 'any' && requirement.kind !== 'at-least';
}

/** Every criterion of a requirement, in order. */
export function criteriaIn(requirement: Requirement): Criterion[] {
  return isCriterion(requirement) ? [requirement] : requirement.of.flatMap(criteriaIn);
}

/** Every criterion of a scheme, those of its steps first. */
export function criteriaOf({ steps, demotions }: PromotionScheme): Criterion[] {
  return [
    ...steps.flatMap(({ requirement }) => criteriaIn(requirement)),
    ...demotions.flatMap(({ when }) => criteriaIn(when)),
  ];
}
