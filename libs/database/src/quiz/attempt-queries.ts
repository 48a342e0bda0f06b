import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { Attempt, AttemptQuestion, AttemptStep, Question, ShownOrder } from '@banke/domain/quiz';
import type { Queries, Tx } from '../in-company';

export interface AttemptRow {
  id: string;
  quizId: string;
  staffId: string;
  accountId: string | null;
  name: string;
  number: number;
  startedAt: Date;
  dueAt: Date | null;
  graceMs: number;
  submittedAt: Date | null;
  total: number | null;
  maximum: number;
}

const ATTEMPT = `SELECT a.id, a.quiz_id AS "quizId", a.staff_id AS "staffId", s.account_id AS "accountId", s.name, a.number,
            a.started_at AS "startedAt", a.due_at AS "dueAt", a.grace_ms AS "graceMs", a.submitted_at AS "submittedAt",
            a.total, a.maximum
       FROM quiz_attempt a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id`;

/** Whose: `accountId` finds only somebody's own. */
export interface AttemptKey {
  id: string;
  accountId: string | null;
}

export async function findAttempt(
  tx: Queries,
  { id, accountId }: AttemptKey,
): Promise<AttemptRow | undefined> {
  const rows = await tx.query<AttemptRow[]>(
    `${ATTEMPT} WHERE a.company_id = current_company() AND a.id = $1 AND ($2::uuid IS NULL OR s.account_id = $2)`,
    [id, accountId],
  );
  return rows[0];
}

/** The same, held until the end of the transaction: what two devices send comes one after the other. */
export async function lockAttempt(tx: Tx, { id, accountId }: AttemptKey): Promise<AttemptRow | undefined> {
  const rows = await tx.query<AttemptRow[]>(
    `${ATTEMPT} WHERE a.company_id = current_company() AND a.id = $1 AND ($2::uuid IS NULL OR s.account_id = $2)
        FOR UPDATE OF a`,
    [id, accountId],
  );
  return rows[0];
}

/** The attempts of a quiz that the caller has found in reach, or those of one person, in the order they began. */
export function loadAttempts(
  tx: Queries,
  quizId: string,
  { staffId, reach }: { staffId?: string; reach?: Reach } = {},
): Promise<AttemptRow[]> {
  return tx.query(
    `${ATTEMPT}
      WHERE a.company_id = current_company() AND a.quiz_id = $1 AND ($2::uuid IS NULL OR a.staff_id = $2)
        AND ($3::boolean OR EXISTS (
              SELECT FROM membership m WHERE m.company_id = a.company_id AND m.staff_id = a.staff_id
                 AND m.department_id = ANY ($4::uuid[])))
      ORDER BY s.sort_key, a.number`,
    [quizId, staffId ?? null, reach?.company ?? true, reach?.departmentIds ?? []],
  );
}

/**
 * Finished attempts of these quizzes in which a person may have to decide: not wholly marked, or with an answer that came
 * after the end and that nobody has spoken about. What is open in each, its steps say. The longest waiting first.
 */
export function loadAttemptsToMark(tx: Queries, quizIds: readonly string[]): Promise<AttemptRow[]> {
  return tx.query(
    `${ATTEMPT}
      WHERE a.company_id = current_company() AND a.quiz_id = ANY ($1::uuid[]) AND a.submitted_at IS NOT NULL
        AND (a.total IS NULL OR EXISTS (
              SELECT FROM attempt_step l
               WHERE l.company_id = a.company_id AND l.attempt_id = a.id AND l.kind = 'answered'
                 AND l.received_at > least(a.submitted_at, a.due_at)
                 AND NOT EXISTS (
                   SELECT FROM attempt_step d
                    WHERE d.company_id = l.company_id AND d.attempt_id = l.attempt_id
                      AND d.kind IN ('late-accepted', 'late-refused') AND d.body->>'answerId' = l.id::text)))
      ORDER BY a.submitted_at, a.id LIMIT 500`,
    [quizIds],
  );
}

