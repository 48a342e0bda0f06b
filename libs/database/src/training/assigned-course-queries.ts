import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { AssignedStanding, AssignedState } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';
import { placesOn } from '../people/staff-queries';

export interface AssignedRow {
  id: string;
  staffId: string;
  name: string;
  accountId: string | null;
  departmentId: string;
  departmentName: string;
  teamId: string | null;
  teamName: string | null;
  courseId: string;
  title: string;
  minutes: number;
  bundleName: string | null;
  /** Who assigned it; null: the clock, since a qualification runs out, or the demo. */
  byName: string | null;
  note: string | null;
  /** That runs out, or is lacking. */
  qualificationName: string | null;
  /** Asked for by no assignment, but since the qualification runs out. */
  renewal: boolean;
  mandatory: boolean;
  assignedOn: PlainDate;
  dueOn: PlainDate;
  state: AssignedState;
  endedAt: Date | null;
  exemptedByName: string | null;
  exemptReason: string | null;
  reminded: number | null;
}

const ROW = `SELECT c.id, s.id AS "staffId", s.name, s.account_id AS "accountId", p.department_id AS "departmentId",
            d.name AS "departmentName", p.team_id AS "teamId", t.name AS "teamName", c.course_id AS "courseId", v.title,
            v.minutes, b.name AS "bundleName", k.display_name AS "byName", a.note, q.name AS "qualificationName",
            c.qualification_id IS NOT NULL AS renewal,
            c.mandatory, c.assigned_on AS "assignedOn", c.due_on AS "dueOn", c.state, c.ended_at AS "endedAt",
            e.display_name AS "exemptedByName", c.exempt_reason AS "exemptReason", c.reminded_days AS reminded
       FROM assigned_course c
       JOIN staff s ON s.company_id = c.company_id AND s.id = c.staff_id
       JOIN (${placesOn('$1', 'NULL')}) p ON p.staff_id = s.id
       JOIN department d ON d.company_id = c.company_id AND d.id = p.department_id
       LEFT JOIN team t ON t.company_id = c.company_id AND t.id = p.team_id
       JOIN LATERAL (SELECT title, minutes FROM course_version l WHERE l.company_id = c.company_id AND l.course_id = c.course_id
                      ORDER BY l.number DESC LIMIT 1) v ON true
       LEFT JOIN training_assignment a ON a.company_id = c.company_id AND a.id = c.assignment_id
       LEFT JOIN course_bundle b ON b.company_id = c.company_id AND b.id = a.bundle_id
       LEFT JOIN account k ON k.company_id = c.company_id AND k.id = a.created_by
       LEFT JOIN account e ON e.company_id = c.company_id AND e.id = c.exempted_by
       LEFT JOIN qualification q ON q.company_id = c.company_id
             AND q.id = coalesce(c.qualification_id, CASE WHEN a.target = 'lacking' THEN a.target_ids[1] END)
      WHERE c.company_id = current_company()`;

/** Everybody in employment who is within reach; `$2`–`$4` are it. */
const WITHIN = `($2 OR p.department_id = ANY ($3::uuid[]) OR p.team_id = ANY ($4::uuid[]))`;

export interface AssignedFilter {
  standing: AssignedStanding | null;
  departmentId: string | null;
  teamId: string | null;
  courseId: string | null;
  assignmentId: string | null;
  /** Already folded by `searchNeedle`. */
  needle: string | null;
}

const FILTER = `AND ($5::text IS NULL OR CASE WHEN c.state = 'open' AND c.due_on < $1::date THEN 'overdue' ELSE c.state END = $5)
        AND ($6::uuid IS NULL OR p.department_id = $6) AND ($7::uuid IS NULL OR p.team_id = $7)
        AND ($8::uuid IS NULL OR c.course_id = $8) AND ($9::uuid IS NULL OR c.assignment_id = $9)
        AND ($10::text IS NULL OR strpos(s.search_key, $10) > 0)
        AND (s.left_on IS NULL OR s.left_on >= $1::date OR c.state <> 'open')`;

const filterOf = (today: PlainDate, reach: Reach, filter: AssignedFilter) => [
  ...[today, reach.company, reach.departmentIds, reach.teamIds, filter.standing, filter.departmentId],
  ...[filter.teamId, filter.courseId, filter.assignmentId, filter.needle],
];

/** Rows of one answer; beyond them the filters help. */
export const ASSIGNED_LIMIT = 500;

/** What people within reach are to take, the most urgent first. */
export function loadAssigned(
  tx: Queries,
  reach: Reach,
  today: PlainDate,
  filter: AssignedFilter,
): Promise<AssignedRow[]> {
  return tx.query(
    `${ROW} AND ${WITHIN} ${FILTER}
      ORDER BY c.state = 'open' DESC, CASE WHEN c.state = 'open' THEN c.due_on END, c.ended_at DESC, s.sort_key COLLATE "C", c.id
      LIMIT ${String(ASSIGNED_LIMIT)}`,
    filterOf(today, reach, filter),
  );
}

/** How many there are of each standing, whatever the standing asked for. */
export function countAssigned(
  tx: Queries,
  reach: Reach,
  today: PlainDate,
  filter: AssignedFilter,
): Promise<{ standing: AssignedStanding; n: number }[]> {
  return tx.query(
    `SELECT CASE WHEN c.state = 'open' AND c."dueOn" < $1::date THEN 'overdue' ELSE c.state END AS standing, count(*)::int AS n
       FROM (${ROW} AND ${WITHIN} ${FILTER}) c GROUP BY 1`,
    filterOf(today, reach, { ...filter, standing: null }),
  );
}

