import type { Question } from '@banke/domain/quiz';
import type { Queries, Tx } from '../in-company';

/** A finished attempt and what each of its questions came to. */
export interface MarkedAttemptRow {
  id: string;
  total: number;
  maximum: number;
  /** By question; all null for one that was graded before marks were kept. */
  marks: Record<string, number | null>;
}

/**
 * The finished and wholly marked attempts of a quiz that the caller has found in reach, in the order they began. One object
 * each: of a hundred thousand marks, arrays would cost most of the time in being read.
 */
export function loadMarkedAttempts(tx: Queries, quizId: string): Promise<MarkedAttemptRow[]> {
  return tx.query(
    `SELECT a.id, a.total, a.maximum, m.marks
       FROM quiz_attempt a
       JOIN LATERAL (SELECT json_object_agg(q.question_id, q.mark) AS marks FROM attempt_question q
                      WHERE q.company_id = a.company_id AND q.attempt_id = a.id) m ON m.marks IS NOT NULL
      WHERE a.company_id = current_company() AND a.quiz_id = $1 AND a.submitted_at IS NOT NULL
        AND a.total IS NOT NULL
      ORDER BY a.started_at, a.id`,
    [quizId],
  );
}

export interface AskedQuestionRow {
  questionId: string;
  definition: Question;
  maximum: number;
}

/** Every question that finished attempts of a quiz held and that can be answered, as it was graded last. */
export function loadAskedQuestions(tx: Queries, quizId: string): Promise<AskedQuestionRow[]> {
  return tx.query(
    `SELECT o.question_id AS "questionId", v.definition, o.maximum
       FROM (SELECT q.company_id, q.question_id, max(q.graded_number) AS graded_number,
                    max(q.maximum) AS maximum, min(q.slot) AS slot
               FROM quiz_attempt a
               JOIN attempt_question q ON q.company_id = a.company_id AND q.attempt_id = a.id
              WHERE a.company_id = current_company() AND a.quiz_id = $1 AND a.total IS NOT NULL
              GROUP BY q.company_id, q.question_id) o
       JOIN question_version v
         ON v.company_id = o.company_id AND v.question_id = o.question_id AND v.number = o.graded_number
      WHERE v.type <> 'description' ORDER BY o.slot, o.question_id`,
    [quizId],
  );
}

/** Keeps what each question of an attempt came to, by slot. */
export async function keepMarks(
  tx: Tx,
  attemptId: string,
  marks: readonly { slot: number; mark: number | null }[],
): Promise<void> {
  await tx.query(
    `UPDATE attempt_question q SET mark = m.mark
       FROM unnest($2::smallint[], $3::double precision[]) AS m (slot, mark)
      WHERE q.company_id = current_company() AND q.attempt_id = $1 AND q.slot = m.slot`,
    [attemptId, marks.map(({ slot }) => slot), marks.map(({ mark }) => mark)],
  );
}
