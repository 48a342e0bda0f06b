import type { Points } from './points';
import type { PersonOutcome } from './score-stays';

export const APPEAL_ANSWERS = ['upheld', 'rejected'] as const;
export type AppealAnswer = (typeof APPEAL_ANSWERS)[number];

export type CorrectionDecision =
  | { ok: true; gain: Points }
  | { ok: false; reason: 'would-lower'; loss: Points }
  | { ok: false; reason: 'no-score' };

/** A line found wrong is corrected; an appeal never lowers the appellant's own score. */
export function decideCorrection(before: PersonOutcome, after: PersonOutcome): CorrectionDecision {
  if (before.outcome !== 'scored' || after.outcome !== 'scored') return { ok: false, reason: 'no-score' };
  const gain = after.score.total - before.score.total;
  return gain < 0 ? { ok: false, reason: 'would-lower', loss: -gain } : { ok: true, gain };
}
