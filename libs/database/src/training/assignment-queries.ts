import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { AssignmentTargetKind, Candidate, CourseRecord } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';
import { placesOn } from '../people/staff-queries';

export interface BundleRow {
  id: string;
  departmentId: string | null;
  departmentName: string | null;
  name: string;
  courseIds: string[];
  qualificationId: string | null;
  closed: boolean;
  version: number;
}

/** What belongs to the whole company is for everybody who follows anything. */
export function loadBundles(tx: Queries, reach: Reach, bundleId?: string): Promise<BundleRow[]> {
  return tx.query(
    `SELECT b.id, b.department_id AS "departmentId", d.name AS "departmentName", b.name, b.course_ids AS "courseIds",
            b.qualification_id AS "qualificationId", b.closed_at IS NOT NULL AS closed, b.version
       FROM course_bundle b
       LEFT JOIN department d ON d.company_id = b.company_id AND d.id = b.department_id
      WHERE b.company_id = current_company() AND ($4::uuid IS NULL OR b.id = $4)
        AND ($1 OR b.department_id IS NULL OR b.department_id = ANY ($2::uuid[]) OR EXISTS (
              SELECT FROM team t WHERE t.company_id = b.company_id AND t.department_id = b.department_id
                                   AND t.id = ANY ($3::uuid[])))
      ORDER BY b.closed_at NULLS FIRST, b.name COLLATE "zh-x-icu", b.id`,
    [reach.company, reach.departmentIds, reach.teamIds, bundleId ?? null],
  );
}

export interface AssignmentRow {
  id: string;
  departmentId: string | null;
  departmentName: string | null;
  courseId: string | null;
  bundleId: string | null;
  /** Of the course or the bundle. */
  name: string;
  courseIds: string[];
  target: AssignmentTargetKind;
  targetIds: string[];
  /** What the ids are called; people only to who may see them. */
  targetNames: string[];
  mandatory: boolean;
  dueOn: PlainDate | null;
  dueDays: number | null;
  note: string | null;
  byName: string | null;
  createdAt: Date;
  withdrawn: boolean;
  version: number;
  open: number;
  overdue: number;
  done: number;
  exempt: number;
}

const TITLE = (course: string) => `(SELECT v.title FROM course_version v
          WHERE v.company_id = a.company_id AND v.course_id = ${course} ORDER BY v.number DESC LIMIT 1)`;

const ASSIGNMENT = `a.id, a.department_id AS "departmentId", d.name AS "departmentName", a.course_id AS "courseId",
       a.bundle_id AS "bundleId", coalesce(b.name, ${TITLE('a.course_id')}) AS name,
       coalesce(b.course_ids, ARRAY[a.course_id]) AS "courseIds", a.target, a.target_ids AS "targetIds",
       a.mandatory, a.due_on AS "dueOn", a.due_days AS "dueDays", a.note, k.display_name AS "byName",
       a.created_at AS "createdAt", a.withdrawn_at IS NOT NULL AS withdrawn, a.version,
       coalesce((SELECT array_agg(n.name ORDER BY n.name COLLATE "zh-x-icu") FROM (
          SELECT name FROM staff WHERE company_id = a.company_id AND id = ANY (a.target_ids)
          UNION ALL SELECT name FROM team WHERE company_id = a.company_id AND id = ANY (a.target_ids)
          UNION ALL SELECT name FROM post WHERE company_id = a.company_id AND id = ANY (a.target_ids)
          UNION ALL SELECT name FROM grade WHERE company_id = a.company_id AND id = ANY (a.target_ids)
          UNION ALL SELECT name FROM qualification WHERE company_id = a.company_id AND id = ANY (a.target_ids)) n), '{}')
         AS "targetNames"`;

const ASSIGNMENT_FROM = `FROM training_assignment a
       LEFT JOIN department d ON d.company_id = a.company_id AND d.id = a.department_id
       LEFT JOIN course_bundle b ON b.company_id = a.company_id AND b.id = a.bundle_id
       LEFT JOIN account k ON k.company_id = a.company_id AND k.id = a.created_by`;

/** Assignments to the departments within reach, the newest first, with how far their people are; or only one of them. */
export function loadAssignments(
  tx: Queries,
  reach: Reach,
  today: PlainDate,
  assignmentId?: string,
): Promise<AssignmentRow[]> {
  return tx.query(
    `SELECT ${ASSIGNMENT}, n.*
       ${ASSIGNMENT_FROM}
       LEFT JOIN LATERAL (
         SELECT count(*) FILTER (WHERE c.state = 'open' AND c.due_on >= $3::date)::int AS open,
                count(*) FILTER (WHERE c.state = 'open' AND c.due_on < $3::date)::int AS overdue,
                count(*) FILTER (WHERE c.state = 'done')::int AS done,
                count(*) FILTER (WHERE c.state = 'exempt')::int AS exempt
           FROM assigned_course c WHERE c.company_id = a.company_id AND c.assignment_id = a.id) n ON true
      WHERE a.company_id = current_company() AND ($1 OR a.department_id = ANY ($2::uuid[]))
        AND ($4::uuid IS NULL OR a.id = $4)
      ORDER BY a.withdrawn_at NULLS FIRST, a.created_at DESC, a.id
      LIMIT 500`,
    [reach.company, reach.departmentIds, today, assignmentId ?? null],
  );
}

