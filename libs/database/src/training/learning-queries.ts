import type { PlainDate } from '@banke/domain/calendar';
import type { HeldQualification } from '@banke/domain/people';
import type { Lesson, LessonRead } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';
import { placesOn } from '../people/staff-queries';

export interface Learner {
  id: string;
  name: string;
  accountId: string;
  departmentId: string;
  teamId: string | null;
}

const LEARNER = `SELECT s.id, s.name, s.account_id AS "accountId", p.department_id AS "departmentId", p.team_id AS "teamId"
       FROM staff s
       JOIN (${placesOn('$2', 'NULL')}) p ON p.staff_id = s.id
      WHERE s.company_id = current_company() AND s.account_id = $1 AND (s.left_on IS NULL OR s.left_on >= $2::date)`;

/** The person behind an account, while employed; undefined for an account that is no person of the company. */
export async function findLearner(
  tx: Queries,
  accountId: string,
  today: PlainDate,
): Promise<Learner | undefined> {
  return (await tx.query<Learner[]>(LEARNER, [accountId, today]))[0];
}

/** The same, held until the end of the transaction: what a person does on two devices comes one after the other. */
export async function lockLearner(tx: Tx, accountId: string, today: PlainDate): Promise<Learner | undefined> {
  return (await tx.query<Learner[]>(`${LEARNER} FOR UPDATE OF s`, [accountId, today]))[0];
}

export interface LearningRow {
  id: string;
  courseId: string;
  number: number;
  title: string;
  minutes: number;
  seriesName: string;
  lessons: Pick<Lesson, 'id' | 'confirm'>[];
  reads: LessonRead[];
  startedAt: Date;
  completedAt: Date | null;
}

/** What somebody takes and has taken, the newest first; only the newest of each course, or all about one of them. */
export function loadLearnings(tx: Queries, staffId: string, courseId?: string): Promise<LearningRow[]> {
  return tx.query(
    `SELECT g.id, g.course_id AS "courseId", g.number, v.title, v.minutes, s.name AS "seriesName",
            coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.value->'id', 'confirm', l.value->'confirm') ORDER BY l.ordinality)
                        FROM jsonb_array_elements(v.lessons) WITH ORDINALITY l), '[]') AS lessons,
            coalesce((SELECT jsonb_agg(jsonb_build_object('lessonId', r.lesson_id, 'confirmed', r.confirmed_at IS NOT NULL))
                        FROM lesson_read r WHERE r.company_id = g.company_id AND r.learning_id = g.id), '[]') AS reads,
            g.started_at AS "startedAt", g.completed_at AS "completedAt"
       FROM (SELECT DISTINCT ON (course_id) * FROM learning
              WHERE company_id = current_company() AND staff_id = $1 AND ($2::uuid IS NULL OR course_id = $2)
              ORDER BY course_id, completed_at DESC NULLS FIRST) g
       JOIN course_version v ON v.company_id = g.company_id AND v.course_id = g.course_id AND v.number = g.number
       JOIN course c ON c.company_id = g.company_id AND c.id = g.course_id
       JOIN course_series s ON s.company_id = c.company_id AND s.id = c.series_id
      ORDER BY g.completed_at DESC NULLS FIRST, g.started_at DESC`,
    [staffId, courseId ?? null],
  );
}

/** The courses somebody has completed at any time. */
export async function loadCompleted(tx: Queries, staffId: string): Promise<Set<string>> {
  const rows = await tx.query<{ courseId: string }[]>(
    `SELECT DISTINCT course_id AS "courseId" FROM learning
      WHERE company_id = current_company() AND staff_id = $1 AND completed_at IS NOT NULL`,
    [staffId],
  );
  return new Set(rows.map(({ courseId }) => courseId));
}

/** What somebody held and holds of one qualification, in order of days. */
export function loadHeldOf(
  tx: Queries,
  staffId: string,
  qualificationId: string,
): Promise<HeldQualification[]> {
  return tx.query(
    `SELECT lower(valid) AS "from", upper(valid) - 1 AS through, revoked_on AS "revokedOn"
       FROM held_qualification
      WHERE company_id = current_company() AND staff_id = $1 AND qualification_id = $2
      ORDER BY lower(valid)`,
    [staffId, qualificationId],
  );
}

/** What somebody holds of a qualification from today on: its last day (null: without end), or that it is not held. */
export async function loadGrantOf(
  tx: Queries,
  staffId: string,
  qualificationId: string,
  today: PlainDate,
): Promise<{ qualification: string; through: PlainDate | null; held: boolean } | null> {
  const rows = await tx.query<{ qualification: string; through: PlainDate | null; held: boolean }[]>(
    `SELECT q.name AS qualification, upper(h.valid) - 1 AS through, h.valid IS NOT NULL AS held
       FROM qualification q
       LEFT JOIN LATERAL (SELECT valid FROM held_qualification
                           WHERE company_id = q.company_id AND qualification_id = q.id AND staff_id = $1
                             AND revoked_on IS NULL AND (upper(valid) IS NULL OR upper(valid) > $3::date)
                           ORDER BY lower(valid) DESC LIMIT 1) h ON true
      WHERE q.company_id = current_company() AND q.id = $2`,
    [staffId, qualificationId, today],
  );
  return rows[0] ?? null;
}
