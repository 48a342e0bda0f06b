import type { Reach } from '@banke/domain/people';
import type {
  Competency,
  CourseDeed,
  CourseModule,
  CoursePart,
  CourseState,
  Lesson,
  Vote,
} from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';

/** How far somebody sees: the library by `read`, what is in the making by `make`, and the courses of own teams. */
export interface CourseSight {
  read: Reach;
  make: Reach;
  accountId: string;
}

export interface CourseSeriesRow {
  id: string;
  module: CourseModule;
  name: string;
  departmentId: string | null;
  departmentName: string | null;
  version: number;
}

export interface CourseRow {
  id: string;
  seriesId: string;
  departmentId: string | null;
  position: number;
  state: CourseState;
  version: number;
  number: number;
  title: string;
  searchKey: string;
  summary: string;
  minutes: number;
  competencies: Competency[];
  postIds: string[];
  gradeIds: string[];
  event: string | null;
  prerequisiteIds: string[];
  qualificationId: string | null;
  lessonCount: number;
  changedAt: Date;
}

/** What is for the whole company is for everybody; `$1`–`$3` are a reach. */
const PLACE_READ = `($1::boolean OR s.department_id IS NULL OR s.department_id = ANY ($2::uuid[]) OR EXISTS (
         SELECT FROM team t WHERE t.company_id = s.company_id AND t.department_id = s.department_id AND t.id = ANY ($3::uuid[])))`;

const SEEN = `(${PLACE_READ} AND (c.state = 'library' OR $4::boolean OR s.department_id = ANY ($5::uuid[])) OR EXISTS (
         SELECT FROM course_member m
          WHERE m.company_id = c.company_id AND m.course_id = c.id AND m.account_id = $6))`;

const sightOf = ({ read, make, accountId }: CourseSight) => [
  ...[read.company, read.departmentIds, read.teamIds, make.company, make.departmentIds, accountId],
];

const COURSE = `c.id, c.series_id AS "seriesId", s.department_id AS "departmentId", c.position, c.state, c.version,
       v.number, v.title, v.search_key AS "searchKey", v.summary, v.minutes, v.competencies, v.post_ids AS "postIds",
       v.grade_ids AS "gradeIds", v.event, v.prerequisite_ids AS "prerequisiteIds",
       v.qualification_id AS "qualificationId", jsonb_array_length(v.lessons) AS "lessonCount",
       v.changed_at AS "changedAt"`;

const PRESENT = `JOIN LATERAL (SELECT * FROM course_version l
                     WHERE l.company_id = c.company_id AND l.course_id = c.id
                     ORDER BY l.number DESC LIMIT 1) v ON true`;

/** The series somebody may read something of, by name. */
export function loadCourseSeries(tx: Queries, read: Reach): Promise<CourseSeriesRow[]> {
  return tx.query(
    `SELECT s.id, s.module, s.name, s.department_id AS "departmentId", d.name AS "departmentName", s.version
       FROM course_series s
       LEFT JOIN department d ON d.company_id = s.company_id AND d.id = s.department_id
      WHERE s.company_id = current_company() AND ${PLACE_READ}
      ORDER BY s.created_at, s.name COLLATE "zh-x-icu", s.id`,
    [read.company, read.departmentIds, read.teamIds],
  );
}

/** The courses in sight in their present version, or only one of them; in the order of their series. */
export function loadCourses(tx: Queries, sight: CourseSight, courseId?: string): Promise<CourseRow[]> {
  return tx.query(
    `SELECT ${COURSE}
       FROM course c
       JOIN course_series s ON s.company_id = c.company_id AND s.id = c.series_id
       ${PRESENT}
      WHERE c.company_id = current_company() AND ($7::uuid IS NULL OR c.id = $7) AND ${SEEN}
      ORDER BY c.series_id, c.position, c.id`,
    [...sightOf(sight), courseId ?? null],
  );
}

export interface CourseVersionRow {
  number: number;
  title: string;
  summary: string;
  minutes: number;
  qualificationId: string | null;
  lessons: Lesson[];
  at: Date;
  byName: string | null;
}

/** Every version of a course that the caller has found in sight, newest first. */
export function loadCourseVersions(tx: Queries, courseId: string): Promise<CourseVersionRow[]> {
  return tx.query(
    `SELECT v.number, v.title, v.summary, v.minutes, v.qualification_id AS "qualificationId",
            v.lessons, v.changed_at AS at, a.display_name AS "byName"
       FROM course_version v
       LEFT JOIN account a ON a.company_id = v.company_id AND a.id = v.changed_by
      WHERE v.company_id = current_company() AND v.course_id = $1
      ORDER BY v.number DESC`,
    [courseId],
  );
}

export interface CourseMemberRow {
  accountId: string;
  displayName: string;
  part: CoursePart;
  /** In the acceptance that is going on. */
  vote: Vote | null;
  reason: string | null;
}

