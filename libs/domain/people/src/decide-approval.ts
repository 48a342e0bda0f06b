import type { PlainDate } from '@banke/domain/calendar';
import { standsInFor, type Delegation, type GrantsOf } from './delegation';
import type { Permission } from './permission';
import { reachOf, type Reach } from './reach';
import type { Role, RoleGrant } from './role';

/** Where something holds: a team, a department, or (neither) the whole company. */
export interface Place {
  departmentId: string | null;
  teamId?: string | null;
}

/** True when a reach includes the place: a department includes its teams, never the other way round. */
export function covers(reach: Reach, { departmentId, teamId }: Place): boolean {
  if (reach.company) return true;
  if (departmentId !== null && reach.departmentIds.includes(departmentId)) return true;
  return typeof teamId === 'string' && reach.teamIds.includes(teamId);
}

/** The right that an approval asks for. `role`: only this role may use it here, however many others have it. */
export interface ApprovalRight {
  permission: Permission;
  role?: Role | undefined;
}

export interface ApprovalCase extends ApprovalRight {
  approverId: string;
  /** Who handed it in, and for whom: both are its authors. */
  submitterIds: readonly string[];
  /** Today's roles of the approver and of those who delegated to him; somebody blocked holds none. */
  grantsOf: GrantsOf;
  delegations: readonly Delegation[];
  place: Place;
  today: PlainDate;
}

export type ApprovalDecision =
  | { ok: true; onBehalfOf: string | null }
  | { ok: false; reason: 'own-submission' | 'delegator-submitted' | 'not-yours' };

/**
 * Who may approve what somebody handed in; every approval there is asks here. Nobody approves what he handed in himself,
 * or what was handed in for him. A delegate acts with the rights of the absent person and within the same bounds: what
 * that person handed in, he cannot approve in that person's name. A delegate's own rights come first, and what was
 * delegated to him goes no further.
 */
export function decideApproval(question: ApprovalCase): ApprovalDecision {
  const { approverId, submitterIds, grantsOf, delegations, today } = question;
  if (submitterIds.includes(approverId)) return { ok: false, reason: 'own-submission' };
  const may = (accountId: string) => hasRightAt(grantsOf[accountId] ?? [], question, question.place);
  if (may(approverId)) return { ok: true, onBehalfOf: null };
  const absent = standsInFor(approverId, delegations, today).filter(may);
  const onBehalfOf = absent.find((accountId) => !submitterIds.includes(accountId));
  if (onBehalfOf !== undefined) return { ok: true, onBehalfOf };
  return { ok: false, reason: absent.length > 0 ? 'delegator-submitted' : 'not-yours' };
}

/** Whether roles carry the right at a place. */
export function hasRightAt(
  grants: readonly RoleGrant[],
  { permission, role }: ApprovalRight,
  place: Place,
): boolean {
  const counting = role === undefined ? grants : grants.filter((grant) => grant.role === role);
  return covers(reachOf(counting, permission), place);
}
