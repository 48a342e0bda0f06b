import { isToDo } from './due';
import type { Evidence, ObligationState } from './obligation';

export type ObligationDecision<Reason extends string> =
  { ok: true; next: ObligationState } | { ok: false; reason: Reason };

/** Hands it in. Without somebody to accept it, it is done; evidence that the rule asks for must be there. */
export function decideHandIn(obligation: {
  state: ObligationState;
  evidence: Evidence;
  hasReceiver: boolean;
  note: string | null;
  files: number;
}): ObligationDecision<'not-open' | 'note-missing' | 'file-missing'> {
  const { state, evidence, hasReceiver, note, files } = obligation;
  if (!isToDo(state)) return { ok: false, reason: 'not-open' };
  if (evidence === 'note' && !note) return { ok: false, reason: 'note-missing' };
  if (evidence === 'file' && files === 0) return { ok: false, reason: 'file-missing' };
  return { ok: true, next: hasReceiver ? 'handed-in' : 'done' };
}

/** Accepts it, or gives it back with a comment that says what is missing. */
export function decideAnswer(obligation: {
  state: ObligationState;
  answer: 'accepted' | 'returned';
  note: string | null;
}): ObligationDecision<'not-handed-in' | 'comment-missing'> {
  if (obligation.state !== 'handed-in') return { ok: false, reason: 'not-handed-in' };
  if (obligation.answer === 'accepted') return { ok: true, next: 'done' };
  return obligation.note ? { ok: true, next: 'returned' } : { ok: false, reason: 'comment-missing' };
}

/** Makes it open again: what was handed in while nobody has accepted it, and what was waived. */
export function decideReopen(obligation: {
  state: ObligationState;
  hasReceiver: boolean;
}): ObligationDecision<'still-open' | 'already-accepted'> {
  const { state, hasReceiver } = obligation;
  if (isToDo(state)) return { ok: false, reason: 'still-open' };
  if (state === 'done' && hasReceiver) return { ok: false, reason: 'already-accepted' };
  return { ok: true, next: 'open' };
}

/** Not needed this time. Nobody lets himself off, not even as a delegate. */
export function decideWaive(obligation: {
  state: ObligationState;
  own: boolean;
}): ObligationDecision<'not-open' | 'own-waiver'> {
  if (!isToDo(obligation.state)) return { ok: false, reason: 'not-open' };
  return obligation.own ? { ok: false, reason: 'own-waiver' } : { ok: true, next: 'waived' };
}
