import type { PlainDate } from '@banke/domain/calendar';
import type { Queries, Tx } from '../in-company';
import type { NoticedChange } from './roster-notice.entity';

export interface PublishedChange extends NoticedChange {
  staffId: string;
  day: PlainDate;
}

/** Where a roster stands otherwise than staff see it; all of it before the first publication. */
export function loadPendingChanges(tx: Queries, rosterId: string): Promise<PublishedChange[]> {
  return tx.query(
    `SELECT coalesce(c.staff_id, p.staff_id) AS "staffId", coalesce(c.day, p.day) AS day,
            p.template_version_id AS before, c.template_version_id AS after
       FROM (SELECT * FROM roster_cell WHERE company_id = current_company() AND roster_id = $1) c
       FULL JOIN (SELECT * FROM published_cell WHERE company_id = current_company() AND roster_id = $1) p
         ON p.staff_id = c.staff_id AND p.day = c.day
      WHERE c.template_version_id IS DISTINCT FROM p.template_version_id
      ORDER BY 1, 2`,
    [rosterId],
  );
}

/** Makes what staff see the same as what stands in the roster. */
export async function publishCells(tx: Tx, rosterId: string): Promise<void> {
  await tx.query(
    `DELETE FROM published_cell p
      WHERE p.company_id = current_company() AND p.roster_id = $1
        AND NOT EXISTS (SELECT FROM roster_cell c WHERE c.company_id = p.company_id AND c.roster_id = p.roster_id
                           AND c.staff_id = p.staff_id AND c.day = p.day)`,
    [rosterId],
  );
  await tx.query(
    `INSERT INTO published_cell AS p (company_id, roster_id, staff_id, day, template_version_id)
     SELECT company_id, roster_id, staff_id, day, template_version_id
       FROM roster_cell WHERE company_id = current_company() AND roster_id = $1
     ON CONFLICT (company_id, roster_id, staff_id, day) DO UPDATE SET template_version_id = EXCLUDED.template_version_id
      WHERE p.template_version_id <> EXCLUDED.template_version_id`,
    [rosterId],
  );
}

export interface PublishedRoster {
  id: string;
  departmentId: string;
  departmentName: string;
  from: PlainDate;
  through: PlainDate;
}

/** The rosters of a department that staff see and that hold one of these days. */
export function publishedRostersOn(
  tx: Queries,
  departmentId: string,
  days: readonly PlainDate[],
): Promise<PublishedRoster[]> {
  return tx.query(
    `SELECT r.id, r.department_id AS "departmentId", d.name AS "departmentName",
            lower(r.period) AS "from", upper(r.period) - 1 AS through
       FROM roster r JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
      WHERE r.company_id = current_company() AND r.department_id = $1 AND r.published_revision IS NOT NULL
        AND EXISTS (SELECT FROM unnest($2::date[]) day WHERE r.period @> day)
      ORDER BY lower(r.period)`,
    [departmentId, days],
  );
}
