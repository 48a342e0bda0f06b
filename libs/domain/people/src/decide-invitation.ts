import { signInNameOf } from './sign-in-name';
import type { StaffState } from './staff';

/** Why somebody gets no invitation. */
export const INVITATION_REFUSALS = [
  'active',
  'blocked',
  'left',
  'beyond-reach',
  'no-team',
  'name-taken',
  'name-unfit',
] as const;
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number];

/** Somebody who might be given an account, or a new link to one that was never used. */
export interface Invitee {
  /** Null once anonymised. */
  employeeNumber: string | null;
  state: StaffState;
  teamId: string | null;
  /** Null without account. `entrusted`: it has no role but such as who invites may hand out. */
  account: { state: 'active' | 'invited' | 'blocked'; entrusted: boolean } | null;
  /** The sign-in name made of the number is somebody else's. */
  nameTaken: boolean;
}

export type InvitationDecision =
  | { ok: true; kind: 'create'; signInName: string }
  | { ok: true; kind: 'renew' }
  | { ok: false; reason: InvitationRefusal };

/**
 * Whether a person is invited, with a new account or with a fresh link to the old one. An account with other roles than
 * the inviter may hand out is refused: whoever holds its link could choose its password and have those roles.
 */
export function decideInvitation({
  employeeNumber,
  state,
  teamId,
  account,
  nameTaken,
}: Invitee): InvitationDecision {
  if (state === 'left' || employeeNumber === null) return { ok: false, reason: 'left' };
  if (account) {
    if (account.state !== 'invited') return { ok: false, reason: account.state };
    return account.entrusted ? { ok: true, kind: 'renew' } : { ok: false, reason: 'beyond-reach' };
  }
  const signInName = signInNameOf(employeeNumber);
  if (signInName === undefined) return { ok: false, reason: 'name-unfit' };
  if (nameTaken) return { ok: false, reason: 'name-taken' };
  return teamId === null ? { ok: false, reason: 'no-team' } : { ok: true, kind: 'create', signInName };
}
