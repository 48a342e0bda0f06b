import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RequestKind, RequestState } from '@banke/domain/training';
import type { Queries, Tx } from '../in-company';

export interface TrainingRequestRow {
  id: string;
  departmentId: string;
  departmentName: string;
  askedBy: string;
  askedByName: string;
  kind: RequestKind;
  courseId: string | null;
  courseTitle: string | null;
  topic: string;
  reason: string | null;
  state: RequestState;
  trainerId: string | null;
  trainerName: string | null;
  sessionId: string | null;
  scheduledOn: PlainDate | null;
  because: string | null;
  agreementOn: PlainDate | null;
  materials: string | null;
  reteachOn: PlainDate | null;
  version: number;
  createdAt: Date;
  steps: { state: RequestState; byName: string; at: string }[];
}

/** Requests of the departments within reach, one's own and those one is to teach, the newest first; only one by its id. */
export function loadTrainingRequests(
  tx: Queries,
  { reach, accountId }: { reach: Reach; accountId: string },
  id?: string,
): Promise<TrainingRequestRow[]> {
  return tx.query(
    `SELECT r.id, r.department_id AS "departmentId", d.name AS "departmentName", r.asked_by AS "askedBy",
            a.display_name AS "askedByName", r.kind, r.course_id AS "courseId", v.title AS "courseTitle", r.topic,
            r.reason, r.state, r.trainer_id AS "trainerId", t.display_name AS "trainerName",
            r.session_id AS "sessionId", r.scheduled_on AS "scheduledOn", r.because, r.agreement_on AS "agreementOn",
            r.materials, r.reteach_on AS "reteachOn", r.version, r.created_at AS "createdAt",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('state', p.state, 'byName', k.display_name, 'at', p.at)
                                       ORDER BY p.number), '[]')
               FROM training_request_step p
               JOIN account k ON k.company_id = p.company_id AND k.id = p.account_id
              WHERE p.company_id = r.company_id AND p.request_id = r.id) AS steps
       FROM training_request r
       JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
       JOIN account a ON a.company_id = r.company_id AND a.id = r.asked_by
       LEFT JOIN account t ON t.company_id = r.company_id AND t.id = r.trainer_id
       LEFT JOIN LATERAL (SELECT title FROM course_version l WHERE l.company_id = r.company_id AND l.course_id = r.course_id
                           ORDER BY l.number DESC LIMIT 1) v ON true
      WHERE r.company_id = current_company() AND ($4::uuid IS NULL OR r.id = $4)
        AND ($1 OR r.department_id = ANY ($2::uuid[]) OR r.asked_by = $3 OR r.trainer_id = $3)
      ORDER BY r.created_at DESC, r.id LIMIT 500`,
    [reach.company, reach.departmentIds, accountId, id ?? null],
  );
}

/** One of them, held until the end of the transaction. */
export async function lockTrainingRequest(
  tx: Tx,
  sight: { reach: Reach; accountId: string },
  id: string,
): Promise<TrainingRequestRow | undefined> {
  await tx.query(`SELECT FROM training_request WHERE company_id = current_company() AND id = $1 FOR UPDATE`, [
    id,
  ]);
  const [row] = await loadTrainingRequests(tx, sight, id);
  return row;
}

/** The requests that wait for a session. */
export function lockRequestsOf(
  tx: Tx,
  sessionId: string,
): Promise<{ id: string; state: RequestState; askedBy: string; topic: string }[]> {
  return tx.query(
    `SELECT id, state, asked_by AS "askedBy", topic FROM training_request
      WHERE company_id = current_company() AND session_id = $1 AND state IN ('scheduled', 'delivered') FOR UPDATE`,
    [sessionId],
  );
}

/** Writes down a step that a request took. */
export async function insertRequestStep(
  tx: Tx,
  step: { requestId: string; state: RequestState; accountId: string; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO training_request_step (company_id, request_id, number, state, account_id, at)
     SELECT current_company(), $1, 1 + count(*), $2, $3, $4 FROM training_request_step
      WHERE company_id = current_company() AND request_id = $1`,
    [step.requestId, step.state, step.accountId, step.at],
  );
}

/** Who arranges training where somebody works: trainers and supervisors who are not blocked. */
export async function loadTrainersOf(tx: Queries, departmentId: string, today: PlainDate): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT a.id FROM role_grant g
       JOIN account a ON a.company_id = g.company_id AND a.id = g.account_id
      WHERE g.company_id = current_company() AND g.valid @> $2::date AND a.blocked_at IS NULL
        AND g.role IN ('trainer', 'supervisor') AND (g.department_id IS NULL OR g.department_id = $1)`,
    [departmentId, today],
  );
  return rows.map(({ id }) => id);
}
