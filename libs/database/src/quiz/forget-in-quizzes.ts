import { forgetAnswer, type Question, type Response } from '@banke/domain/quiz';
import type { Tx } from '../in-company';

/** Takes the words out of what somebody answered, and what was said to them about it; what it earned stays. */
export async function forgetInQuizzes(tx: Tx, { staffId }: { staffId: string }): Promise<void> {
  const answers = await tx.query<
    { attemptId: string; seq: number; response: Response | null; definition: Question }[]
  >(
    `SELECT l.attempt_id AS "attemptId", l.seq, l.body->'response' AS response, v.definition
       FROM quiz_attempt a
       JOIN attempt_step l ON l.company_id = a.company_id AND l.attempt_id = a.id
       JOIN attempt_question q
         ON q.company_id = l.company_id AND q.attempt_id = l.attempt_id AND q.slot = l.slot
       JOIN question_version v
         ON v.company_id = q.company_id AND v.question_id = q.question_id AND v.number = q.graded_number
      WHERE a.company_id = current_company() AND a.staff_id = $1 AND l.kind = 'answered'`,
    [staffId],
  );
  for (const { attemptId, seq, response, definition } of answers) {
    const left = forgetAnswer(definition, response);
    if (left)
      await tx.query(
        `UPDATE attempt_step SET body = $3
          WHERE company_id = current_company() AND attempt_id = $1 AND seq = $2`,
        [attemptId, seq, JSON.stringify(left)],
      );
  }
  await tx.query(
    `UPDATE attempt_step l SET body = l.body || '{"comment": ""}' FROM quiz_attempt a
      WHERE a.company_id = l.company_id AND a.id = l.attempt_id AND l.company_id = current_company()
        AND a.staff_id = $1 AND l.kind = 'marked'`,
    [staffId],
  );
}
