import type { PlainDate } from '@banke/domain/calendar';
import type { AccountRole, CutByLeaving, TeamRole, TeamRoleChanges } from '@banke/domain/people';
import { randomUUID } from 'node:crypto';
import type { Queries, Tx } from '../in-company';

/** The roles in teams of an account, past ones included. */
export function loadTeamRoles(tx: Tx, accountId: string): Promise<TeamRole[]> {
  return tx.query<TeamRole[]>(
    `SELECT id, role, team_id AS "teamId", lower(valid) AS "from", upper(valid) - 1 AS "through"
       FROM role_grant
      WHERE company_id = current_company() AND account_id = $1 AND team_id IS NOT NULL
      ORDER BY lower(valid), id`,
    [accountId],
  );
}

/** Every role of an account, past and coming ones included. */
export function loadRolesOf(tx: Tx, accountId: string): Promise<AccountRole[]> {
  return tx.query<AccountRole[]>(
    `SELECT id, role, department_id AS "departmentId", team_id AS "teamId",
            lower(valid) AS "from", upper(valid) - 1 AS "through"
       FROM role_grant
      WHERE company_id = current_company() AND account_id = $1
      ORDER BY lower(valid), id`,
    [accountId],
  );
}

export interface HeldRoleRow extends AccountRole {
  departmentName: string | null;
  teamName: string | null;
}

/** The same with the names of the places; the department of a team's role is that of the team. */
export function loadHeldRoles(tx: Queries, accountId: string): Promise<HeldRoleRow[]> {
  return tx.query<HeldRoleRow[]>(
    `SELECT g.id, g.role, coalesce(g.department_id, t.department_id) AS "departmentId", g.team_id AS "teamId",
            d.name AS "departmentName", t.name AS "teamName",
            lower(g.valid) AS "from", upper(g.valid) - 1 AS "through"
       FROM role_grant g
       LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
       LEFT JOIN department d ON d.company_id = g.company_id AND d.id = coalesce(g.department_id, t.department_id)
      WHERE g.company_id = current_company() AND g.account_id = $1
      ORDER BY lower(g.valid), g.id`,
    [accountId],
  );
}

/** Writes what `teamRolesAfter` decided. */
export async function writeTeamRoles(
  tx: Tx,
  { companyId, accountId, at }: { companyId: string; accountId: string; at: Date },
  { ended, begun }: TeamRoleChanges,
): Promise<void> {
  for (const { id, through } of ended) {
    await tx.query(
      'DELETE FROM role_grant WHERE company_id = current_company() AND id = $1 AND lower(valid) > $2::date',
      [id, through],
    );
    await tx.query(
      `UPDATE role_grant SET valid = daterange(lower(valid), $2::date + 1)
        WHERE company_id = current_company() AND id = $1`,
      [id, through],
    );
  }
  for (const { role, teamId, from, through } of begun) {
    // Given by hand before: then it holds already.
    await tx.query(
      `INSERT INTO role_grant (company_id, id, account_id, role, team_id, valid, created_at)
       VALUES ($1, $2, $3, $4, $5, daterange($6::date, $7::date + 1), $8) ON CONFLICT DO NOTHING`,
      [companyId, randomUUID(), accountId, role, teamId, from, through, at],
    );
  }
}

/** Ends every role of an account after a day, and hands back what was cut off. */
export async function cutRoles(
  tx: Tx,
  accountId: string,
  lastDay: PlainDate,
): Promise<CutByLeaving['grants']> {
  const parameters = [accountId, lastDay];
  const cut = await tx.query<CutByLeaving['grants']>(
    `SELECT role, department_id AS "departmentId", team_id AS "teamId",
            greatest(lower(valid), $2::date + 1) AS "from", upper(valid) - 1 AS "through"
       FROM role_grant
      WHERE company_id = current_company() AND account_id = $1
        AND (upper_inf(valid) OR upper(valid) > $2::date + 1)
      ORDER BY lower(valid), id`,
    parameters,
  );
  await tx.query(
    `DELETE FROM role_grant
      WHERE company_id = current_company() AND account_id = $1 AND lower(valid) > $2::date`,
    parameters,
  );
  await tx.query(
    `UPDATE role_grant SET valid = daterange(lower(valid), $2::date + 1)
      WHERE company_id = current_company() AND account_id = $1 AND (upper_inf(valid) OR upper(valid) > $2::date + 1)`,
    parameters,
  );
  return cut;
}

/** Puts on again what was cut off: a role that ends where the piece begins goes on, another begins anew. */
export async function restoreRoles(
  tx: Tx,
  { companyId, accountId, at }: { companyId: string; accountId: string; at: Date },
  grants: CutByLeaving['grants'],
): Promise<void> {
  for (const { role, departmentId, teamId, from, through } of grants) {
    const [, goesOn] = await tx.query<[unknown, number]>(
      `UPDATE role_grant SET valid = daterange(lower(valid), $6::date + 1)
        WHERE company_id = current_company() AND account_id = $1 AND role = $2
          AND department_id IS NOT DISTINCT FROM $3 AND team_id IS NOT DISTINCT FROM $4 AND upper(valid) = $5::date`,
      [accountId, role, departmentId, teamId, from, through],
    );
    if (goesOn > 0) continue;
    await tx.query(
      `INSERT INTO role_grant (company_id, id, account_id, role, department_id, team_id, valid, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, daterange($7::date, $8::date + 1), $9) ON CONFLICT DO NOTHING`,
      [companyId, randomUUID(), accountId, role, departmentId, teamId, from, through, at],
    );
  }
}

/** Whether somebody else can still administer: active, not blocked, on this day and for good. */
export async function hasOtherAdministrator(tx: Tx, accountId: string, day: PlainDate): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM role_grant g
       JOIN account a ON a.company_id = g.company_id AND a.id = g.account_id
       LEFT JOIN staff s ON s.company_id = a.company_id AND s.account_id = a.id
      WHERE g.company_id = current_company() AND g.role = 'administrator' AND g.account_id <> $1
        AND g.valid @> $2::date AND upper_inf(g.valid) AND a.blocked_at IS NULL AND a.password_hash IS NOT NULL
        AND s.left_on IS NULL
      LIMIT 1`,
    [accountId, day],
  );
  return rows.length > 0;
}
