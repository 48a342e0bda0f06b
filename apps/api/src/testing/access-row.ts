import { ROLES, type Permission, type Role } from '@banke/domain/people';

export const OWN_PASSWORD = 'own, with a password of one’s own';

/** What a row of the table of `access-table.http.spec.ts` says of an endpoint. */
export type AccessRow = 'open' | 'own' | typeof OWN_PASSWORD | [Permission, readonly Role[]];

export const BUILDS_ROSTERS: readonly Role[] = ['supervisor', 'administrator'];
export const LOOKS_AFTER: readonly Role[] = ROLES.filter((role) => role !== 'staff');
export const HR: readonly Role[] = ['hr', 'administrator'];
