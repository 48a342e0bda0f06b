import { permissionsOf, type Permission } from './permission';
import type { RoleGrant } from './role';

/** How far one permission of one person goes. Queries take it as parameters; an empty reach sees nothing. */
export interface Reach {
  company: boolean;
  departmentIds: string[];
  teamIds: string[];
}

/** Everywhere: for what is not asked by a person's own right, as recurring work, or was decided otherwise already. */
export const WHOLE_COMPANY: Readonly<Reach> = { company: true, departmentIds: [], teamIds: [] };

/** The union of the scopes of all grants that carry the permission. */
export function reachOf(grants: readonly RoleGrant[], permission: Permission): Reach {
  const scopes = grants
    .filter(({ role }) => permissionsOf(role).includes(permission))
    .map(({ scope }) => scope);
  return {
    company: scopes.some(({ kind }) => kind === 'company'),
    departmentIds: unique(
      scopes.flatMap((scope) => (scope.kind === 'department' ? [scope.departmentId] : [])),
    ),
    teamIds: unique(scopes.flatMap((scope) => (scope.kind === 'team' ? [scope.teamId] : []))),
  };
}

/** Every permission the grants carry, wherever it holds. */
export function permissionsIn(grants: readonly RoleGrant[]): Permission[] {
  return unique(grants.flatMap(({ role }) => permissionsOf(role)));
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
