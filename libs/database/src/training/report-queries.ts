import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ReportedPeople, ReportedSession } from '@banke/domain/training';
import type { Queries } from '../in-company';

/** A month as people are counted in it. */
export interface ReportMonth {
  /** Its first day. */
  month: PlainDate;
  /** The day whose people and deadlines count: its last, or today in the month of now. */
  on: PlainDate;
  opens: Date;
  closes: Date;
}

/** How many people within reach there were in each month, how many learnt something, and what was overdue in the end. */
export function loadReportedPeople(
  tx: Queries,
  reach: Reach,
  months: readonly ReportMonth[],
): Promise<ReportedPeople[]> {
  return tx.query(
    `SELECT x.month::text AS month, p.department_id AS "departmentId", d.name AS "departmentName",
            count(*)::int AS people,
            count(*) FILTER (WHERE EXISTS (
              SELECT FROM training_seat e
                JOIN training_session s ON s.company_id = e.company_id AND s.id = e.session_id
               WHERE e.company_id = p.company_id AND e.staff_id = p.staff_id AND e.attendance IN ('present', 'late')
                 AND s.cancelled_at IS NULL AND s.day BETWEEN x.month AND x.day
            ) OR EXISTS (
              SELECT FROM learning l
               WHERE l.company_id = p.company_id AND l.staff_id = p.staff_id
                 AND l.completed_at >= x.opens AND l.completed_at < x.closes))::int AS trained,
            sum(o.n)::int AS overdue
       FROM unnest($4::date[], $5::date[], $6::timestamptz[], $7::timestamptz[]) AS x (month, day, opens, closes)
       JOIN membership p ON p.company_id = current_company() AND p.valid @> x.day
       JOIN staff w ON w.company_id = p.company_id AND w.id = p.staff_id AND (w.left_on IS NULL OR w.left_on >= x.day)
       JOIN department d ON d.company_id = p.company_id AND d.id = p.department_id
       JOIN LATERAL (SELECT count(*) AS n FROM assigned_course c
                      WHERE c.company_id = p.company_id AND c.staff_id = p.staff_id AND c.due_on < x.day
                        AND (c.state = 'open' OR c.ended_at >= x.closes)) o ON true
      WHERE $1 OR p.department_id = ANY ($2::uuid[]) OR p.team_id = ANY ($3::uuid[])
      GROUP BY x.month, p.department_id, d.name
      ORDER BY x.month, d.name`,
    [
      ...[reach.company, reach.departmentIds, reach.teamIds],
      ...[months.map(({ month }) => month), months.map(({ on }) => on)],
      ...[months.map(({ opens }) => opens), months.map(({ closes }) => closes)],
    ],
  );
}

/**
 * The sessions of some days that count for somebody: all of the departments within reach, and of a department of whose
 * teams one follows those in which people of these teams sat.
 */
export function loadReportedSessions(
  tx: Queries,
  reach: Reach,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<ReportedSession[]> {
  return tx.query(
    `SELECT s.department_id AS "departmentId", d.name AS "departmentName", s.course_id AS "courseId",
            s.trainer_id AS "trainerId", k.display_name AS "trainerName", s.day, lower(s.minutes) AS "from",
            upper(s.minutes) AS "to", s.held_at IS NOT NULL AS held,
            CASE WHEN s.cancelled_at IS NULL THEN NULL ELSE coalesce(s.cancelled_because, '') END AS "cancelledBecause",
            (SELECT coalesce(array_agg(score), '{}') FROM training_answer a
              WHERE a.company_id = s.company_id AND a.session_id = s.id) AS scores
       FROM training_session s
       JOIN department d ON d.company_id = s.company_id AND d.id = s.department_id
       JOIN account k ON k.company_id = s.company_id AND k.id = s.trainer_id
      WHERE s.company_id = current_company() AND s.day BETWEEN $4::date AND $5::date
        AND ($1 OR s.department_id = ANY ($2::uuid[]) OR EXISTS (
              SELECT FROM training_seat e
                JOIN membership m ON m.company_id = e.company_id AND m.staff_id = e.staff_id AND m.valid @> s.day
               WHERE e.company_id = s.company_id AND e.session_id = s.id AND e.state = 'seated'
                 AND m.team_id = ANY ($3::uuid[])))
      ORDER BY s.day, s.minutes, s.id`,
    [reach.company, reach.departmentIds, reach.teamIds, from, through],
  );
}
