import type { Reach, Role } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { employmentOver } from './employment-over';

/** Of somebody who works here on day `$1` or has no record as an employee, and who is not blocked. */
const IN_USE = `a.blocked_at IS NULL AND NOT ${employmentOver('a', '$1::date')}`;

/** A role of somebody on a day, as `jsonb` carries it. */
export interface HeldRole {
  role: Role;
  departmentId: string | null;
  teamId: string | null;
}

/** The roles an account holds on day `$1`. */
const ROLES_TODAY = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'role', g.role, 'departmentId', coalesce(g.department_id, t.department_id), 'teamId', g.team_id)
          ORDER BY g.role, g.id), '[]')
     FROM role_grant g
     LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
    WHERE g.company_id = a.company_id AND g.account_id = a.id AND g.valid @> $1::date)`;

export interface StandInRow {
  accountId: string;
  displayName: string;
  roles: HeldRole[];
}

/** Those for whom an account stands in on that day, with their roles; somebody blocked or gone hands on nothing. */
export function loadStandIns(tx: Queries, accountId: string, today: string): Promise<StandInRow[]> {
  return tx.query<StandInRow[]>(
    `SELECT a.id AS "accountId", a.display_name AS "displayName", ${ROLES_TODAY} AS roles
       FROM delegation l
       JOIN account a ON a.company_id = l.company_id AND a.id = l.from_account_id AND ${IN_USE}
      WHERE l.company_id = current_company() AND l.to_account_id = $2 AND l.ended_at IS NULL AND l.valid @> $1::date
      ORDER BY a.id`,
    [today, accountId],
  );
}

export interface HolderRow extends HeldRole {
  accountId: string;
  displayName: string;
}

/** Everybody who holds one of the roles on that day, one row a role held; without those who are blocked or have left. */
export function loadRoleHolders(tx: Queries, roles: readonly Role[], today: string): Promise<HolderRow[]> {
  return tx.query<HolderRow[]>(
    `SELECT a.id AS "accountId", a.display_name AS "displayName", g.role,
            coalesce(g.department_id, t.department_id) AS "departmentId", g.team_id AS "teamId"
       FROM role_grant g
       JOIN account a ON a.company_id = g.company_id AND a.id = g.account_id AND ${IN_USE}
       LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
      WHERE g.company_id = current_company() AND g.role = ANY ($2::text[]) AND g.valid @> $1::date
      ORDER BY a.display_name COLLATE "zh-x-icu", a.id`,
    [today, roles],
  );
}

export interface DelegateRow {
  fromAccountId: string;
  toAccountId: string;
  toName: string;
}

/** Who stands in for each of the accounts on that day. */
export function loadDelegates(
  tx: Queries,
  accountIds: readonly string[],
  today: string,
): Promise<DelegateRow[]> {
  return tx.query<DelegateRow[]>(
    `SELECT l.from_account_id AS "fromAccountId", a.id AS "toAccountId", a.display_name AS "toName"
       FROM delegation l
       JOIN account a ON a.company_id = l.company_id AND a.id = l.to_account_id AND ${IN_USE}
      WHERE l.company_id = current_company() AND l.from_account_id = ANY ($2::uuid[])
        AND l.ended_at IS NULL AND l.valid @> $1::date
      ORDER BY a.display_name COLLATE "zh-x-icu", a.id`,
    [today, accountIds],
  );
}

/**
 * Who stands in, on the company's day at `now`, for somebody who holds one of the roles in a department, in one of its
 * teams or everywhere.
 */
export async function loadStandInsIn(
  tx: Queries,
  departmentId: string,
  roles: readonly Role[],
  now: Date,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT l.to_account_id AS id
       FROM (SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM company WHERE id = current_company()) d
       JOIN delegation l ON l.company_id = current_company() AND l.ended_at IS NULL AND l.valid @> d.today
       JOIN account a ON a.company_id = l.company_id AND a.id = l.from_account_id
                     AND a.blocked_at IS NULL AND NOT ${employmentOver('a', 'd.today')}
       JOIN role_grant g ON g.company_id = a.company_id AND g.account_id = a.id AND g.valid @> d.today
                        AND g.role = ANY ($2::text[])
       LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
      WHERE coalesce(g.department_id, t.department_id, $3) = $3::uuid
      ORDER BY 1`,
    [now, roles, departmentId],
  );
  return rows.map(({ id }) => id);
}

export interface DelegationRow {
  id: string;
  fromAccountId: string;
  fromName: string;
  toAccountId: string;
  toName: string;
  from: string;
  /** The last day; of one that was ended, the day of that. */
  through: string;
  note: string | null;
  inForce: boolean;
  version: number;
}

