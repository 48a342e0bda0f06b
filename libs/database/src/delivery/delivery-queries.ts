import type { Queries, Tx } from '../in-company';
import type { DeliveryEntity } from './delivery.entity';

/** A delivery that somebody has taken to attempt it, with all that the attempt needs of its recipient. */
export interface TakenDelivery extends Pick<
  DeliveryEntity,
  'id' | 'channel' | 'accountId' | 'robotId' | 'kind' | 'params' | 'link' | 'attempts' | 'createdAt'
> {
  /** The confirmed address; of a confirmation the one to be confirmed, while its link is valid. */
  email: string | null;
  language: string;
  quietFrom: string | null;
  quietUntil: string | null;
  quietZone: string | null;
  timeZone: string;
  vendor: string | null;
  host: string | null;
  sealed: Buffer | null;
  recent: Date[] | null;
}

/** The kind that goes to the address somebody says is theirs. */
export const EMAIL_CONFIRMATION = 'email.confirmation';

/**
 * Takes the delivery that has been due longest, or the one asked for, by moving its time to `until`: nobody else takes
 * it before then, and if this process dies, somebody does afterwards.
 */
export async function takeDelivery(
  tx: Tx,
  now: Date,
  until: Date,
  deliveryId?: string,
): Promise<TakenDelivery | undefined> {
  const [rows] = await tx.query<[TakenDelivery[], number]>(
    // Materialized, since a subquery that a join asks again would skip what it has locked and take another one too.
    `WITH next AS MATERIALIZED (
       SELECT n.id FROM delivery n
        WHERE n.company_id = current_company() AND n.state = 'waiting' AND n.due_at <= $1
          AND ($3::uuid IS NULL OR n.id = $3)
        ORDER BY n.due_at, n.created_at, n.outbox_id LIMIT 1 FOR UPDATE SKIP LOCKED
     )
     UPDATE delivery d SET due_at = $2, attempts = d.attempts + 1
       FROM next JOIN company c ON c.id = current_company()
      WHERE d.company_id = current_company() AND d.id = next.id
      RETURNING d.id, d.channel, d.account_id AS "accountId", d.robot_id AS "robotId", d.kind, d.params, d.link,
                d.attempts, d.created_at AS "createdAt", c.time_zone AS "timeZone"`,
    [now, until, deliveryId ?? null],
  );
  const taken = rows[0];
  if (!taken) return undefined;
  const [recipient] = await tx.query<Omit<TakenDelivery, 'id'>[]>(
    taken.robotId === null ? ACCOUNT : ROBOT,
    taken.robotId === null ? [taken.accountId, taken.kind === EMAIL_CONFIRMATION, now] : [taken.robotId],
  );
  return { ...NOBODY, ...taken, ...recipient };
}

const NOBODY = {
  ...{ email: null, language: 'zh-CN', quietFrom: null, quietUntil: null, quietZone: null },
  ...{ vendor: null, host: null, sealed: null, recent: null },
};

const ACCOUNT = `
  SELECT CASE WHEN $2 THEN CASE WHEN s.pending_until > $3 THEN s.pending_email END
              WHEN a.blocked_at IS NULL THEN s.email END AS email,
         s.language, s.quiet_from AS "quietFrom", s.quiet_until AS "quietUntil", s.quiet_zone AS "quietZone"
    FROM message_setting s
    JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
   WHERE s.company_id = current_company() AND s.account_id = $1`;

/** Its row is locked: two workers do not use up one place of the rate. */
const ROBOT = `
  SELECT r.vendor, r.host, r.sealed, r.recent, r.language,
         r.quiet_from AS "quietFrom", r.quiet_until AS "quietUntil", r.quiet_zone AS "quietZone"
    FROM robot r WHERE r.company_id = current_company() AND r.id = $1 FOR UPDATE`;

/** Notes one more call of a robot, and forgets those its rate does not count any more. */
export async function noteRobotCall(tx: Tx, robotId: string, at: Date, counted: number): Promise<void> {
  await tx.query(
    `UPDATE robot SET recent = (ARRAY[$2::timestamptz] || recent)[1:$3]
      WHERE company_id = current_company() AND id = $1`,
    [robotId, at, counted],
  );
}

export type Ending =
  | { state: 'sent'; at: Date }
  | { state: 'dead'; at: Date; failure: string; detail: number | null }
  | { state: 'waiting'; dueAt: Date; attempts: number; failure: string | null; detail: number | null };

/** What came of an attempt; nothing when another process has taken the delivery meanwhile. */
export async function noteAttempt(
  tx: Tx,
  { id, attempts }: Pick<TakenDelivery, 'id' | 'attempts'>,
  ending: Ending,
): Promise<void> {
  const waits = ending.state === 'waiting';
  const failed = ending.state === 'sent' ? { failure: null, detail: null } : ending;
  await tx.query(
    `UPDATE delivery
        SET state = $3, due_at = coalesce($4, due_at), attempts = $5, failure = $6, detail = $7, ended_at = $8,
            params = CASE WHEN $3 = 'sent' THEN '{}' ELSE params END
      WHERE company_id = current_company() AND id = $1 AND attempts = $2 AND state = 'waiting'`,
    [
      ...[id, attempts, ending.state, waits ? ending.dueAt : null],
      ...[waits ? ending.attempts : attempts, failed.failure, failed.detail, waits ? null : ending.at],
    ],
  );
}

export interface DeadLetterRow {
  id: string;
  channel: string;
  kind: string;
  accountName: string | null;
  robotName: string | null;
  failure: string;
  detail: number | null;
  attempts: number;
  createdAt: Date;
  endedAt: Date;
}

const DEAD_LETTERS = `
  SELECT d.id, d.channel, d.kind, a.display_name AS "accountName", r.name AS "robotName", d.failure, d.detail,
         d.attempts, d.created_at AS "createdAt", d.ended_at AS "endedAt"
    FROM delivery d
    LEFT JOIN account a ON a.company_id = d.company_id AND a.id = d.account_id
    LEFT JOIN robot r ON r.company_id = d.company_id AND r.id = d.robot_id
   WHERE d.company_id = current_company() AND d.state = 'dead'`;

/** What could not be delivered, the last first. */
export function loadDeadLetters(queries: Queries, limit: number): Promise<DeadLetterRow[]> {
  return queries.query(`${DEAD_LETTERS} ORDER BY d.ended_at DESC, d.id LIMIT $1`, [limit]);
}

export async function countDeliveries(queries: Queries): Promise<{ dead: number; waiting: number }> {
  const [row] = await queries.query<{ dead: number; waiting: number }[]>(
    `SELECT count(*) FILTER (WHERE state = 'dead')::int AS dead,
            count(*) FILTER (WHERE state = 'waiting')::int AS waiting
       FROM delivery WHERE company_id = current_company() AND state IN ('dead', 'waiting')`,
  );
  return row ?? { dead: 0, waiting: 0 };
}

/** One of them until the end of the transaction. */
export async function lockDeadLetter(tx: Tx, id: string): Promise<DeadLetterRow | undefined> {
  const [row] = await tx.query<DeadLetterRow[]>(`${DEAD_LETTERS} AND d.id = $1 FOR UPDATE OF d`, [id]);
  return row;
}
