import type { PlainDate } from '@banke/domain/calendar';
import type { Role, RoleGrant } from './role';

/** Somebody stands in for somebody else, from one day through another, both included. */
export interface Delegation {
  fromAccountId: string;
  toAccountId: string;
  from: PlainDate;
  through: PlainDate;
}

/** Today's roles by account; who is not in it holds none. */
export type GrantsOf = Readonly<Record<string, readonly RoleGrant[]>>;

/** Those for whom a person acts on a day, in a stable order. What was handed to them they cannot hand on. */
export function standsInFor(
  accountId: string,
  delegations: readonly Delegation[],
  today: PlainDate,
): string[] {
  const absent = delegations
    .filter(
      ({ toAccountId, from, through }) => toAccountId === accountId && from <= today && today <= through,
    )
    .map(({ fromAccountId }) => fromAccountId);
  return [...new Set(absent)].sort();
}

/** Undefined when neither the person nor anybody he stands in for has it; himself comes first. */
export function heldOnBehalf(
  who: { accountId: string; delegations: readonly Delegation[]; today: PlainDate },
  has: (accountId: string) => boolean,
): { onBehalfOf: string | null } | undefined {
  if (has(who.accountId)) return { onBehalfOf: null };
  const absent = standsInFor(who.accountId, who.delegations, who.today).find(has);
  return absent === undefined ? undefined : { onBehalfOf: absent };
}

/**
 * Whether one of the roles is held for a department: for it, for one of its teams, or for the company. For the whole
 * company (null) it counts wherever it is held.
 */
export function holdsRole(grants: readonly RoleGrant[], role: Role, departmentId: string | null): boolean {
  return grants.some(
    (grant) =>
      grant.role === role &&
      (departmentId === null || grant.scope.kind === 'company' || grant.scope.departmentId === departmentId),
  );
}

export type DelegationDecision =
  { ok: true } | { ok: false; reason: 'to-oneself' | 'in-the-past' | 'ends-before-start' | 'too-long' };

/** Longer than this is no absence but another role. */
const LONGEST_DAYS = 366;
const DAY_MS = 86_400_000;

/** Whether somebody may name a delegate for these days. One delegate a day: the database keeps that. */
export function decideDelegation(
  { fromAccountId, toAccountId, from, through }: Delegation,
  today: PlainDate,
): DelegationDecision {
  if (fromAccountId === toAccountId) return { ok: false, reason: 'to-oneself' };
  if (from < today) return { ok: false, reason: 'in-the-past' };
  if (through < from) return { ok: false, reason: 'ends-before-start' };
  const days = (Date.parse(through) - Date.parse(from)) / DAY_MS + 1;
  return days > LONGEST_DAYS ? { ok: false, reason: 'too-long' } : { ok: true };
}
