import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { reachParams, rosterInReach } from './roster-in-reach';
import type { NoticedActivityChange, NoticedChange } from './roster-notice.entity';

/** Nobody is told of what was taken back before they saw it: such a notice stays and holds nothing. */
export const TELLS = `n.activities IS DISTINCT FROM '[]'`;

export interface RosterNoticeRow {
  id: string;
  staffId: string;
  staffName: string;
  hasAccount: boolean;
  amendmentSeq: number | null;
  changes: NoticedChange[];
  activities: NoticedActivityChange[];
  at: Date;
  seenAt: Date | null;
  confirmedAt: Date | null;
}

/** Whom one told about a roster within reach: what is not confirmed first, then the newest. */
export function loadNotices(tx: Queries, reach: Reach, rosterId: string): Promise<RosterNoticeRow[]> {
  return tx.query(
    `SELECT n.id, n.staff_id AS "staffId", s.name AS "staffName", s.account_id IS NOT NULL AS "hasAccount",
            n.amendment_seq AS "amendmentSeq", n.changes, coalesce(n.activities, '[]') AS activities,
            n.at, n.seen_at AS "seenAt", n.confirmed_at AS "confirmedAt"
       FROM roster_notice n
       JOIN staff s ON s.company_id = n.company_id AND s.id = n.staff_id
      WHERE n.company_id = current_company() AND n.roster_id = $1 AND ${TELLS}
        AND ${rosterInReach('n.roster_id', 2)}
      ORDER BY n.confirmed_at IS NOT NULL, n.at DESC, s.sort_key COLLATE "C", n.id`,
    [rosterId, ...reachParams(reach)],
  );
}

export interface NoticeCount {
  /** People who were told. */
  told: number;
  /** Those of whom an answer is waited for, as `waitsForAnswer` of the domain says it. */
  waiting: number;
}

/** How many people were told about a roster within reach. */
export async function countNotices(
  tx: Queries,
  reach: Reach,
  rosterId: string,
  today: PlainDate,
): Promise<NoticeCount> {
  const [row] = await tx.query<NoticeCount[]>(
    `SELECT count(DISTINCT n.staff_id)::integer AS told,
            count(DISTINCT n.staff_id) FILTER (
              WHERE n.confirmed_at IS NULL
                AND CASE WHEN n.amendment_seq IS NULL AND n.activities IS NULL THEN upper(r.period) > $5::date
                         ELSE jsonb_path_exists(n.changes || coalesce(n.activities, '[]'), '$[*] ? (@.day >= $today)',
                                                jsonb_build_object('today', $5::date)) END)::integer AS waiting
       FROM roster_notice n
       JOIN roster r ON r.company_id = n.company_id AND r.id = n.roster_id
      WHERE n.company_id = current_company() AND n.roster_id = $1 AND ${TELLS}
        AND ${rosterInReach('n.roster_id', 2)}`,
    [rosterId, ...reachParams(reach), today],
  );
  return row ?? { told: 0, waiting: 0 };
}

export interface UnseenNotice {
  id: string;
  staffId: string;
  activities: NoticedActivityChange[];
}

/** What these people were told of activities in a roster and have not seen, until the end of the transaction. */
export function lockUnseenNotices(
  tx: Tx,
  rosterId: string,
  staffIds: readonly string[],
): Promise<UnseenNotice[]> {
  return tx.query(
    `SELECT id, staff_id AS "staffId", activities FROM roster_notice
      WHERE company_id = current_company() AND roster_id = $1 AND staff_id = ANY ($2::uuid[])
        AND activities IS NOT NULL AND seen_at IS NULL AND confirmed_at IS NULL
      ORDER BY at, id
        FOR UPDATE`,
    [rosterId, staffIds],
  );
}

/** Makes notices say something else. */
export async function rewriteNotices(
  tx: Tx,
  notices: readonly Pick<UnseenNotice, 'id' | 'activities'>[],
): Promise<void> {
  await tx.query(
    `UPDATE roster_notice n SET activities = w.activities
       FROM jsonb_to_recordset($1) AS w (id uuid, activities jsonb)
      WHERE n.company_id = current_company() AND n.id = w.id`,
    [JSON.stringify(notices)],
  );
}

/** The accounts of these people; whoever has none is told by their notice alone. */
export function accountsOfStaff(
  tx: Queries,
  staffIds: readonly string[],
): Promise<{ staffId: string; accountId: string }[]> {
  return tx.query(
    `SELECT id AS "staffId", account_id AS "accountId" FROM staff
      WHERE company_id = current_company() AND id = ANY ($1::uuid[]) AND account_id IS NOT NULL ORDER BY account_id`,
    [staffIds],
  );
}
