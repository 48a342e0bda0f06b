import type { CourseState } from './course';

export type Vote = 'accept' | 'back';
export type Verdict = 'open' | 'accepted' | 'returned';

export type VoteDecision =
  { ok: true } | { ok: false; reason: 'not-in-acceptance' | 'no-expert' | 'reason-missing' };

/** An expert judges a course: accepted, or back to the draft with a reason. A vote may be changed while it is open. */
export function decideVote(vote: {
  state: CourseState;
  expert: boolean;
  vote: Vote;
  reason: string | null;
}): VoteDecision {
  if (vote.state !== 'acceptance') return { ok: false, reason: 'not-in-acceptance' };
  if (!vote.expert) return { ok: false, reason: 'no-expert' };
  return vote.vote === 'back' && !vote.reason ? { ok: false, reason: 'reason-missing' } : { ok: true };
}

/** Decided once every expert has voted: by more than half. A tie goes back. */
export function verdictOf(votes: readonly { vote: Vote | null }[]): Verdict {
  if (votes.length === 0 || votes.some(({ vote }) => vote === null)) return 'open';
  return votes.filter(({ vote }) => vote === 'accept').length * 2 > votes.length ? 'accepted' : 'returned';
}
