import type { Extension, QuizPolicy } from './quiz-policy';

export interface EarlierAttempt {
  startedAt: number;
  /** Null: still going on. */
  finishedAt: number | null;
}

export type StartAttemptDecision =
  /** `dueAt` null: as long as it takes. */
  | { ok: true; dueAt: number | null }
  | { ok: false; reason: 'not-open-yet'; opensAt: number }
  | { ok: false; reason: 'closed'; closedAt: number }
  | { ok: false; reason: 'unfinished-attempt' }
  | { ok: false; reason: 'no-attempts-left'; attempts: number }
  | { ok: false; reason: 'must-wait'; until: number };

/** Whether somebody may begin now, and until when: the time limit ends at the latest when the window closes. */
export function decideStartAttempt(
  policy: QuizPolicy,
  extension: Extension,
  earlier: readonly EarlierAttempt[],
  now: number,
): StartAttemptDecision {
  const closesAt = extension.closesAt ?? policy.closesAt;
  if (policy.opensAt !== null && now < policy.opensAt)
    return { ok: false, reason: 'not-open-yet', opensAt: policy.opensAt };
  if (closesAt !== null && now >= closesAt) return { ok: false, reason: 'closed', closedAt: closesAt };
  if (earlier.some(({ finishedAt }) => finishedAt === null))
    return { ok: false, reason: 'unfinished-attempt' };
  const attempts = policy.attempts === null ? null : policy.attempts + extension.extraAttempts;
  if (attempts !== null && earlier.length >= attempts)
    return { ok: false, reason: 'no-attempts-left', attempts };
  const until = waitUntil(policy, earlier);
  if (now < until) return { ok: false, reason: 'must-wait', until };
  return { ok: true, dueAt: dueAt(policy.timeLimitMs, extension.extraTimeMs, closesAt, now) };
}

function dueAt(limit: number | null, extra: number, closesAt: number | null, now: number): number | null {
  if (limit === null) return closesAt;
  return Math.min(now + limit + extra, closesAt ?? Infinity);
}

function waitUntil(policy: QuizPolicy, earlier: readonly EarlierAttempt[]): number {
  if (earlier.length === 0) return -Infinity;
  const ended = Math.max(...earlier.map(({ finishedAt, startedAt }) => finishedAt ?? startedAt));
  return ended + (earlier.length === 1 ? policy.waitAfterFirstMs : policy.waitAfterLaterMs);
}
