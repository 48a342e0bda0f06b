import type { Tx } from '../in-company';
import { employmentOver } from '../people/employment-over';

/**
 * Makes the deliveries of messages that come out of the outbox, in the transaction that delivers them to the message
 * centres: by mail to whoever has a confirmed address and did not switch the topic off, and to the robots of groups
 * that are told this kind. What somebody named by hand stays out of groups, since it may name a person. Running it again makes nothing twice. Returns how many were made.
 */
export async function expandDeliveries(
  tx: Tx,
  outboxIds: readonly string[],
  channels: { email: boolean; robot: boolean },
  now: Date,
): Promise<number> {
  if (outboxIds.length === 0) return 0;
  const [row] = await tx.query<{ made: number }[]>(
    `WITH told AS (
       SELECT o.* FROM outbox o WHERE o.company_id = current_company() AND o.id = ANY ($1::bigint[])
     ), mail AS (
       INSERT INTO delivery (company_id, id, outbox_id, channel, account_id, kind, params, link, due_at, created_at)
       SELECT t.company_id, gen_random_uuid(), t.id, 'email', a.id, t.kind, t.params, t.link, $2, $2
         FROM told t
         JOIN account a ON a.company_id = t.company_id AND a.id = ANY (t.account_ids) AND a.blocked_at IS NULL
         JOIN company c ON c.id = t.company_id
         JOIN message_setting s ON s.company_id = a.company_id AND s.account_id = a.id AND s.email IS NOT NULL
        WHERE $3 AND split_part(t.kind, '.', 1) <> ALL (s.muted_topics)
          AND NOT ${employmentOver('a', '($2::timestamptz AT TIME ZONE c.time_zone)::date')}
       ON CONFLICT ON CONSTRAINT uq_delivery_account DO NOTHING
       RETURNING 1
     ), groups AS (
       INSERT INTO delivery (company_id, id, outbox_id, channel, robot_id, kind, params, link, due_at, created_at)
       SELECT t.company_id, gen_random_uuid(), t.id, 'robot', r.id, t.kind,
              CASE WHEN t.kind LIKE 'obligation.%' THEN t.params || '{"name": ""}' ELSE t.params END, t.link, $2, $2
         FROM told t
         JOIN robot r ON r.company_id = t.company_id AND r.closed_at IS NULL AND t.kind = ANY (r.kinds)
          AND (r.department_id IS NULL OR r.department_id = t.department_id)
        WHERE $4 AND t.for_group
       ON CONFLICT ON CONSTRAINT uq_delivery_robot DO NOTHING
       RETURNING 1
     )
     SELECT (SELECT count(*) FROM mail)::int + (SELECT count(*) FROM groups)::int AS made`,
    [outboxIds, now, channels.email, channels.robot],
  );
  return row?.made ?? 0;
}