/** Holds an assignment until the end of the transaction; undefined beyond what the reach may change. */
export async function lockAssignment(
  tx: Tx,
  reach: Reach,
  today: PlainDate,
  id: string,
): Promise<AssignmentRow | undefined> {
  await tx.query(
    `SELECT FROM training_assignment WHERE company_id = current_company() AND id = $1 FOR UPDATE`,
    [id],
  );
  return (await loadAssignments(tx, reach, today, id))[0];
}

/** Assignments that go on reaching people, held until the end of the transaction. */
export async function lockStandingAssignments(tx: Tx, today: PlainDate): Promise<AssignmentRow[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM training_assignment
      WHERE company_id = current_company() AND withdrawn_at IS NULL AND target <> 'people'
        AND (due_on IS NULL OR due_on >= $1::date)
      ORDER BY id FOR UPDATE SKIP LOCKED`,
    [today],
  );
  const all = await loadAssignments(tx, { company: true, departmentIds: [], teamIds: [] }, today);
  return all.filter(({ id }) => rows.some((row) => row.id === id));
}

/** Everybody who works in a department on a day, the seconded too; null: in the company. */
export function loadCandidates(
  tx: Queries,
  departmentId: string | null,
  today: PlainDate,
): Promise<Candidate[]> {
  return tx.query(
    `SELECT s.id AS "staffId", array_remove(ARRAY[p.team_id, l.team_id], NULL) AS "teamIds", p.post_id AS "postId",
            p.grade_id AS "gradeId", coalesce(s.probation_end >= $2::date, false) AS "onProbation",
            l.department_id IS NOT NULL AND ($1::uuid IS NULL OR l.department_id = $1) AS seconded,
            coalesce((SELECT jsonb_agg(jsonb_build_object('qualificationId', h.qualification_id, 'through', h.through))
                        FROM (SELECT qualification_id,
                                     CASE WHEN bool_or(upper_inf(valid)) THEN NULL ELSE max(upper(valid) - 1) END AS through
                                FROM held_qualification
                               WHERE company_id = s.company_id AND staff_id = s.id AND revoked_on IS NULL
                                 AND (upper_inf(valid) OR upper(valid) > $2::date)
                               GROUP BY qualification_id
                              HAVING bool_or(valid @> $2::date)) h), '[]') AS holds,
            coalesce((SELECT array_agg(DISTINCT h.qualification_id) FROM held_qualification h
                       WHERE h.company_id = s.company_id AND h.staff_id = s.id AND h.revoked_on <= $2::date
                         AND h.valid @> $2::date), '{}') AS "takenAway"
       FROM staff s
       JOIN (${placesOn('$2', 'NULL')}) p ON p.staff_id = s.id
       LEFT JOIN secondment l ON l.company_id = s.company_id AND l.staff_id = s.id AND l.valid @> $2::date
      WHERE s.company_id = current_company() AND s.hire_date <= $2::date
        AND (s.left_on IS NULL OR s.left_on >= $2::date) AND s.anonymised_at IS NULL
        AND ($1::uuid IS NULL OR p.department_id = $1 OR l.department_id = $1)
      ORDER BY s.id`,
    [departmentId, today],
  );
}

/** What people have to do with courses, by one assignment and at all; without a row of theirs, none is there. */
export function loadCourseRecords(
  tx: Queries,
  courseIds: readonly string[],
  assignmentId: string | null,
): Promise<CourseRecord[]> {
  return tx.query(
    `SELECT coalesce(g.staff_id, c.staff_id) AS "staffId", coalesce(g.course_id, c.course_id) AS "courseId", c.state,
            g.staff_id IS NOT NULL AS completed
       FROM (SELECT DISTINCT staff_id, course_id FROM learning
              WHERE company_id = current_company() AND course_id = ANY ($1::uuid[]) AND completed_at IS NOT NULL) g
       FULL JOIN (SELECT DISTINCT ON (staff_id, course_id) staff_id, course_id, state FROM assigned_course
                   WHERE company_id = current_company() AND course_id = ANY ($1::uuid[]) AND assignment_id = $2
                   ORDER BY staff_id, course_id, state = 'open' DESC, ended_at DESC) c
         ON c.staff_id = g.staff_id AND c.course_id = g.course_id`,
    [courseIds, assignmentId],
  );
}

/** The bundles with a qualification that hold a course, each with which of its courses somebody was exempted from. */
export function loadGatingBundles(
  tx: Queries,
  staffId: string,
  courseId: string,
): Promise<{ courseIds: string[]; qualificationId: string; exemptIds: string[] }[]> {
  return tx.query(
    `SELECT b.course_ids AS "courseIds", b.qualification_id AS "qualificationId",
            coalesce((SELECT array_agg(c.course_id) FROM assigned_course c
                       WHERE c.company_id = b.company_id AND c.staff_id = $1 AND c.course_id = ANY (b.course_ids)
                         AND c.state = 'exempt'), '{}') AS "exemptIds"
       FROM course_bundle b
      WHERE b.company_id = current_company() AND b.closed_at IS NULL AND b.qualification_id IS NOT NULL
        AND $2 = ANY (b.course_ids)`,
    [staffId, courseId],
  );
}
