import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface LeaveDayRow {
  id: string;
  staffId: string;
  staffName: string;
  teamId: string | null;
  teamName: string | null;
  day: PlainDate;
  /** Minutes from midnight; a whole day is 0 to 1440. */
  starts: number;
  ends: number;
  note: string | null;
}

/**
 * Leave of a department within reach, whole days and parts of days, by day and name; what they are about only where the reach covers the
 * person.
 */
export function loadLeaveDays(
  tx: Queries,
  reach: Reach,
  departmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<LeaveDayRow[]> {
  return tx.query(
    `SELECT a.id, a.staff_id AS "staffId", s.name AS "staffName", t.id AS "teamId", t.name AS "teamName", a.day,
            lower(a.minutes) AS starts, upper(a.minutes) AS ends,
            CASE WHEN $1 OR a.department_id = ANY ($2::uuid[]) OR t.id = ANY ($3::uuid[]) THEN a.note END AS note
       FROM activity a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
       LEFT JOIN membership m ON m.company_id = a.company_id AND m.staff_id = a.staff_id AND m.valid @> a.day
                             AND m.department_id = a.department_id
       LEFT JOIN team t ON t.company_id = m.company_id AND t.id = m.team_id
      WHERE a.company_id = current_company() AND a.department_id = $4 AND a.day BETWEEN $5 AND $6
        AND a.kind = 'leave'
        AND ($1 OR a.department_id = ANY ($2::uuid[])
             OR EXISTS (SELECT FROM team o WHERE o.company_id = a.company_id
                           AND o.department_id = a.department_id AND o.id = ANY ($3::uuid[])))
      ORDER BY a.day, s.sort_key COLLATE "C", a.minutes, a.id`,
    [reach.company, reach.departmentIds, reach.teamIds, departmentId, from, through],
  );
}

/** Forgets whole days of leave of one person in a department within reach; returns what was there, by day. */
export async function removeLeaveDays(
  tx: Tx,
  reach: Reach,
  departmentId: string,
  staffId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<{ id: string; day: PlainDate; staffName: string; note: string | null }[]> {
  return tx.query(
    `WITH gone AS (
       DELETE FROM activity a
        WHERE a.company_id = current_company() AND a.department_id = $3 AND a.staff_id = $4
          AND a.day BETWEEN $5 AND $6 AND a.kind = 'leave' AND a.minutes = int4range(0, 1440)
          AND ($1 OR a.department_id = ANY ($2::uuid[]))
       RETURNING a.id, a.day, a.staff_id, a.company_id, a.note)
     SELECT g.id, g.day, s.name AS "staffName", g.note
       FROM gone g JOIN staff s ON s.company_id = g.company_id AND s.id = g.staff_id
      ORDER BY g.day`,
    [reach.company, reach.departmentIds, departmentId, staffId, from, through],
  );
}

/** What somebody is called who belongs or is lent to the department on every day of a span; undefined for anybody else. */
export async function nameThroughout(
  tx: Queries,
  departmentId: string,
  staffId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<string | undefined> {
  const [row] = await tx.query<{ name: string }[]>(
    `SELECT s.name FROM staff s
      WHERE s.company_id = current_company() AND s.id = $2
        AND datemultirange(daterange($3, $4, '[]')) <@
            (SELECT range_agg(p.valid)
               FROM (SELECT valid FROM membership
                      WHERE company_id = current_company() AND staff_id = $2 AND department_id = $1
                      UNION ALL
                     SELECT valid FROM secondment
                      WHERE company_id = current_company() AND staff_id = $2 AND department_id = $1) p)`,
    [departmentId, staffId, from, through],
  );
  return row?.name;
}
