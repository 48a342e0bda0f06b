import type { RosterState } from '../operations/roster-state';
import { no, yes, type LifeDecision } from './life-decision';

/** Approves what was handed in, and nothing else; who may is asked elsewhere. */
export function decideApprove(state: RosterState): LifeDecision<'wrong-state'> {
  return state === 'submitted' ? yes('approved') : no('wrong-state');
}

/**
 * Gives it back, even when it was approved already but nobody has been told: with a word, or with remarks on cells that
 * are not settled.
 */
export function decideReturn(
  state: RosterState,
  { comment, openRemarks }: { comment: string | null; openRemarks: number },
): LifeDecision<'wrong-state' | 'comment-missing'> {
  if (state !== 'submitted' && state !== 'approved') return no('wrong-state');
  return comment === null && openRemarks === 0 ? no('comment-missing') : yes('returned');
}
