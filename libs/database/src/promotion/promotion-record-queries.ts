import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { PromotionOutcome } from '@banke/domain/promotion';
import type { Queries } from '../in-company';

export interface PromotionRunRow {
  id: string;
  departmentId: string;
  asOf: PlainDate;
  at: Date;
  byName: string | null;
  versionId: string;
  versionNumber: number;
  people: number;
}

/** Runs of a department within reach, or the one asked for; the newest first. */
export function loadPromotionRuns(
  tx: Queries,
  reach: Reach,
  which: { departmentId: string } | { runId: string },
): Promise<PromotionRunRow[]> {
  const [column, id] =
    'departmentId' in which ? ['r.department_id', which.departmentId] : ['r.id', which.runId];
  return tx.query(
    `SELECT r.id, r.department_id AS "departmentId", r.as_of AS "asOf", r.at, a.display_name AS "byName",
            r.version_id AS "versionId", v.number AS "versionNumber",
            (SELECT count(*)::integer FROM promotion_determination d
              WHERE d.company_id = r.company_id AND d.run_id = r.id) AS people
       FROM promotion_run r
       JOIN promotion_scheme_version v ON v.company_id = r.company_id AND v.id = r.version_id
       LEFT JOIN account a ON a.company_id = r.company_id AND a.id = r.account_id
      WHERE r.company_id = current_company() AND ${column} = $1 AND ($2 OR r.department_id = ANY ($3::uuid[]))
      ORDER BY r.at DESC, r.id
      LIMIT 60`,
    [id, reach.company, reach.departmentIds],
  );
}

export interface DeterminationRow {
  staffId: string;
  name: string;
  employeeNumber: string | null;
  outcome: PromotionOutcome;
}

/** What a run found, person by person; the run was found within reach. */
export function loadDeterminations(tx: Queries, runId: string): Promise<DeterminationRow[]> {
  return tx.query(
    `SELECT d.staff_id AS "staffId", s.name, s.employee_number AS "employeeNumber", d.outcome
       FROM promotion_determination d
       JOIN staff s ON s.company_id = d.company_id AND s.id = d.staff_id
      WHERE d.company_id = current_company() AND d.run_id = $1
      ORDER BY s.sort_key COLLATE "C", s.id`,
    [runId],
  );
}

/** Whether a run looked at a person; the run was found within reach. */
export async function wasDetermined(tx: Queries, runId: string, staffId: string): Promise<boolean> {
  const [found] = await tx.query<object[]>(
    `SELECT 1 FROM promotion_determination
      WHERE company_id = current_company() AND run_id = $1 AND staff_id = $2`,
    [runId, staffId],
  );
  return found !== undefined;
}
