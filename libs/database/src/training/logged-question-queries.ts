import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface LoggedQuestionRow {
  id: string;
  departmentId: string;
  departmentName: string;
  askedBy: string;
  askedByName: string;
  askedOn: PlainDate;
  text: string;
  context: string | null;
  answererId: string | null;
  answererName: string | null;
  answer: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
  questionId: string | null;
  version: number;
}

/** Questions of the departments within reach or of whose teams one is, and those one is to answer; the open ones first. */
export function loadLoggedQuestions(
  tx: Queries,
  { reach, accountId }: { reach: Reach; accountId: string },
  id?: string,
): Promise<LoggedQuestionRow[]> {
  return tx.query(
    `SELECT q.id, q.department_id AS "departmentId", d.name AS "departmentName", q.asked_by AS "askedBy",
            a.display_name AS "askedByName", q.asked_on AS "askedOn", q.text, q.context,
            q.answerer_id AS "answererId", n.display_name AS "answererName", q.answer,
            b.display_name AS "answeredByName", q.answered_at AS "answeredAt", q.question_id AS "questionId", q.version
       FROM logged_question q
       JOIN department d ON d.company_id = q.company_id AND d.id = q.department_id
       JOIN account a ON a.company_id = q.company_id AND a.id = q.asked_by
       LEFT JOIN account n ON n.company_id = q.company_id AND n.id = q.answerer_id
       LEFT JOIN account b ON b.company_id = q.company_id AND b.id = q.answered_by
      WHERE q.company_id = current_company() AND ($5::uuid IS NULL OR q.id = $5)
        AND ($1 OR q.department_id = ANY ($2::uuid[]) OR q.answerer_id = $4 OR q.asked_by = $4 OR EXISTS (
              SELECT FROM team t WHERE t.company_id = q.company_id AND t.department_id = q.department_id
                                   AND t.id = ANY ($3::uuid[])))
      ORDER BY q.answered_at IS NOT NULL, CASE WHEN q.answered_at IS NULL THEN q.created_at END, q.answered_at DESC, q.id
      LIMIT 500`,
    [reach.company, reach.departmentIds, reach.teamIds, accountId, id ?? null],
  );
}

/** One of them, held until the end of the transaction. */
export async function lockLoggedQuestion(
  tx: Tx,
  sight: { reach: Reach; accountId: string },
  id: string,
): Promise<LoggedQuestionRow | undefined> {
  await tx.query(`SELECT FROM logged_question WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = await loadLoggedQuestions(tx, sight, id);
  return row;
}
