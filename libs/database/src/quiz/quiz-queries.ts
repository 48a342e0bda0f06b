import type { Reach } from '@banke/domain/people';
import type { QuizPart, QuizSettings, QuizState } from '@banke/domain/quiz';
import type { Queries, Tx } from '../in-company';

export interface QuizRow {
  id: string;
  departmentId: string | null;
  courseId: string | null;
  courseTitle: string | null;
  countsForCourse: boolean;
  state: QuizState;
  title: string;
  settings: QuizSettings;
  parts: QuizPart[];
  version: number;
}

/** What is for the whole company is for everybody; `$1`–`$3` are a reach. */
const PLACE = `($1::boolean OR z.department_id IS NULL OR z.department_id = ANY ($2::uuid[]) OR EXISTS (
         SELECT FROM team t WHERE t.company_id = z.company_id AND t.department_id = z.department_id AND t.id = ANY ($3::uuid[])))`;

const QUIZ = `SELECT z.id, z.department_id AS "departmentId", z.course_id AS "courseId", c.title AS "courseTitle",
            z.counts_for_course AS "countsForCourse", z.state, z.title, z.settings, z.parts, z.version
       FROM quiz z
       LEFT JOIN LATERAL (SELECT l.title FROM course_version l
                           WHERE l.company_id = z.company_id AND l.course_id = z.course_id
                           ORDER BY l.number DESC LIMIT 1) c ON true`;

/** The quizzes within reach, the newest first; only one of them, or without drafts. */
export function loadQuizzes(
  tx: Queries,
  reach: Reach,
  { quizId, drafts }: { quizId?: string; drafts: boolean },
): Promise<QuizRow[]> {
  return tx.query(
    `${QUIZ} WHERE z.company_id = current_company() AND ${PLACE} AND ($4::uuid IS NULL OR z.id = $4)
         AND ($5::boolean OR z.state <> 'draft')
       ORDER BY z.created_at DESC, z.id`,
    [reach.company, reach.departmentIds, reach.teamIds, quizId ?? null, drafts],
  );
}

/** Holds a quiz until the end of the transaction; undefined beyond what the reach may change. */
export async function lockQuiz(tx: Tx, edit: Reach, id: string): Promise<QuizRow | undefined> {
  await tx.query(`SELECT FROM quiz WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [id]);
  const [row] = await loadQuizzes(tx, edit, { quizId: id, drafts: true });
  const own = row && (edit.company || (row.departmentId && edit.departmentIds.includes(row.departmentId)));
  return own ? row : undefined;
}

export interface ExtensionRow {
  staffId: string;
  name: string;
  closesAt: Date | null;
  extraMinutes: number;
  extraAttempts: number;
}

/** What persons have beyond the others in a quiz that the caller has found in reach, or only one of them. */
export function loadExtensions(tx: Queries, quizId: string, staffId?: string): Promise<ExtensionRow[]> {
  return tx.query(
    `SELECT e.staff_id AS "staffId", s.name, e.closes_at AS "closesAt", e.extra_minutes AS "extraMinutes",
            e.extra_attempts AS "extraAttempts"
       FROM quiz_extension e
       JOIN staff s ON s.company_id = e.company_id AND s.id = e.staff_id
      WHERE e.company_id = current_company() AND e.quiz_id = $1 AND ($2::uuid IS NULL OR e.staff_id = $2)
      ORDER BY s.sort_key`,
    [quizId, staffId ?? null],
  );
}

/** The open quizzes that a course asks for, and of each every finished mark of one person, in order. */
export function loadCourseQuizzes(
  tx: Queries,
  courseId: string,
  staffId: string,
): Promise<{ id: string; title: string; settings: QuizSettings; percents: (number | null)[] }[]> {
  return tx.query(
    `SELECT z.id, z.title, z.settings,
            coalesce((SELECT jsonb_agg(CASE WHEN a.maximum > 0 THEN 100 * a.total / a.maximum END ORDER BY a.number)
                        FROM quiz_attempt a
                       WHERE a.company_id = z.company_id AND a.quiz_id = z.id AND a.staff_id = $2
                         AND a.submitted_at IS NOT NULL), '[]') AS percents
       FROM quiz z
      WHERE z.company_id = current_company() AND z.course_id = $1 AND z.counts_for_course AND z.state = 'open'`,
    [courseId, staffId],
  );
}
