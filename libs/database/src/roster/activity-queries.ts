import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ActivityKind } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface ActivityRow {
  id: string;
  departmentId: string;
  staffId: string;
  staffName: string;
  kind: ActivityKind;
  day: PlainDate;
  from: number;
  to: number;
  work: boolean;
  note: string | null;
}

/** An activity of a department within reach, until the end of the transaction. */
export async function lockActivity(tx: Tx, reach: Reach, id: string): Promise<ActivityRow | undefined> {
  const [row] = await tx.query<ActivityRow[]>(
    `SELECT a.id, a.department_id AS "departmentId", a.staff_id AS "staffId", s.name AS "staffName", a.kind, a.day,
            lower(a.minutes) AS "from", upper(a.minutes) AS "to", a.work, a.note
       FROM activity a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
      WHERE a.company_id = current_company() AND a.id = $1 AND ($2 OR a.department_id = ANY ($3::uuid[]))
        FOR UPDATE OF a`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

/** What somebody is called who belongs or is lent to the department on a day; undefined for anybody else. */
export async function nameOnDay(
  tx: Queries,
  departmentId: string,
  staffId: string,
  day: PlainDate,
): Promise<string | undefined> {
  const [row] = await tx.query<{ name: string }[]>(
    `SELECT s.name FROM staff s
      WHERE s.company_id = current_company() AND s.id = $2
        AND (EXISTS (SELECT FROM membership m WHERE m.company_id = s.company_id AND m.staff_id = s.id
                        AND m.department_id = $1 AND m.valid @> $3::date)
             OR EXISTS (SELECT FROM secondment m WHERE m.company_id = s.company_id AND m.staff_id = s.id
                           AND m.department_id = $1 AND m.valid @> $3::date))`,
    [departmentId, staffId, day],
  );
  return row?.name;
}
