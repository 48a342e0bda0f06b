import type { Role } from './role';

/** What an endpoint may ask for. One word for the thing, one for the deed. */
export const PERMISSIONS = [
  'departments.read',
  'departments.edit',
  'accounts.read',
  'accounts.edit',
  'audit.read',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

const EVERYBODY: readonly Permission[] = ['departments.read'];

const PERMISSIONS_OF: Record<Role, readonly Permission[]> = {
  staff: EVERYBODY,
  'team-leader': EVERYBODY,
  supervisor: EVERYBODY,
  trainer: EVERYBODY,
  'department-manager': EVERYBODY,
  hr: EVERYBODY,
  administrator: PERMISSIONS,
};

/** What a role may do within its scope. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS_OF[role];
}
