import type { Reach, Role } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { employmentOver } from './employment-over';

export interface GrantRow {
  id: string;
  role: Role;
  departmentId: string | null;
  departmentName: string | null;
  teamId: string | null;
  teamName: string | null;
  from: string;
  until: string | null;
}

export interface AccountRow {
  id: string;
  displayName: string;
  signInName: string;
  invited: boolean;
  blocked: boolean;
  lastSignInAt: Date | null;
  openSessions: number;
  version: number;
  grants: GrantRow[];
}

/**
 * Accounts with their present and coming roles. Accounts belong to the company, so only a reach over the whole company
 * sees any. `accountId` narrows to one.
 */
export function loadAccounts(
  tx: Queries,
  reach: Reach,
  today: string,
  now: Date,
  accountId?: string,
): Promise<AccountRow[]> {
  return tx.query<AccountRow[]>(
    `SELECT a.id, a.display_name AS "displayName", a.sign_in_name AS "signInName", a.password_hash IS NULL AS invited,
            a.blocked_at IS NOT NULL AS blocked, a.last_sign_in_at AS "lastSignInAt", a.version,
            (SELECT count(*)::int FROM session s
              WHERE s.company_id = a.company_id AND s.account_id = a.id
                AND s.expires_at > $4 AND s.ended_because IS NULL) AS "openSessions",
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
                      'id', g.id, 'role', g.role,
                      'departmentId', d.id, 'departmentName', d.name, 'teamId', t.id, 'teamName', t.name,
                      'from', lower(g.valid), 'until', upper(g.valid)) ORDER BY lower(g.valid), g.id), '[]')
               FROM role_grant g
               LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
               LEFT JOIN department d ON d.company_id = g.company_id AND d.id = coalesce(g.department_id, t.department_id)
              WHERE g.company_id = a.company_id AND g.account_id = a.id
                AND (upper_inf(g.valid) OR upper(g.valid) > $3::date)) AS grants
       FROM account a
      WHERE a.company_id = current_company() AND $1 AND ($2::uuid IS NULL OR a.id = $2)
      ORDER BY a.display_name COLLATE "zh-x-icu", a.id`,
    [reach.company, accountId ?? null, today, now],
  );
}

export interface LockedAccount {
  id: string;
  displayName: string;
  signInName: string;
  blocked: boolean;
  version: number;
}

/** The account's row until the end of the transaction; undefined beyond reach. */
export async function lockAccount(tx: Tx, reach: Reach, id: string): Promise<LockedAccount | undefined> {
  const [row] = await tx.query<LockedAccount[]>(
    `SELECT id, display_name AS "displayName", sign_in_name AS "signInName", blocked_at IS NOT NULL AS blocked, version
       FROM account WHERE company_id = current_company() AND id = $1 AND $2 FOR UPDATE`,
    [id, reach.company],
  );
  return row;
}

export interface OpenInvitation {
  id: string;
  accountId: string;
  displayName: string;
  signInName: string;
  companyName: string;
  expiresAt: Date;
}

/**
 * The unused, unexpired invitation behind a token of somebody who has no password yet; undefined for any other. Locks
 * the account before the invitation, as renewing one does.
 */
export async function lockInvitation(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
): Promise<OpenInvitation | undefined> {
  const [row] = await tx.query<OpenInvitation[]>(
    `SELECT i.id, i.account_id AS "accountId", a.display_name AS "displayName", a.sign_in_name AS "signInName",
            c.name AS "companyName", i.expires_at AS "expiresAt"
       FROM account a
       JOIN invitation i ON i.company_id = a.company_id AND i.account_id = a.id
       JOIN company c ON c.id = a.company_id
      WHERE i.company_id = current_company() AND i.token_hash = $1
        AND i.used_at IS NULL AND i.expires_at > $2 AND a.blocked_at IS NULL AND a.password_hash IS NULL
        AND NOT ${EMPLOYMENT_OVER}
        FOR UPDATE OF a, i`,
    [tokenHash, now],
  );
  return row;
}

/** Whether the account `a` of the company `c` is that of somebody who has left, as `resolve_session` sees it at `$2`. */
const EMPLOYMENT_OVER = employmentOver('a', '($2::timestamptz AT TIME ZONE c.time_zone)::date');

/** True from the first day after the last one of the person behind an account; never for an account without person. */
export async function isEmploymentOver(tx: Tx, accountId: string, now: Date): Promise<boolean> {
  const [row] = await tx.query<{ over: boolean }[]>(
    `SELECT ${EMPLOYMENT_OVER} AS over
       FROM account a JOIN company c ON c.id = a.company_id
      WHERE a.company_id = current_company() AND a.id = $1`,
    [accountId, now],
  );
  return row?.over ?? false;
}

/** No link of this account works any more. */
export async function expireInvitations(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.query(
    `UPDATE invitation SET expires_at = $2
      WHERE company_id = current_company() AND account_id = $1 AND used_at IS NULL AND expires_at > $2`,
    [accountId, now],
  );
}

export interface EndedGrant {
  role: Role;
  departmentId: string | null;
  teamId: string | null;
}

/**
 * Ends a role on `today`: the range is closed, or the row removed when it has not begun before. Undefined when there
 * is no such role, or it is over already.
 */
export async function endRoleGrant(
  tx: Tx,
  accountId: string,
  grantId: string,
  today: string,
): Promise<EndedGrant | undefined> {
  const parameters = [accountId, grantId, today];
  const [[dropped]] = await tx.query<[EndedGrant[], number]>(
    `DELETE FROM role_grant
      WHERE company_id = current_company() AND account_id = $1 AND id = $2 AND lower(valid) >= $3::date
      RETURNING role, department_id AS "departmentId", team_id AS "teamId"`,
    parameters,
  );
  if (dropped) return dropped;
  const [[shortened]] = await tx.query<[EndedGrant[], number]>(
    `UPDATE role_grant SET valid = daterange(lower(valid), $3::date)
      WHERE company_id = current_company() AND account_id = $1 AND id = $2
        AND lower(valid) < $3::date AND (upper_inf(valid) OR upper(valid) > $3::date)
      RETURNING role, department_id AS "departmentId", team_id AS "teamId"`,
    parameters,
  );
  return shortened;
}

/** Calls accounts as their people are called now; each that was called otherwise gets its next version. */
export async function renameAccounts(
  tx: Tx,
  names: readonly { accountId: string; name: string }[],
): Promise<void> {
  await tx.query(
    `UPDATE account a SET display_name = n.name, version = a.version + 1
       FROM unnest($1::uuid[], $2::text[]) AS n (id, name)
      WHERE a.company_id = current_company() AND a.id = n.id AND a.display_name <> n.name`,
    [names.map(({ accountId }) => accountId), names.map(({ name }) => name)],
  );
}
