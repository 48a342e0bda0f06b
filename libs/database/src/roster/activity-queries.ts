import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ActivityKind } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface ActivityRow {
  id: string;
  seriesId: string;
  departmentId: string;
  staffId: string;
  staffName: string;
  kind: ActivityKind;
  day: PlainDate;
  from: number;
  to: number;
  work: boolean;
  note: string | null;
  version: number;
}

const ROW = `a.id, a.series_id AS "seriesId", a.department_id AS "departmentId", a.staff_id AS "staffId",
            s.name AS "staffName", a.kind, a.day, lower(a.minutes) AS "from", upper(a.minutes) AS "to", a.work, a.note,
            a.version`;

/** An activity of a department within reach, until the end of the transaction. */
export async function lockActivity(tx: Tx, reach: Reach, id: string): Promise<ActivityRow | undefined> {
  const [row] = await tx.query<ActivityRow[]>(
    `SELECT ${ROW}
       FROM activity a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
      WHERE a.company_id = current_company() AND a.id = $1 AND ($2 OR a.department_id = ANY ($3::uuid[]))
        FOR UPDATE OF a`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

/** What an activity that the caller is about to lock was arranged with. */
export async function seriesOf(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ seriesId: string }[]>(
    `SELECT series_id AS "seriesId" FROM activity WHERE company_id = current_company() AND id = $1`,
    [id],
  );
  return row?.seriesId;
}

/** How much of what was arranged together is meant. */
export interface ActivityExtent {
  whom: 'person' | 'everybody';
  when: 'day' | 'onwards';
}

/** An activity and what was arranged with it, as far as it is meant, by person and day; until the end of the transaction. */
export function lockActivitiesWith(
  tx: Tx,
  { seriesId, departmentId, staffId, day }: ActivityRow,
  { whom, when }: ActivityExtent,
): Promise<ActivityRow[]> {
  return tx.query(
    `SELECT ${ROW}
       FROM activity a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
      WHERE a.company_id = current_company() AND a.series_id = $1 AND a.department_id = $2
        AND ($3::uuid IS NULL OR a.staff_id = $3) AND a.day >= $4 AND ($5 OR a.day = $4)
      ORDER BY s.sort_key COLLATE "C", s.id, a.day
        FOR UPDATE OF a`,
    [seriesId, departmentId, whom === 'person' ? staffId : null, day, when === 'onwards'],
  );
}

export interface PersonOnDay {
  staffId: string;
  name: string;
  day: PlainDate;
}

/** Who of these people belongs or is lent to the department on which of these days. */
export function presentOn(
  tx: Queries,
  departmentId: string,
  staffIds: readonly string[],
  days: readonly PlainDate[],
): Promise<PersonOnDay[]> {
  return tx.query(
    `SELECT s.id AS "staffId", s.name, d.day
       FROM staff s CROSS JOIN (SELECT DISTINCT unnest($3::date[]) AS day) d
      WHERE s.company_id = current_company() AND s.id = ANY ($2::uuid[])
        AND (EXISTS (SELECT FROM membership m WHERE m.company_id = s.company_id AND m.staff_id = s.id
                        AND m.department_id = $1 AND m.valid @> d.day)
             OR EXISTS (SELECT FROM secondment m WHERE m.company_id = s.company_id AND m.staff_id = s.id
                           AND m.department_id = $1 AND m.valid @> d.day))
      ORDER BY s.sort_key COLLATE "C", s.id, d.day`,
    [departmentId, staffIds, days],
  );
}

/** What of a series stands where. */
export function loadSeries(tx: Queries, seriesId: string): Promise<{ staffId: string; day: PlainDate }[]> {
  return tx.query(
    `SELECT staff_id AS "staffId", day FROM activity WHERE company_id = current_company() AND series_id = $1`,
    [seriesId],
  );
}