/** Of the votes of one expert counts the last one since the course came to be judged. */
const VOTE = `LEFT JOIN LATERAL (
         SELECT CASE e.deed WHEN 'voted-accept' THEN 'accept' ELSE 'back' END AS vote, e.reason
           FROM course_event e
          WHERE e.company_id = m.company_id AND e.course_id = m.course_id AND e.account_id = m.account_id
            AND e.deed IN ('voted-accept', 'voted-back')
            AND e.id > (SELECT max(b.id) FROM course_event b
                         WHERE b.company_id = m.company_id AND b.course_id = m.course_id
                           AND b.deed = 'advanced' AND b.state = 'acceptance')
          ORDER BY e.id DESC LIMIT 1) v ON m.part = 'expert'`;

/** Who makes and judges a course, experts first, with the votes of the acceptance that is going on. */
export function loadCourseMembers(tx: Queries, courseId: string): Promise<CourseMemberRow[]> {
  return tx.query(
    `SELECT m.account_id AS "accountId", a.display_name AS "displayName", m.part, v.vote, v.reason
       FROM course_member m
       JOIN account a ON a.company_id = m.company_id AND a.id = m.account_id
       ${VOTE}
      WHERE m.company_id = current_company() AND m.course_id = $1
      ORDER BY m.part DESC, a.display_name COLLATE "zh-x-icu"`,
    [courseId],
  );
}

export interface CourseEventRow {
  deed: CourseDeed;
  state: CourseState;
  byName: string | null;
  reason: string | null;
  at: Date;
}

/** What became of a course, newest first. */
export function loadCourseEvents(tx: Queries, courseId: string): Promise<CourseEventRow[]> {
  return tx.query(
    `SELECT e.deed, e.state, a.display_name AS "byName", e.reason, e.at
       FROM course_event e
       LEFT JOIN account a ON a.company_id = e.company_id AND a.id = e.account_id
      WHERE e.company_id = current_company() AND e.course_id = $1
      ORDER BY e.id DESC LIMIT 200`,
    [courseId],
  );
}

/** Holds a course until the end of the transaction, if it is in sight. */
export async function lockCourse(tx: Tx, sight: CourseSight, id: string): Promise<CourseRow | undefined> {
  await tx.query(`SELECT FROM course WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [id]);
  const [row] = await loadCourses(tx, sight, id);
  return row;
}

/** Holds a series until the end of the transaction; undefined beyond what the reach may change. */
export async function lockCourseSeries(
  tx: Tx,
  edit: Reach,
  id: string,
): Promise<CourseSeriesRow | undefined> {
  const [row] = await tx.query<CourseSeriesRow[]>(
    `SELECT s.id, s.module, s.name, s.department_id AS "departmentId", NULL AS "departmentName", s.version
       FROM course_series s
      WHERE s.company_id = current_company() AND s.id = $1 AND ($2 OR s.department_id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, edit.company, edit.departmentIds],
  );
  return row;
}

/** Where the courses of a series stand, in order. */
export function loadCoursePlaces(tx: Queries, seriesId: string): Promise<{ id: string; position: number }[]> {
  return tx.query(
    `SELECT id, position FROM course WHERE company_id = current_company() AND series_id = $1 ORDER BY position, id`,
    [seriesId],
  );
}

/** What every course needs before it. Others who would change that wait until the end of the transaction. */
export async function lockPrerequisites(tx: Tx): Promise<Map<string, string[]>> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('course prerequisites ' || current_company()::text, 0))`,
  );
  const rows = await tx.query<{ id: string; prerequisiteIds: string[] }[]>(
    `SELECT c.id, v.prerequisite_ids AS "prerequisiteIds" FROM course c ${PRESENT}
      WHERE c.company_id = current_company()`,
  );
  return new Map(rows.map(({ id, prerequisiteIds }) => [id, prerequisiteIds]));
}

const TAGS = { post: 'post', grade: 'grade', qualification: 'qualification' } as const;

/** Which of these entries do not exist here, or are closed. */
export async function unknownEntries(
  tx: Queries,
  catalogue: keyof typeof TAGS,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT w.id FROM unnest($1::uuid[]) AS w (id)
      WHERE NOT EXISTS (SELECT FROM ${TAGS[catalogue]} q
                         WHERE q.company_id = current_company() AND q.id = w.id AND q.closed_at IS NULL)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** A department and each of its teams, or all of the company's: where somebody stands who reads its courses. */
export function loadPlaces(
  tx: Queries,
  departmentId: string | null,
): Promise<{ departmentId: string; teamId: string | null }[]> {
  return tx.query(
    `SELECT d.id AS "departmentId", NULL::uuid AS "teamId" FROM department d
      WHERE d.company_id = current_company() AND d.closed_at IS NULL AND ($1::uuid IS NULL OR d.id = $1)
      UNION ALL
     SELECT t.department_id, t.id FROM team t
      WHERE t.company_id = current_company() AND t.closed_at IS NULL AND ($1::uuid IS NULL OR t.department_id = $1)`,
    [departmentId],
  );
}
