import type { PlainDate } from '@banke/domain/calendar';
import type { DatedPolicy, Points, ViolationClass } from '@banke/domain/evaluation';

/** A month of the monthly score of one person. */
export interface MonthFact {
  firstDay: PlainDate;
  /** Null: not scored. */
  total: Points | null;
  rank: number | null;
  /** How many were ranked. */
  pool: number;
  /** Heavy violations in it. */
  breaches: number;
  /** Null while it can still be appealed: it does not count yet. */
  lockedOn: PlainDate | null;
}

/** The rank of a mean over whole months; nothing of any colleague. */
export interface MeanRankFact {
  from: PlainDate;
  through: PlainDate;
  /** Scored and locked months in it. */
  scored: number;
  /** Null with too few scored months. */
  mean: Points | null;
  rank: number | null;
  /** How many were ranked. */
  of: number;
}

/** What people entitled to it recorded; the last of a criterion counts. */
export type RecordFact = { id: string; criterion: string; on: PlainDate } & RecordResult;

export type RecordResult =
  | { kind: 'item'; confirmed: boolean }
  | { kind: 'vote'; yes: number; no: number }
  | { kind: 'panel'; score: Points };

export const DECISION_KINDS = ['promoted', 'demoted', 'kept', 'refused'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** All that a determination looks at: of one person, as plain data, so that it can be stored with the result. */
export interface PromotionFacts {
  person: string;
  hiredOn: PlainDate;
  probationThrough: PlainDate | null;
  /** Grades of the scheme by code, oldest first; null: a grade that the scheme does not have. */
  grades: readonly { code: string | null; from: PlainDate }[];
  months: readonly MonthFact[];
  meanRanks: readonly MeanRankFact[];
  /** What the department decided about its scores; each quarter is graded by what held when it began. */
  policies: readonly DatedPolicy[];
  violations: readonly { id: string; class: ViolationClass; day: PlainDate; knownOn: PlainDate }[];
  awards: readonly { id: string; award: string; on: PlainDate }[];
  qualifications: readonly { id: string; from: PlainDate; through: PlainDate | null }[];
  courses: readonly { id: string; on: PlainDate }[];
  records: readonly RecordFact[];
  decisions: readonly { kind: DecisionKind; on: PlainDate }[];
}

/** What was known at the end of a day: months locked later are still open. */
export function knownAt(facts: PromotionFacts, asOf: PlainDate): PromotionFacts {
  const by = <T extends { on: PlainDate }>(each: readonly T[]) => each.filter(({ on }) => on <= asOf);
  return {
    ...facts,
    grades: facts.grades.filter(({ from }) => from <= asOf),
    months: facts.months
      .filter(({ firstDay }) => firstDay <= asOf)
      .map((month) =>
        month.lockedOn !== null && month.lockedOn > asOf ? { ...month, lockedOn: null } : month,
      ),
    violations: facts.violations.filter(({ knownOn }) => knownOn <= asOf),
    awards: by(facts.awards),
    courses: by(facts.courses),
    records: by(facts.records),
    decisions: by(facts.decisions),
  };
}
