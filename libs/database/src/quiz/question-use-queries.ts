import type { QuizState } from '@banke/domain/quiz';
import type { Queries } from '../in-company';

export interface QuestionUse {
  /** Quizzes that ask it, not counting those that may draw it. */
  quizzes: number;
  /** Attempts that saw it. */
  attempts: number;
}

/** How much these questions are used; none for one that nothing uses. */
export async function loadQuestionUses(
  tx: Queries,
  questionIds: readonly string[],
): Promise<Map<string, QuestionUse>> {
  const rows = await tx.query<(QuestionUse & { id: string })[]>(
    `SELECT w.id,
            (SELECT count(*)::int FROM quiz z
              WHERE z.company_id = current_company() AND z.state <> 'closed'
                AND z.parts @> jsonb_build_array(jsonb_build_object('questionId', w.id))) AS quizzes,
            (SELECT count(*)::int FROM attempt_question a
              WHERE a.company_id = current_company() AND a.question_id = w.id) AS attempts
       FROM unnest($1::uuid[]) AS w (id)`,
    [questionIds],
  );
  return new Map(rows.map(({ id, quizzes, attempts }) => [id, { quizzes, attempts }]));
}

/** The quizzes that ask a question that the caller has found in sight, the newest first. */
export function loadQuizzesAsking(
  tx: Queries,
  questionId: string,
): Promise<{ id: string; title: string; state: QuizState }[]> {
  return tx.query(
    `SELECT z.id, z.title, z.state FROM quiz z
      WHERE z.company_id = current_company()
        AND z.parts @> jsonb_build_array(jsonb_build_object('questionId', $1::uuid))
      ORDER BY z.created_at DESC, z.id`,
    [questionId],
  );
}