/** One row within reach, held until the end of the transaction. */
export async function lockAssigned(
  tx: Tx,
  reach: Reach,
  today: PlainDate,
  id: string,
): Promise<AssignedRow | undefined> {
  const [row] = await tx.query<AssignedRow[]>(`${ROW} AND ${WITHIN} AND c.id = $5 FOR UPDATE OF c`, [
    ...[today, reach.company, reach.departmentIds, reach.teamIds, id],
  ]);
  return row;
}

/** What one person is to take, and what was asked of the person within the last weeks. */
export function loadAssignedTo(tx: Queries, staffId: string, today: PlainDate): Promise<AssignedRow[]> {
  return tx.query(
    `${ROW} AND c.staff_id = $2 AND (c.state = 'open' OR c.state = 'exempt' AND c.ended_at > $1::date - 30)
      ORDER BY c.state = 'open' DESC, c.due_on, c.mandatory DESC, c.id`,
    [today, staffId],
  );
}

/** The accounts of people who have one that can be used. */
export function loadAccountsOf(
  tx: Queries,
  staffIds: readonly string[],
): Promise<{ staffId: string; accountId: string }[]> {
  return tx.query(
    `SELECT s.id AS "staffId", a.id AS "accountId" FROM staff s
       JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id AND a.blocked_at IS NULL
      WHERE s.company_id = current_company() AND s.id = ANY ($1::uuid[])`,
    [staffIds],
  );
}

/** The open rows of one person for a course, held until the end of the transaction. */
export function lockOpenOf(tx: Tx, staffId: string, courseId: string): Promise<{ id: string }[]> {
  return tx.query(
    `SELECT id FROM assigned_course
      WHERE company_id = current_company() AND staff_id = $1 AND course_id = $2 AND state = 'open' FOR UPDATE`,
    [staffId, courseId],
  );
}

/** Opens rows that were done by mistake again, but for those that have been asked for anew since. */
export async function reopenAssigned(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(
    `UPDATE assigned_course c SET state = 'open', ended_at = NULL
      WHERE c.company_id = current_company() AND c.id = ANY ($1::uuid[]) AND c.state = 'done'
        AND NOT EXISTS (SELECT FROM assigned_course o
                         WHERE o.company_id = c.company_id AND o.staff_id = c.staff_id AND o.course_id = c.course_id
                           AND o.assignment_id IS NOT DISTINCT FROM c.assignment_id AND o.state = 'open')`,
    [ids],
  );
}

/** Open rows of people in employment that are due until a day, held until the end of the transaction. */
export function lockDueUntil(tx: Tx, today: PlainDate, until: PlainDate): Promise<AssignedRow[]> {
  return tx.query(
    `${ROW} AND c.state = 'open' AND c.due_on <= $2::date AND (s.left_on IS NULL OR s.left_on >= $1::date)
      ORDER BY c.due_on, c.id FOR UPDATE OF c SKIP LOCKED`,
    [today, until],
  );
}

export interface Renewal {
  staffId: string;
  accountId: string | null;
  departmentId: string;
  teamId: string | null;
  qualificationId: string;
  qualificationName: string;
  through: PlainDate;
  courseId: string;
  title: string;
}

/**
 * Qualifications of people in employment that end within some days and go on with no other grant, each with the course
 * of the library that grants it anew; without those the person was asked to renew since `since`, by whatever assignment.
 */
export function loadRenewals(
  tx: Queries,
  { today, until, since }: { today: PlainDate; until: PlainDate; since: PlainDate },
): Promise<Renewal[]> {
  return tx.query(
    `SELECT DISTINCT ON (h.staff_id, h.qualification_id) h.staff_id AS "staffId", s.account_id AS "accountId",
            p.department_id AS "departmentId", p.team_id AS "teamId", h.qualification_id AS "qualificationId",
            q.name AS "qualificationName", upper(h.valid) - 1 AS through, c.id AS "courseId", v.title
       FROM held_qualification h
       JOIN qualification q ON q.company_id = h.company_id AND q.id = h.qualification_id AND q.closed_at IS NULL
       JOIN staff s ON s.company_id = h.company_id AND s.id = h.staff_id
       JOIN (${placesOn('$1', 'NULL')}) p ON p.staff_id = s.id
       JOIN course c ON c.company_id = h.company_id AND c.state = 'library'
       JOIN course_series r ON r.company_id = c.company_id AND r.id = c.series_id
            AND (r.department_id IS NULL OR r.department_id = p.department_id)
       JOIN LATERAL (SELECT title, qualification_id, lessons FROM course_version l
                      WHERE l.company_id = c.company_id AND l.course_id = c.id ORDER BY l.number DESC LIMIT 1) v
         ON v.qualification_id = h.qualification_id AND jsonb_array_length(v.lessons) > 0
      WHERE h.company_id = current_company() AND h.revoked_on IS NULL
        AND upper(h.valid) - 1 BETWEEN $1::date AND $2::date
        AND (s.left_on IS NULL OR s.left_on > upper(h.valid) - 1)
        AND NOT EXISTS (
              SELECT FROM held_qualification n
               WHERE n.company_id = h.company_id AND n.staff_id = h.staff_id
                 AND n.qualification_id = h.qualification_id AND n.revoked_on IS NULL AND n.valid @> upper(h.valid))
        AND NOT EXISTS (
              SELECT FROM assigned_course o
               WHERE o.company_id = h.company_id AND o.staff_id = h.staff_id AND o.course_id = c.id
                 AND (o.state = 'open' OR o.assigned_on >= $3::date))
      ORDER BY h.staff_id, h.qualification_id, c.position, c.id`,
    [today, until, since],
  );
}
