import type { Sessions } from '../common/access/sessions.service';
import type { Origin } from '../common/access/origin';
import type { Actor } from '../common/access/actor';

/** What a successful sign-in hands to the controller: the cookie, and the person behind it. */
export interface OpenedSession {
  cookie: string;
  actor: Actor;
}

/** What trying a password came to. A refusal is counted in the same transaction, which must therefore not fail. */
export type SignInOutcome =
  { kind: 'opened'; cookie: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/** Reads a session back after its transaction has been committed. */
export async function openedSession(
  sessions: Sessions,
  cookie: string,
  origin: Origin,
): Promise<OpenedSession> {
  const actor = await sessions.resolve(cookie, origin);
  if (!actor) throw new Error('a session that was just opened is gone');
  return { cookie, actor };
}
