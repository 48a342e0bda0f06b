import type { Reach } from '@banke/domain/people';
import type { Difficulty, Question, QuestionType } from '@banke/domain/quiz';
import type { Competency } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';

export interface QuestionFilter {
  /** Lower case, as it is looked for in names and texts. */
  text: string | null;
  types: readonly QuestionType[] | null;
  courseId: string | null;
  competency: string | null;
  difficulty: Difficulty | null;
  tag: string | null;
  retired: boolean | null;
  questionIds: readonly string[] | null;
}

export const EVERY_QUESTION: QuestionFilter = {
  ...{ text: null, types: null, courseId: null, competency: null, difficulty: null, tag: null },
  ...{ retired: null, questionIds: null },
};

export interface QuestionRow {
  id: string;
  departmentId: string | null;
  courseId: string | null;
  courseTitle: string | null;
  category: string | null;
  difficulty: Difficulty;
  competencies: Competency[];
  tags: string[];
  retired: boolean;
  version: number;
  number: number;
  type: QuestionType;
  title: string;
  text: Question['text'];
  changedAt: Date;
}

/** What is for the whole company is for everybody who may see questions; `$1`, `$2` are a reach. */
const WITHIN = `($1::boolean OR q.department_id IS NULL OR q.department_id = ANY ($2::uuid[]))`;

const FOUND = `q.company_id = current_company() AND ${WITHIN}
        AND ($3::text IS NULL OR position($3 IN v.search_key) > 0)
        AND ($4::text[] IS NULL OR v.type = ANY ($4))
        AND ($5::uuid IS NULL OR q.course_id = $5)
        AND ($6::text IS NULL OR q.competencies @> ARRAY[$6])
        AND ($7::text IS NULL OR q.difficulty = $7)
        AND ($8::text IS NULL OR q.tags @> ARRAY[$8])
        AND ($9::boolean IS NULL OR (q.retired_at IS NOT NULL) = $9)
        AND ($10::uuid[] IS NULL OR q.id = ANY ($10))`;

const PRESENT = `JOIN LATERAL (SELECT * FROM question_version l
                     WHERE l.company_id = q.company_id AND l.question_id = q.id
                     ORDER BY l.number DESC LIMIT 1) v ON true`;

const valuesOf = ({ company, departmentIds }: Reach, filter: QuestionFilter) => [
  ...[company, departmentIds, filter.text, filter.types, filter.courseId, filter.competency],
  ...[filter.difficulty, filter.tag, filter.retired, filter.questionIds],
];

/** One page of the bank in its present versions, the newest first. */
export function loadQuestions(
  tx: Queries,
  reach: Reach,
  filter: QuestionFilter,
  page: { offset: number; limit: number },
): Promise<QuestionRow[]> {
  return tx.query(
    `SELECT q.id, q.department_id AS "departmentId", q.course_id AS "courseId", c.title AS "courseTitle", q.category,
            q.difficulty, q.competencies, q.tags, q.retired_at IS NOT NULL AS retired, q.version, v.number, v.type,
            v.title, v.definition->'text' AS text, v.changed_at AS "changedAt"
       FROM question q
       ${PRESENT}
       LEFT JOIN LATERAL (SELECT l.title FROM course_version l
                           WHERE l.company_id = q.company_id AND l.course_id = q.course_id
                           ORDER BY l.number DESC LIMIT 1) c ON true
      WHERE ${FOUND}
      ORDER BY q.created_at DESC, q.id LIMIT $11 OFFSET $12`,
    [...valuesOf(reach, filter), page.limit, page.offset],
  );
}

export async function countQuestions(tx: Queries, reach: Reach, filter: QuestionFilter): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM question q ${PRESENT} WHERE ${FOUND}`,
    valuesOf(reach, filter),
  );
  return rows[0]?.count ?? 0;
}

export interface QuestionDefinitionRow {
  id: string;
  number: number;
  category: string | null;
  definition: Question;
}

/** The definitions of what a filter finds, the oldest first, for files that go out and for draws. */
export function loadQuestionDefinitions(
  tx: Queries,
  reach: Reach,
  filter: QuestionFilter,
  limit: number,
): Promise<QuestionDefinitionRow[]> {
  return tx.query(
    `SELECT q.id, v.number, q.category, v.definition FROM question q ${PRESENT}
      WHERE ${FOUND} ORDER BY q.created_at, q.id LIMIT $11`,
    [...valuesOf(reach, filter), limit],
  );
}

export interface QuestionVersionRow {
  number: number;
  title: string;
  definition: Question;
  at: Date;
  byName: string | null;
}

/** Every version of a question that the caller has found in sight, newest first. */
export function loadQuestionVersions(tx: Queries, questionId: string): Promise<QuestionVersionRow[]> {
  return tx.query(
    `SELECT v.number, v.title, v.definition, v.changed_at AS at, a.display_name AS "byName"
       FROM question_version v
       LEFT JOIN account a ON a.company_id = v.company_id AND a.id = v.changed_by
      WHERE v.company_id = current_company() AND v.question_id = $1
      ORDER BY v.number DESC`,
    [questionId],
  );
}

/** The tags in use, the most used first. */
export async function loadQuestionTags(tx: Queries, reach: Reach): Promise<string[]> {
  const rows = await tx.query<{ tag: string }[]>(
    `SELECT t.tag FROM question q CROSS JOIN unnest(q.tags) AS t (tag)
      WHERE q.company_id = current_company() AND ${WITHIN}
      GROUP BY t.tag ORDER BY count(*) DESC, t.tag LIMIT 100`,
    [reach.company, reach.departmentIds],
  );
  return rows.map(({ tag }) => tag);
}

/** Holds a question until the end of the transaction; undefined beyond what the reach may change. */
export async function lockQuestion(tx: Tx, edit: Reach, id: string): Promise<QuestionRow | undefined> {
  await tx.query(`SELECT FROM question WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [id]);
  const [row] = await loadQuestions(
    tx,
    edit,
    { ...EVERY_QUESTION, questionIds: [id] },
    { offset: 0, limit: 1 },
  );
  const own = row && (edit.company || (row.departmentId && edit.departmentIds.includes(row.departmentId)));
  return own ? row : undefined;
}

/** Where a course stands that somebody may write questions for. */
export async function findCourseDepartment(
  tx: Queries,
  courseId: string,
): Promise<{ departmentId: string | null } | undefined> {
  const rows = await tx.query<{ departmentId: string | null }[]>(
    `SELECT s.department_id AS "departmentId" FROM course c
       JOIN course_series s ON s.company_id = c.company_id AND s.id = c.series_id
      WHERE c.company_id = current_company() AND c.id = $1`,
    [courseId],
  );
  return rows[0];
}
