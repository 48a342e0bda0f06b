/** Who somebody is in the department. The order is the one screens use. */
export const ROLES = [
  'staff',
  'team-leader',
  'supervisor',
  'trainer',
  'department-manager',
  'hr',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Where a role holds: one team, one department, or the whole company. */
export type Scope =
  | { kind: 'team'; departmentId: string; teamId: string }
  | { kind: 'department'; departmentId: string }
  | { kind: 'company' };

export type ScopeKind = Scope['kind'];

/** The kind of place that a pair of ids names; neither of them means the whole company. */
export function scopeKindOf(place: { departmentId: string | null; teamId: string | null }): ScopeKind {
  if (place.teamId) return 'team';
  return place.departmentId ? 'department' : 'company';
}

export interface RoleGrant {
  role: Role;
  scope: Scope;
}

const SCOPES: Record<Role, readonly ScopeKind[]> = {
  staff: ['team'],
  'team-leader': ['team'],
  supervisor: ['department'],
  trainer: ['department', 'company'],
  'department-manager': ['department'],
  hr: ['company'],
  administrator: ['company'],
};

/** The kinds of scope a role may be granted for. */
export function scopesOf(role: Role): readonly ScopeKind[] {
  return SCOPES[role];
}

/** False for pairs that have no meaning in the field, such as an administrator of one team. */
export function scopeFitsRole(role: Role, kind: ScopeKind): boolean {
  return SCOPES[role].includes(kind);
}