/** How many attempts of a quiz have begun, whoever’s. */
export async function countAttempts(tx: Queries, quizId: string): Promise<number> {
  const rows = await tx.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM quiz_attempt WHERE company_id = current_company() AND quiz_id = $1`,
    [quizId],
  );
  return rows[0]?.count ?? 0;
}

export interface AttemptQuestionRow {
  slot: number;
  questionId: string;
  seenNumber: number;
  gradedNumber: number;
  maximum: number;
  shown: ShownOrder;
  seen: Question;
  graded: Question;
}

/** What an attempt saw, by slot, or only one slot of it. */
export function loadAttemptQuestions(
  tx: Queries,
  attemptId: string,
  slot?: number,
): Promise<AttemptQuestionRow[]> {
  return tx.query(
    `SELECT q.slot, q.question_id AS "questionId", q.seen_number AS "seenNumber", q.graded_number AS "gradedNumber",
            q.maximum, q.shown, v.definition AS seen, g.definition AS graded
       FROM attempt_question q
       JOIN question_version v
         ON v.company_id = q.company_id AND v.question_id = q.question_id AND v.number = q.seen_number
       JOIN question_version g
         ON g.company_id = q.company_id AND g.question_id = q.question_id AND g.number = q.graded_number
      WHERE q.company_id = current_company() AND q.attempt_id = $1 AND ($2::smallint IS NULL OR q.slot = $2)
      ORDER BY q.slot`,
    [attemptId, slot ?? null],
  );
}

export interface StepRow {
  seq: number;
  id: string;
  kind: AttemptStep['kind'];
  slot: number | null;
  body: Record<string, unknown>;
  receivedAt: Date;
}

/** The steps of an attempt in order; of one slot also those that concern all of them. */
export function loadAttemptSteps(tx: Queries, attemptId: string, slot?: number): Promise<StepRow[]> {
  return tx.query(
    `SELECT seq, id, kind, slot, body, received_at AS "receivedAt" FROM attempt_step
      WHERE company_id = current_company() AND attempt_id = $1
        AND ($2::smallint IS NULL OR slot IS NULL OR slot = $2)
      ORDER BY seq`,
    [attemptId, slot ?? null],
  );
}

/** Writes a step down behind the others of an attempt that the caller holds. */
export async function addStep(
  tx: Tx,
  step: Omit<StepRow, 'seq'> & { attemptId: string; accountId: string | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO attempt_step (company_id, attempt_id, seq, id, kind, slot, body, received_at, account_id)
     SELECT current_company(), $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6, $7
       FROM attempt_step WHERE company_id = current_company() AND attempt_id = $1`,
    [
      step.attemptId,
      step.id,
      step.kind,
      step.slot,
      JSON.stringify(step.body),
      step.receivedAt,
      step.accountId,
    ],
  );
}

/** What the domain calls an attempt. */
export function toAttempt(
  { startedAt, dueAt, graceMs }: Pick<AttemptRow, 'startedAt' | 'dueAt' | 'graceMs'>,
  questions: readonly AttemptQuestionRow[],
): Attempt {
  return {
    startedAt: startedAt.getTime(),
    dueAt: dueAt?.getTime() ?? null,
    graceMs,
    questions: questions.map(({ slot, questionId, gradedNumber, maximum, graded }): AttemptQuestion => ({
      ...{ slot, maximum, question: graded, versionId: `${questionId} ${gradedNumber}` },
    })),
  };
}

export function toStep({ id, kind, slot, body, receivedAt }: StepRow): AttemptStep {
  return {
    ...body,
    ...(slot !== null && { slot }),
    id,
    kind,
    receivedAt: receivedAt.getTime(),
  } as AttemptStep;
}

/** How often somebody has seen each question, in any quiz. */
export async function loadTimesSeen(tx: Queries, staffId: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ id: string; times: number }[]>(
    `SELECT q.question_id AS id, count(*)::int AS times
       FROM quiz_attempt a
       JOIN attempt_question q ON q.company_id = a.company_id AND q.attempt_id = a.id
      WHERE a.company_id = current_company() AND a.staff_id = $1 GROUP BY q.question_id`,
    [staffId],
  );
  return new Map(rows.map(({ id, times }) => [id, times]));
}

/** Attempts whose time was up before an instant and that nobody handed in, and whose they are. */
export function loadOverdueAttempts(
  tx: Queries,
  before: Date,
): Promise<{ id: string; accountId: string | null }[]> {
  return tx.query(
    `SELECT a.id, s.account_id AS "accountId" FROM quiz_attempt a
       JOIN staff s ON s.company_id = a.company_id AND s.id = a.staff_id
      WHERE a.company_id = current_company() AND a.submitted_at IS NULL
        AND a.due_at + a.grace_ms * interval '1 millisecond' < $1
      ORDER BY a.due_at LIMIT 500`,
    [before],
  );
}

/** The person behind an attempt who is still employed, held until the end of the transaction. */
export async function lockStaffOf(
  tx: Tx,
  staffId: string,
  today: PlainDate,
): Promise<{ accountId: string | null } | undefined> {
  const rows = await tx.query<{ accountId: string | null }[]>(
    `SELECT account_id AS "accountId" FROM staff
      WHERE company_id = current_company() AND id = $1 AND (left_on IS NULL OR left_on >= $2::date) FOR UPDATE`,
    [staffId, today],
  );
  return rows[0];
}
