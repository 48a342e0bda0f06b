import { heldOnBehalf, holdsRole, type Delegation, type GrantsOf } from '@banke/domain/people';
import type { PlainDate } from '@banke/domain/calendar';
import type { Role } from '@banke/domain/people';

/** Whose duty something is: one named person’s, or everybody’s who holds the role for the place. */
export interface Duty {
  ownerRole: Role;
  ownerId: string | null;
  /** Null: the whole company; then it falls to everybody who holds the role anywhere. */
  departmentId: string | null;
}

/** Undefined when it is not this person’s duty; else for whom he would act, null for himself. */
export function actsInDuty(
  { ownerRole, ownerId, departmentId }: Duty,
  who: { accountId: string; grantsOf: GrantsOf; delegations: readonly Delegation[]; today: PlainDate },
): { onBehalfOf: string | null } | undefined {
  const falls = (accountId: string) =>
    ownerId === null
      ? holdsRole(who.grantsOf[accountId] ?? [], ownerRole, departmentId)
      : accountId === ownerId;
  return heldOnBehalf(who, falls);
}
