import type { AccountGrants } from '@banke/database';
import {
  permissionsIn,
  reachOf,
  scopeKindOf,
  type Permission,
  type Reach,
  type RoleGrant,
} from '@banke/domain/people';
import type { GrantView } from '@banke/contracts';
import type { Origin } from './origin';

/** The signed-in person of a request, with today's roles. */
export interface Actor {
  companyId: string;
  companyName: string;
  demo: boolean;
  timeZone: string;
  accountId: string;
  sessionId: string;
  displayName: string;
  signInName: string;
  mustChangePassword: boolean;
  csrfToken: string;
  expiresAt: Date;
  grants: GrantView[];
  /** A program that acts for the person: these permissions at most. */
  scopes?: readonly Permission[];
  origin: Origin;
}

/** Somebody a job works for: today's roles, no session. */
export function actorOfAccount(
  companyId: string,
  accountId: string,
  { grants, ...account }: AccountGrants,
  origin: Origin,
): Actor {
  return {
    ...account,
    companyId,
    accountId,
    origin,
    sessionId: '',
    csrfToken: '',
    mustChangePassword: false,
    expiresAt: new Date(0),
    grants: grants.map((grant) => ({ ...grant, scope: scopeKindOf(grant) })),
  };
}

/** A program with a token: it needs no words that people write for each other. */
export function isProgram({ scopes }: Pick<Actor, 'scopes'>): boolean {
  return scopes !== undefined;
}

export function permissionsOfActor(actor: Actor): Permission[] {
  const permissions = permissionsIn(actor.grants.map(toRoleGrant));
  const { scopes } = actor;
  return scopes ? permissions.filter((permission) => scopes.includes(permission)) : permissions;
}

/** How far the actor's permission goes; queries take it as a parameter, so scope is never a check afterwards. */
export function reachOfActor(
  { grants, scopes }: Pick<Actor, 'grants' | 'scopes'>,
  permission: Permission,
): Reach {
  const within = scopes?.includes(permission) ?? true;
  return reachOf(within ? grants.map(toRoleGrant) : [], permission);
}

/** A role as the database and the wire tell it, with its place. */
export function toRoleGrant({
  role,
  departmentId,
  teamId,
}: Pick<GrantView, 'role' | 'departmentId' | 'teamId'>): RoleGrant {
  if (teamId && departmentId) return { role, scope: { kind: 'team', departmentId, teamId } };
  if (departmentId) return { role, scope: { kind: 'department', departmentId } };
  return { role, scope: { kind: 'company' } };
}
