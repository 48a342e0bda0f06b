import type { PlainDate } from '@banke/domain/calendar';
import type { Reach, Role } from '@banke/domain/people';
import type { PlanOrigin, PlanReason, PlanState, ReportedPlan, SubmittedLine } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';

export interface PlanLineRow {
  id: string;
  origin: PlanOrigin;
  courseId: string | null;
  title: string;
  sessions: number;
  day: PlainDate;
  wholeWeek: boolean;
  trainerId: string | null;
  trainerName: string | null;
  people: number;
  note: string | null;
}

export interface TrainingPlanRow {
  id: string;
  departmentId: string;
  departmentName: string;
  month: PlainDate;
  state: PlanState;
  submittedAt: Date | null;
  submittedByName: string | null;
  version: number;
  lines: PlanLineRow[];
  /** What execution is measured by; null: never handed in. */
  measured: SubmittedLine[] | null;
}

const LINES = `SELECT coalesce(jsonb_agg(jsonb_build_object(
                'id', l.id, 'origin', l.origin, 'courseId', l.course_id, 'title', coalesce(v.title, l.title),
                'sessions', l.sessions, 'day', l.day, 'wholeWeek', l.whole_week, 'trainerId', l.trainer_id,
                'trainerName', t.display_name, 'people', l.people, 'note', l.note) ORDER BY l.day, l.title, l.id), '[]')
          FROM training_plan_line l
          LEFT JOIN account t ON t.company_id = l.company_id AND t.id = l.trainer_id
          LEFT JOIN LATERAL (SELECT title FROM course_version c
                              WHERE c.company_id = l.company_id AND c.course_id = l.course_id
                              ORDER BY c.number DESC LIMIT 1) v ON true
         WHERE l.company_id = p.company_id AND l.plan_id = p.id`;

/** What plan `p` is measured by: what was handed in last before its month began, else what was handed in first. */
const MEASURED = `SELECT h.lines FROM training_plan_submission h
         WHERE h.company_id = p.company_id AND h.plan_id = p.id
         ORDER BY h.on_day < p.month DESC, CASE WHEN h.on_day < p.month THEN -h.number ELSE h.number END LIMIT 1`;

/** The plans of a month of the departments within reach, or of whose teams one is; or one plan by its id. */
export function loadTrainingPlans(
  tx: Queries,
  reach: Reach,
  { month, id }: { month?: PlainDate; id?: string },
): Promise<TrainingPlanRow[]> {
  return tx.query(
    `SELECT p.id, p.department_id AS "departmentId", d.name AS "departmentName", p.month, p.state,
            p.submitted_at AS "submittedAt", a.display_name AS "submittedByName", p.version, (${LINES}) AS lines,
            (${MEASURED}) AS measured
       FROM training_plan p
       JOIN department d ON d.company_id = p.company_id AND d.id = p.department_id
       LEFT JOIN account a ON a.company_id = p.company_id AND a.id = p.submitted_by
      WHERE p.company_id = current_company() AND ($4::date IS NULL OR p.month = $4)
        AND ($5::uuid IS NULL OR p.id = $5)
        AND ($1 OR p.department_id = ANY ($2::uuid[]) OR EXISTS (
              SELECT FROM team t WHERE t.company_id = p.company_id AND t.department_id = p.department_id
                                   AND t.id = ANY ($3::uuid[])))
      ORDER BY d.name COLLATE "zh-x-icu", p.id`,
    [reach.company, reach.departmentIds, reach.teamIds, month ?? null, id ?? null],
  );
}

