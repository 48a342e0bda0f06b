/** Who got none, and why: has signed in already, has left, is in no team yet, or the sign-in name is somebody else's. */
export const INVITATION_REFUSALS = [
  'active',
  'blocked',
  'left',
  'no-team',
  'name-taken',
  'name-unfit',
] as const;
export type InvitationRefusal = (typeof INVITATION_REFUSALS)[number];
