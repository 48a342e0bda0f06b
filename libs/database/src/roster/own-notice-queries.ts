import type { PlainDate } from '@banke/domain/calendar';
import type { Block, EntryKind } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';
import { TELLS } from './notice-queries';
import type { NoticedActivityChange } from './roster-notice.entity';

export interface NoticedShift {
  code: string;
  name: string;
  colour: number;
  kind: EntryKind;
  blocks: Block[];
}

export interface OwnNoticeRow {
  id: string;
  at: Date;
  seenAt: Date | null;
  confirmedAt: Date | null;
  departmentName: string;
  /** First day of the roster. */
  from: PlainDate;
  through: PlainDate;
  /** Null at the first publication. */
  reason: string | null;
  first: boolean;
  activities: NoticedActivityChange[];
  changes: { day: PlainDate; before: NoticedShift | null; after: NoticedShift | null }[];
}

const shift = (id: string) => `(SELECT json_build_object('code', v.code, 'name', v.name, 'colour', v.colour,
                                       'kind', v.kind, 'blocks', v.blocks)
                                  FROM shift_template_version v
                                 WHERE v.company_id = n.company_id AND v.id = (${id})::uuid)`;

/** What one person was told of rosters since a moment, or has not confirmed whenever it was; newest first. */
export function loadOwnNotices(tx: Queries, staffId: string, since: Date): Promise<OwnNoticeRow[]> {
  return tx.query(
    `SELECT n.id, n.at, n.seen_at AS "seenAt", n.confirmed_at AS "confirmedAt", d.name AS "departmentName",
            lower(r.period) AS "from", upper(r.period) - 1 AS through, a.reason,
            n.amendment_seq IS NULL AND n.activities IS NULL AS first, coalesce(n.activities, '[]') AS activities,
            (SELECT coalesce(json_agg(json_build_object('day', c.change ->> 'day',
                      'before', ${shift(`c.change ->> 'before'`)}, 'after', ${shift(`c.change ->> 'after'`)})
                      ORDER BY c.change ->> 'day'), '[]')
               FROM jsonb_array_elements(n.changes) AS c (change)) AS changes
       FROM roster_notice n
       JOIN roster r ON r.company_id = n.company_id AND r.id = n.roster_id
       JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
       LEFT JOIN roster_amendment a ON a.company_id = n.company_id AND a.roster_id = n.roster_id
                                   AND a.seq = n.amendment_seq
      WHERE n.company_id = current_company() AND n.staff_id = $1 AND (n.at >= $2 OR n.confirmed_at IS NULL)
        AND ${TELLS}
      ORDER BY n.at DESC, n.id LIMIT 100`,
    [staffId, since],
  );
}

/** Notes that the person has looked at all of it. */
export async function markNoticesSeen(tx: Tx, staffId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE roster_notice SET seen_at = $2
      WHERE company_id = current_company() AND staff_id = $1 AND seen_at IS NULL`,
    [staffId, at],
  );
}

export interface ConfirmedNotice {
  rosterId: string;
  departmentId: string;
  from: PlainDate;
  confirmedAt: Date | null;
}

/** A notice of the person, until the end of the transaction. */
export async function lockOwnNotice(
  tx: Tx,
  staffId: string,
  id: string,
): Promise<ConfirmedNotice | undefined> {
  const [row] = await tx.query<ConfirmedNotice[]>(
    `SELECT n.roster_id AS "rosterId", r.department_id AS "departmentId", lower(r.period) AS "from",
            n.confirmed_at AS "confirmedAt"
       FROM roster_notice n
       JOIN roster r ON r.company_id = n.company_id AND r.id = n.roster_id
      WHERE n.company_id = current_company() AND n.staff_id = $1 AND n.id = $2
        FOR UPDATE OF n`,
    [staffId, id],
  );
  return row;
}

export async function confirmNotice(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE roster_notice SET confirmed_at = $2, seen_at = coalesce(seen_at, $2)
      WHERE company_id = current_company() AND id = $1`,
    [id, at],
  );
}
