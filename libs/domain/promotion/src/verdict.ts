import type { PlainDate } from '@banke/domain/calendar';
import type { CriterionKind } from './scheme/scheme';
import type { DaySpan } from './standing';

export const VERDICT_STATES = ['met', 'not-met', 'unknown'] as const;
export type VerdictState = (typeof VERDICT_STATES)[number];

/** Why something cannot be judged. */
export const UNKNOWN_REASONS = [
  'pool-too-small',
  'too-few-months',
  'month-open',
  'quarter-open',
  'not-recorded',
  'not-chosen',
  'probation-running',
  'no-source',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];

/** Where a value can be looked up. */
export interface Evidence {
  kind:
    'hire' | 'grade' | 'month' | 'quarter' | 'award' | 'violation' | 'qualification' | 'course' | 'record';
  /** Id of what it is; of a month or quarter its first day. */
  ref: string;
  day: PlainDate;
}

/** What a criterion says of somebody. Its unit is that of its kind. */
export interface Judgement {
  state: VerdictState;
  /** Null where there is no value. */
  value: number | null;
  threshold: number;
  /** Of how many, for ranks and votes. */
  of: number | null;
  window: DaySpan | null;
  evidence: readonly Evidence[];
  /** The earliest day by which it could be met if every coming period meets it; null when it is met, or never can be. */
  by: PlainDate | null;
  why: UnknownReason | null;
}

export interface Verdict extends Judgement {
  id: string;
  kind: CriterionKind;
}

/** A judgement from its few words. */
export function judged(
  state: VerdictState,
  value: number | null,
  threshold: number,
  more: Partial<Judgement> = {},
): Judgement {
  return { state, value, threshold, of: null, window: null, evidence: [], by: null, why: null, ...more };
}
