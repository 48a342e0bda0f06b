import type { Queries } from '../in-company';

export interface QuestionUse {
  /** Quizzes that ask it. */
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
    `SELECT w.id, 0 AS quizzes, 0 AS attempts FROM unnest($1::uuid[]) AS w (id)`,
    [questionIds],
  );
  return new Map(rows.map(({ id, quizzes, attempts }) => [id, { quizzes, attempts }]));
}
