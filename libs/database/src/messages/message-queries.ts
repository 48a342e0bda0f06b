import type { PlainDate } from '@banke/domain/calendar';
import type { Queries, Tx } from '../in-company';
import type { MessageEntity } from './message.entity';
import { TELLS } from '../roster/notice-queries';

/** Class of the advisory lock under which one delivery of a company follows another. */
const DELIVERY = 7_263_546;

/** What was taken out of the outbox, and whose message centres have something new. */
export interface DeliveredMessages {
  outboxIds: string[];
  accountIds: string[];
}

/**
 * Turns what waits in the outbox into messages, at most `limit` at a time, and returns whose. Running it again delivers
 * nothing twice. One at a time in a company, so that messages appear in the order of their sequence.
 */
export async function deliverOutbox(tx: Tx, now: Date, limit: number): Promise<DeliveredMessages> {
  await tx.query(`SELECT pg_advisory_xact_lock(${DELIVERY}, hashtext(current_company()::text))`);
  const [row] = await tx.query<DeliveredMessages[]>(
    `WITH waiting AS (
       SELECT o.id FROM outbox o
        WHERE o.company_id = current_company() AND o.delivered_at IS NULL
        ORDER BY o.id LIMIT $2 FOR UPDATE
     ), taken AS (
       UPDATE outbox o SET delivered_at = $1 FROM waiting w
        WHERE o.company_id = current_company() AND o.id = w.id
        RETURNING o.id, o.kind, o.params, o.link, o.account_ids, o.created_at
     ), delivered AS (
       INSERT INTO message (company_id, id, outbox_id, account_id, kind, params, link, at)
       SELECT current_company(), gen_random_uuid(), t.id, a.id, t.kind, t.params, t.link, t.created_at
         FROM taken t
         JOIN account a ON a.company_id = current_company() AND a.id = ANY (t.account_ids)
        ORDER BY t.id
       ON CONFLICT ON CONSTRAINT uq_message_delivery DO NOTHING
       RETURNING account_id
     )
     SELECT ARRAY(SELECT id FROM taken) AS "outboxIds",
            ARRAY(SELECT DISTINCT account_id FROM delivered) AS "accountIds"`,
    [now, limit],
  );
  return row ?? { outboxIds: [], accountIds: [] };
}

export type MessageRow = Pick<
  MessageEntity,
  'id' | 'sequence' | 'kind' | 'params' | 'link' | 'at' | 'readAt'
>;

/** One person's messages, newest first; `before` is the sequence the last page ended with. */
export function loadMessages(
  queries: Queries,
  accountId: string,
  filter: { before: string | null; onlyUnread: boolean },
  limit: number,
): Promise<MessageRow[]> {
  return queries.query<MessageRow[]>(
    `SELECT id, sequence, kind, params, link, at, read_at AS "readAt"
       FROM message
      WHERE company_id = current_company() AND account_id = $1
        AND ($2::bigint IS NULL OR sequence < $2)
        AND (NOT $3 OR read_at IS NULL)
      ORDER BY sequence DESC LIMIT $4`,
    [accountId, filter.before, filter.onlyUnread, limit],
  );
}

export async function countUnread(queries: Queries, accountId: string): Promise<number> {
  const [row] = await queries.query<{ unread: number }[]>(
    `SELECT count(*)::int AS unread FROM message
      WHERE company_id = current_company() AND account_id = $1 AND read_at IS NULL`,
    [accountId],
  );
  return row?.unread ?? 0;
}

/** Marks one as read, now or before; undefined when this person has no such message. */
export async function readMessage(
  tx: Tx,
  accountId: string,
  messageId: string,
  now: Date,
): Promise<'now' | 'before' | undefined> {
  const [rows] = await tx.query<[{ now: boolean }[], number]>(
    `UPDATE message SET read_at = coalesce(read_at, $3)
      WHERE company_id = current_company() AND account_id = $1 AND id = $2
      RETURNING read_at = $3 AS now`,
    [accountId, messageId, now],
  );
  if (!rows[0]) return undefined;
  return rows[0].now ? 'now' : 'before';
}

/** Marks what somebody was told of the roster that begins on a day as read, once none of it waits for their confirmation. */
export async function readRosterMessages(
  tx: Tx,
  { accountId, staffId }: { accountId: string; staffId: string },
  { rosterId, from }: { rosterId: string; from: PlainDate },
  now: Date,
): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE message SET read_at = $5
      WHERE company_id = current_company() AND account_id = $1 AND read_at IS NULL
        AND kind IN ('roster.published', 'roster.amended', 'roster.activities-changed') AND params->>'from' = $4
        AND NOT EXISTS (SELECT FROM roster_notice n
                         WHERE n.company_id = current_company() AND n.staff_id = $2 AND n.roster_id = $3
                           AND n.confirmed_at IS NULL AND ${TELLS})`,
    [accountId, staffId, rosterId, from, now],
  );
  return count;
}

/** Marks everything up to and including this sequence as read; how many were not yet. */
export async function readMessagesThrough(
  tx: Tx,
  accountId: string,
  through: string,
  now: Date,
): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE message SET read_at = $3
      WHERE company_id = current_company() AND account_id = $1 AND sequence <= $2 AND read_at IS NULL`,
    [accountId, through, now],
  );
  return count;
}
