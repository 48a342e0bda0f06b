import type { PlainDate } from '@banke/domain/calendar';
import type { Queries, Tx } from '../in-company';
import { employmentOver } from '../people/employment-over';

export interface FeedRow {
  id: string;
  staffId: string;
  staffName: string;
  companyName: string;
  fetchedAt: Date | null;
}

/** Whose calendar a secret opens; undefined when it was taken back, is blocked, or the person has left. */
export async function resolveFeed(tx: Queries, tokenHash: Buffer, now: Date): Promise<FeedRow | undefined> {
  const [row] = await tx.query<FeedRow[]>(
    `SELECT f.id, s.id AS "staffId", s.name AS "staffName", c.name AS "companyName", f.fetched_at AS "fetchedAt"
       FROM calendar_feed f
       JOIN company c ON c.id = f.company_id
       JOIN account a ON a.company_id = f.company_id AND a.id = f.account_id AND a.blocked_at IS NULL
       JOIN staff s ON s.company_id = f.company_id AND s.account_id = f.account_id
      WHERE f.company_id = current_company() AND f.token_hash = $1 AND f.revoked_at IS NULL
        AND NOT ${employmentOver('a', '($2::timestamptz AT TIME ZONE c.time_zone)::date')}`,
    [tokenHash, now],
  );
  return row;
}

/** The address that an account's calendars may use; undefined while there is none. */
export async function loadOwnFeed(
  tx: Queries,
  accountId: string,
): Promise<{ id: string; createdAt: Date; fetchedAt: Date | null } | undefined> {
  const [row] = await tx.query<{ id: string; createdAt: Date; fetchedAt: Date | null }[]>(
    `SELECT id, created_at AS "createdAt", fetched_at AS "fetchedAt" FROM calendar_feed
      WHERE company_id = current_company() AND account_id = $1 AND revoked_at IS NULL`,
    [accountId],
  );
  return row;
}

/** Takes the account's address back; false when there is none. */
export async function revokeFeed(tx: Tx, accountId: string, at: Date): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE calendar_feed SET revoked_at = $2
      WHERE company_id = current_company() AND account_id = $1 AND revoked_at IS NULL`,
    [accountId, at],
  );
  return count > 0;
}

export interface ToldEventRow {
  rosterId: string;
  day: PlainDate;
  sequence: number;
  told: string | null;
  changedAt: Date;
}

/** What calendars of a person were last told, from a day on. */
export function loadToldEvents(tx: Queries, staffId: string, from: PlainDate): Promise<ToldEventRow[]> {
  return tx.query(
    `SELECT roster_id AS "rosterId", day, sequence, told, changed_at AS "changedAt" FROM calendar_event
      WHERE company_id = current_company() AND staff_id = $1 AND day >= $2`,
    [staffId, from],
  );
}

/** Notes what is told now; whatever is told otherwise than before gets the next number, however many ask at once. */
export async function noteToldEvents(
  tx: Tx,
  staffId: string,
  events: readonly { rosterId: string; day: PlainDate; told: string | null }[],
  at: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_event AS e (company_id, roster_id, staff_id, day, sequence, told, changed_at)
     SELECT current_company(), w.roster_id, $1, w.day, 0, w.told, $5
       FROM unnest($2::uuid[], $3::date[], $4::text[]) AS w (roster_id, day, told)
     ON CONFLICT (company_id, roster_id, staff_id, day)
       DO UPDATE SET sequence = e.sequence + 1, told = EXCLUDED.told, changed_at = EXCLUDED.changed_at
        WHERE e.told IS DISTINCT FROM EXCLUDED.told`,
    [
      ...[staffId, events.map(({ rosterId }) => rosterId), events.map(({ day }) => day)],
      ...[events.map(({ told }) => told), at],
    ],
  );
}

export async function noteFetched(tx: Tx, feedId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE calendar_feed SET fetched_at = $2 WHERE company_id = current_company() AND id = $1`,
    [feedId, at],
  );
}
