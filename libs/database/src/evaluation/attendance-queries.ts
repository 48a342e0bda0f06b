import type { PlainDate } from '@banke/domain/calendar';
import type { Queries } from '../in-company';

/** Days of a department; all reads here are of a month that was found within reach. */
interface Span {
  departmentId: string;
  from: PlainDate;
  through: PlainDate;
}

export interface AttendanceRow {
  staffId: string;
  from: PlainDate;
  through: PlainDate;
  /** How often it was written; the last one holds. */
  number: number;
  /** Null in a record that was taken away. */
  late: number | null;
  early: number | null;
  absences: number | null;
  workedMinutes: number | null;
}

/** Attendance of the days as it stands, records that were taken away included. */
export function loadAttendance(tx: Queries, { departmentId, from, through }: Span): Promise<AttendanceRow[]> {
  return tx.query(
    `SELECT DISTINCT ON (r.staff_id, r.first_day, r.last_day) r.staff_id AS "staffId", r.first_day AS "from",
            r.last_day AS "through", r.number, r.late, r.early, r.absences, r.worked_minutes AS "workedMinutes"
       FROM attendance_record r
      WHERE r.company_id = current_company() AND r.department_id = $1 AND r.first_day >= $2 AND r.last_day <= $3
      ORDER BY r.staff_id, r.first_day, r.last_day, r.number DESC`,
    [departmentId, from, through],
  );
}

/** Minutes of work that the published rosters of the days hold for each person, as the templates say. */
export function loadPlannedMinutes(
  tx: Queries,
  { departmentId, from, through }: Span,
): Promise<{ staffId: string; minutes: number }[]> {
  return tx.query(
    `SELECT c.staff_id AS "staffId",
            sum((SELECT coalesce(sum((b ->> 'to')::integer - (b ->> 'from')::integer), 0)
                   FROM jsonb_array_elements(v.blocks) b WHERE (b ->> 'work')::boolean))::integer AS minutes
       FROM published_cell c
       JOIN shift_template_version v ON v.company_id = c.company_id AND v.id = c.template_version_id
      WHERE c.company_id = current_company() AND c.day BETWEEN $2 AND $3 AND v.kind = 'shift'
        AND EXISTS (SELECT FROM membership m
                     WHERE m.company_id = c.company_id AND m.staff_id = c.staff_id AND m.department_id = $1
                       AND m.valid @> c.day)
      GROUP BY c.staff_id`,
    [departmentId, from, through],
  );
}
