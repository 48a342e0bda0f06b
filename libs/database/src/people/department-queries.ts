import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface TeamRow {
  id: string;
  name: string;
  version: number;
  closedAt: string | null;
}

export interface DepartmentRow {
  id: string;
  name: string;
  siteId: string;
  siteName: string;
  timeZone: string;
  version: number;
  closedAt: string | null;
  teams: TeamRow[];
}

export interface DepartmentFilter {
  /** Only this one. */
  departmentId?: string;
  includeClosed: boolean;
}

/**
 * Departments within reach with their teams within reach: a department is visible through a grant for it or for one
 * of its teams; a grant for a team shows that team only. Sorted as Chinese readers expect, by pinyin.
 */
export function loadDepartments(
  tx: Queries,
  reach: Reach,
  filter: DepartmentFilter,
): Promise<DepartmentRow[]> {
  return tx.query<DepartmentRow[]>(DEPARTMENTS, [
    reach.company,
    reach.departmentIds,
    reach.teamIds,
    filter.departmentId ?? null,
    filter.includeClosed,
  ]);
}

export const DEPARTMENTS = `
  SELECT d.id, d.name, d.site_id AS "siteId", s.name AS "siteName", s.time_zone AS "timeZone", d.version,
         d.closed_at AS "closedAt", coalesce(t.teams, '[]') AS teams
    FROM department d
    JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
    LEFT JOIN (
      SELECT t.department_id,
             json_agg(json_build_object('id', t.id, 'name', t.name, 'version', t.version, 'closedAt', t.closed_at)
                      ORDER BY t.name COLLATE "zh-x-icu", t.id) AS teams
        FROM team t
       WHERE t.company_id = current_company()
         AND ($4::uuid IS NULL OR t.department_id = $4)
         AND ($5::boolean OR t.closed_at IS NULL)
         AND ($1::boolean OR t.department_id = ANY ($2::uuid[]) OR t.id = ANY ($3::uuid[]))
       GROUP BY t.department_id
    ) t ON t.department_id = d.id
   WHERE d.company_id = current_company()
     AND ($4::uuid IS NULL OR d.id = $4)
     AND ($5::boolean OR d.closed_at IS NULL)
     AND ($1::boolean OR d.id = ANY ($2::uuid[])
          OR d.id IN (SELECT o.department_id FROM team o WHERE o.company_id = current_company() AND o.id = ANY ($3::uuid[])))
   ORDER BY d.name COLLATE "zh-x-icu", d.id`;

export interface LockedDepartment {
  name: string;
  version: number;
  closedAt: Date | null;
}

/** The department's row until the end of the transaction; undefined beyond reach, as if it did not exist. */
export async function lockDepartment(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<LockedDepartment | undefined> {
  const [row] = await tx.query<LockedDepartment[]>(
    `SELECT d.name, d.version, d.closed_at AS "closedAt"
       FROM department d
      WHERE d.company_id = current_company() AND d.id = $1 AND ($2 OR d.id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

export interface LockedTeam {
  name: string;
  version: number;
  closedAt: Date | null;
  departmentId: string;
  departmentClosedAt: Date | null;
}

/** The team's row and its department's until the end of the transaction; undefined beyond reach. */
export async function lockTeam(tx: Tx, reach: Reach, id: string): Promise<LockedTeam | undefined> {
  const [row] = await tx.query<LockedTeam[]>(
    `SELECT t.name, t.version, t.closed_at AS "closedAt", t.department_id AS "departmentId", d.closed_at AS "departmentClosedAt"
       FROM team t
       JOIN department d ON d.company_id = t.company_id AND d.id = t.department_id
      WHERE t.company_id = current_company() AND t.id = $1
        AND ($2 OR d.id = ANY ($3::uuid[]) OR t.id = ANY ($4::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds, reach.teamIds],
  );
  return row;
}

/** How many people belong to a team or department, or are lent to it, on that day or later. */
export async function countMembers(
  tx: Tx,
  { departmentId, teamId }: { departmentId?: string; teamId?: string },
  today: string,
): Promise<number> {
  const [row] = await tx.query<{ members: number }[]>(
    `SELECT count(DISTINCT m.staff_id)::int AS members
       FROM (SELECT company_id, staff_id, department_id, team_id, valid FROM membership
             UNION ALL
             SELECT company_id, staff_id, department_id, team_id, valid FROM secondment) m
      WHERE m.company_id = current_company() AND (upper_inf(m.valid) OR upper(m.valid) > $1::date)
        AND ($2::uuid IS NULL OR m.department_id = $2) AND ($3::uuid IS NULL OR m.team_id = $3)`,
    [today, departmentId ?? null, teamId ?? null],
  );
  return row?.members ?? 0;
}