/** One of them, held until the end of the transaction. */
export async function lockTrainingPlan(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<TrainingPlanRow | undefined> {
  await tx.query(`SELECT FROM training_plan WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = await loadTrainingPlans(tx, reach, { id });
  return row;
}

/** What departments within reach handed in for these months, to be measured by. */
export async function loadReportedPlans(
  tx: Queries,
  reach: Reach,
  months: readonly PlainDate[],
): Promise<ReportedPlan[]> {
  return tx.query(
    `SELECT p.month, p.department_id AS "departmentId", d.name AS "departmentName",
            m.lines
       FROM training_plan p
       JOIN department d ON d.company_id = p.company_id AND d.id = p.department_id
       JOIN LATERAL (${MEASURED}) m ON true
      WHERE p.company_id = current_company() AND p.month = ANY ($3::date[])
        AND ($1 OR p.department_id = ANY ($2::uuid[]))
      ORDER BY p.month, d.name`,
    [reach.company, reach.departmentIds, months],
  );
}

/** Who works in the department on a day; `$1` and `$2`. */
const HERE = `SELECT m.staff_id FROM membership m
                JOIN staff w ON w.company_id = m.company_id AND w.id = m.staff_id
               WHERE m.company_id = current_company() AND m.department_id = $1 AND m.valid @> $2::date
                 AND (w.left_on IS NULL OR w.left_on >= $2::date)`;

/** The present title of a course `x.course_id` that can be taught. */
const TAUGHT = `JOIN course k ON k.company_id = current_company() AND k.id = x.course_id AND k.state = 'library'
       JOIN LATERAL (SELECT title FROM course_version c WHERE c.company_id = k.company_id AND c.course_id = k.id
                      ORDER BY c.number DESC LIMIT 1) v ON true`;

/** What the plans of the department for the year of the month `$3` say already. */
const YEARS_LINES = `SELECT l.course_id, l.title, y.created_at FROM training_plan y
                       JOIN training_plan_line l ON l.company_id = y.company_id AND l.plan_id = y.id
                      WHERE y.company_id = current_company() AND y.department_id = $1
                        AND extract(year FROM y.month) = extract(year FROM $3::date)`;

const REASONS: Record<Exclude<PlanOrigin, 'manual'>, string> = {
  // Of a survey for the year of the plan, for everybody who has not taken it since.
  topic: `SELECT 'topic' AS origin, x.course_id AS "courseId", v.title, NULL::uuid AS "trainerId", NULL::date AS by,
                 x."staffIds"
            FROM (SELECT t.made_course_id AS course_id, array_agg(h.staff_id) AS "staffIds"
                    FROM needs_topic t
                    JOIN needs_survey n ON n.company_id = t.company_id AND n.id = t.survey_id
                    CROSS JOIN (${HERE}) h
                   WHERE t.company_id = current_company() AND t.state = 'taken' AND n.department_id = $1
                     AND n.year = extract(year FROM $3::date)
                     AND NOT EXISTS (SELECT FROM learning g
                                      WHERE g.company_id = t.company_id AND g.course_id = t.made_course_id
                                        AND g.staff_id = h.staff_id AND g.completed_at >= n.opens_on)
                     AND NOT EXISTS (SELECT FROM (${YEARS_LINES}) o WHERE o.course_id = t.made_course_id)
                   GROUP BY t.id, t.made_course_id) x ${TAUGHT}`,
  assignment: `SELECT 'assignment' AS origin, x.course_id AS "courseId", v.title, NULL::uuid AS "trainerId", x.by,
                      x."staffIds"
                 FROM (SELECT a.course_id, min(a.due_on) AS by, array_agg(DISTINCT a.staff_id) AS "staffIds"
                         FROM assigned_course a
                         JOIN (${HERE}) h ON h.staff_id = a.staff_id
                        WHERE a.company_id = current_company() AND a.state = 'open' AND a.mandatory
                          AND a.due_on < $3::date + interval '1 month'
                        GROUP BY a.course_id) x ${TAUGHT}`,
  expiry: `SELECT 'expiry' AS origin, x.course_id AS "courseId", v.title, NULL::uuid AS "trainerId", x.by, x."staffIds"
             FROM (SELECT c.id AS course_id, min(upper(q.valid) - 1) AS by, array_agg(DISTINCT q.staff_id) AS "staffIds"
                     FROM held_qualification q
                     JOIN (${HERE}) h ON h.staff_id = q.staff_id
                     JOIN course c ON c.company_id = q.company_id
                     JOIN LATERAL (SELECT qualification_id FROM course_version l
                                    WHERE l.company_id = c.company_id AND l.course_id = c.id
                                    ORDER BY l.number DESC LIMIT 1) g ON g.qualification_id = q.qualification_id
                    WHERE q.company_id = current_company() AND q.revoked_on IS NULL
                      AND upper(q.valid) > $2::date AND upper(q.valid) <= $3::date + interval '1 month'
                      AND NOT EXISTS (SELECT FROM held_qualification n
                                       WHERE n.company_id = q.company_id AND n.staff_id = q.staff_id
                                         AND n.qualification_id = q.qualification_id AND n.revoked_on IS NULL
                                         AND lower(n.valid) > lower(q.valid))
                    GROUP BY c.id) x ${TAUGHT}`,
  request: `SELECT 'request' AS origin, r.course_id AS "courseId", coalesce(v.title, r.topic) AS title,
                   r.trainer_id AS "trainerId", NULL::date AS by,
                   CASE WHEN s.id IS NULL THEN '{}' ELSE ARRAY[s.id] END AS "staffIds"
              FROM training_request r
              LEFT JOIN staff s ON s.company_id = r.company_id AND s.account_id = r.asked_by
              LEFT JOIN LATERAL (SELECT title FROM course_version c WHERE c.company_id = r.company_id AND c.course_id = r.course_id
                                  ORDER BY c.number DESC LIMIT 1) v ON true
             WHERE r.company_id = current_company() AND r.department_id = $1 AND r.kind = 'internal'
               AND r.state IN ('reviewed', 'assigned') AND $2::date IS NOT NULL
               AND NOT EXISTS (SELECT FROM (${YEARS_LINES}) o
                                WHERE o.created_at >= r.created_at
                                  AND (o.course_id = r.course_id OR r.course_id IS NULL AND o.title = r.topic))`,
};

/** What speaks for teaching something in a month in a department: topics, deadlines, ends of qualifications, requests. */
export async function loadPlanReasons(
  tx: Queries,
  departmentId: string,
  { today, month }: { today: PlainDate; month: PlainDate },
): Promise<PlanReason[]> {
  const all: PlanReason[] = [];
  for (const statement of Object.values(REASONS))
    all.push(...(await tx.query<PlanReason[]>(statement, [departmentId, today, month])));
  return all;
}

/** Which of these accounts cannot be named as who teaches: there is none, it is blocked, or it has no role any more. */
export async function unfitTrainers(
  tx: Queries,
  ids: readonly string[],
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT w.id FROM unnest($1::uuid[]) w (id)
      WHERE NOT EXISTS (
              SELECT FROM account a
                JOIN role_grant g ON g.company_id = a.company_id AND g.account_id = a.id AND g.valid @> $2::date
               WHERE a.company_id = current_company() AND a.id = w.id AND a.blocked_at IS NULL)`,
    [ids, today],
  );
  return rows.map(({ id }) => id);
}

/** Who has a role for the whole company or for a department, and is not blocked. */
export async function loadInRole(
  tx: Queries,
  role: Role,
  departmentId: string,
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT a.id FROM role_grant g
       JOIN account a ON a.company_id = g.company_id AND a.id = g.account_id
      WHERE g.company_id = current_company() AND g.valid @> $3::date AND a.blocked_at IS NULL AND g.role = $1
        AND (g.department_id IS NULL OR g.department_id = $2)`,
    [role, departmentId, today],
  );
  return rows.map(({ id }) => id);
}
