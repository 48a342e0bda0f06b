import type { RosterState } from '../operations/roster-state';

/** Why a roster cannot take a step: a code, put into words by the screen. */
export type LifeRefusal =
  | 'wrong-state'
  | 'empty'
  | 'comment-missing'
  | 'has-breaches'
  | 'publication-in-the-past'
  | 'nothing-planned'
  | 'nothing-pending'
  | 'not-over'
  | 'pending-changes';

export type LifeDecision<Reason extends LifeRefusal = LifeRefusal> =
  { ok: true; next: RosterState } | { ok: false; reason: Reason };

export const no = <Reason extends LifeRefusal>(reason: Reason) => ({ ok: false, reason }) as const;
export const yes = (next: RosterState) => ({ ok: true, next }) as const;