const DELEGATIONS = `
  SELECT l.id, l.from_account_id AS "fromAccountId", f.display_name AS "fromName",
         l.to_account_id AS "toAccountId", t.display_name AS "toName", lower(l.valid) AS "from",
         least(upper(l.valid) - 1, (l.ended_at AT TIME ZONE c.time_zone)::date) AS through, l.note,
         l.ended_at IS NULL AND l.valid @> $1::date AND NOT ${employmentOver('f', '$1::date')}
           AND NOT ${employmentOver('t', '$1::date')} AS "inForce", l.version
    FROM delegation l
    JOIN company c ON c.id = l.company_id
    JOIN account f ON f.company_id = l.company_id AND f.id = l.from_account_id
    JOIN account t ON t.company_id = l.company_id AND t.id = l.to_account_id
   WHERE l.company_id = current_company()`;

/** One that was cancelled before it began never was. */
const HAPPENED = `(l.ended_at IS NULL OR (l.ended_at AT TIME ZONE c.time_zone)::date >= lower(l.valid))`;

/** Delegations that somebody gave or received and that ended on that day or later, the coming ones first. */
export function loadOwnDelegations(
  tx: Queries,
  accountId: string,
  today: string,
  endedSince: string,
): Promise<DelegationRow[]> {
  return tx.query<DelegationRow[]>(
    `${DELEGATIONS} AND ${HAPPENED} AND (l.from_account_id = $2 OR l.to_account_id = $2)
        AND least(upper(l.valid) - 1, (l.ended_at AT TIME ZONE c.time_zone)::date) >= $3::date
      ORDER BY lower(l.valid) DESC, l.id LIMIT 500`,
    [today, accountId, endedSince],
  );
}

/** Present and coming delegations of those who hold a role within reach. */
export function loadDelegations(tx: Queries, reach: Reach, today: string): Promise<DelegationRow[]> {
  return tx.query<DelegationRow[]>(
    `${DELEGATIONS} AND l.ended_at IS NULL AND upper(l.valid) > $1::date
        AND ($2 OR EXISTS (
              SELECT FROM role_grant g
                LEFT JOIN team m ON m.company_id = g.company_id AND m.id = g.team_id
               WHERE g.company_id = l.company_id AND g.account_id = l.from_account_id AND g.valid @> $1::date
                 AND coalesce(g.department_id, m.department_id) = ANY ($3::uuid[])))
      ORDER BY lower(l.valid), l.id LIMIT 500`,
    [today, reach.company, reach.departmentIds],
  );
}

/** A delegation somebody gave or received, until the end of the transaction; undefined for anybody else's. */
export async function lockDelegation(
  tx: Tx,
  accountId: string,
  id: string,
  today: string,
): Promise<DelegationRow | undefined> {
  const [row] = await tx.query<DelegationRow[]>(
    `${DELEGATIONS} AND l.ended_at IS NULL AND l.id = $3 AND (l.from_account_id = $2 OR l.to_account_id = $2)
       FOR UPDATE OF l`,
    [today, accountId, id],
  );
  return row;
}

export interface ColleagueRow {
  accountId: string;
  displayName: string;
  roles: Role[];
}

/**
 * Whom somebody can ask to stand in: accounts in use with a role today in one of the departments, or in the whole
 * company. `departmentIds` null: everybody but plain staff, of whom a company has thousands.
 */
export function loadColleagues(
  tx: Queries,
  except: string | null,
  departmentIds: readonly string[] | null,
  today: string,
): Promise<ColleagueRow[]> {
  return tx.query<ColleagueRow[]>(
    `SELECT a.id AS "accountId", a.display_name AS "displayName", array_agg(DISTINCT g.role ORDER BY g.role) AS roles
       FROM account a
       JOIN role_grant g ON g.company_id = a.company_id AND g.account_id = a.id AND g.valid @> $1::date
       LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
      WHERE a.company_id = current_company() AND a.id IS DISTINCT FROM $2::uuid
        AND a.password_hash IS NOT NULL AND ${IN_USE}
        AND CASE WHEN $3::uuid[] IS NULL THEN g.role <> 'staff'
                 ELSE coalesce(g.department_id, t.department_id) IS NULL
                      OR coalesce(g.department_id, t.department_id) = ANY ($3) END
      GROUP BY a.id, a.display_name
      ORDER BY a.display_name COLLATE "zh-x-icu", a.id LIMIT 500`,
    [today, except, departmentIds],
  );
}
