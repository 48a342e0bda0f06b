import type { GrantView } from '@banke/contracts';
import type { LiveEventRow, PassingNews } from '@banke/database';
import { permissionsIn, type Permission } from '@banke/domain/people';
import { reachOfActor, toRoleGrant } from '../common/access/actor';

/** Somebody at a screen, with the roles of now. */
export interface Listener {
  accountId: string;
  sessionId: string;
  grants: GrantView[];
}

/** Whether an event is for this listener: by name, by browser, or because their permission reaches its place. */
export function hears(
  { accountId, sessionId, grants }: Listener,
  told: Pick<LiveEventRow, 'accountIds' | 'sessionId' | 'permission' | 'departmentId' | 'teamId'>,
): boolean {
  if (told.accountIds) return told.accountIds.includes(accountId);
  if (told.sessionId) return told.sessionId === sessionId;
  const reach = reachOfActor({ grants }, told.permission as Permission);
  return (
    reach.company ||
    (told.departmentId !== null && reach.departmentIds.includes(told.departmentId)) ||
    (told.teamId !== null && reach.teamIds.includes(told.teamId))
  );
}

/** Whether they are named, or may do it in the department or one of its teams: who leads a team sees the roster of all. */
export function overhears(
  { accountId, grants }: Pick<Listener, 'accountId' | 'grants'>,
  { permission, departmentId, accountIds }: Pick<PassingNews, 'permission' | 'departmentId' | 'accountIds'>,
): boolean {
  if (accountIds.includes(accountId)) return true;
  return grants.some(
    (grant) =>
      (grant.departmentId === null || grant.departmentId === departmentId) &&
      permissionsIn([toRoleGrant(grant)]).includes(permission as Permission),
  );
}
