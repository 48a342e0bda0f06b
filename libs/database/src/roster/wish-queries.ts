import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RosterState, WishTerms } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

/** Somebody's own account, and the department they belong to on a day. */
export interface OwnPlaceRow {
  staffId: string;
  staffName: string;
  departmentId: string;
  departmentName: string;
  /** Of the site. */
  timeZone: string;
}

/** Undefined for an account without a person, and on days on which the person belongs nowhere. */
export async function ownPlaceOn(
  tx: Queries,
  accountId: string,
  day: PlainDate,
): Promise<OwnPlaceRow | undefined> {
  const [row] = await tx.query<OwnPlaceRow[]>(
    `SELECT s.id AS "staffId", s.name AS "staffName", d.id AS "departmentId", d.name AS "departmentName",
            i.time_zone AS "timeZone"
       FROM staff s
       JOIN membership m ON m.company_id = s.company_id AND m.staff_id = s.id AND m.valid @> $2::date
       JOIN department d ON d.company_id = m.company_id AND d.id = m.department_id
       JOIN site i ON i.company_id = d.company_id AND i.id = d.site_id
      WHERE s.company_id = current_company() AND s.account_id = $1`,
    [accountId, day],
  );
  return row;
}

/** Holds back everybody else who enters a wish of this person, so that the quota counts what is there. */
export async function lockOwnWishes(tx: Tx, staffId: string): Promise<void> {
  await tx.query(`SELECT 1 FROM staff WHERE company_id = current_company() AND id = $1 FOR NO KEY UPDATE`, [
    staffId,
  ]);
}

/** What a department has set; undefined while the usual terms hold. */
export async function loadWishTerms(
  tx: Queries,
  departmentId: string,
): Promise<(WishTerms & { version: number }) | undefined> {
  const [row] = await tx.query<(WishTerms & { version: number })[]>(
    `SELECT quota, important_quota AS "importantQuota", closing_day AS "closingDay", version
       FROM wish_terms WHERE company_id = current_company() AND department_id = $1`,
    [departmentId],
  );
  return row;
}

/** Writes the terms against the version seen (0: none were set); false when somebody else was faster. */
export async function writeWishTerms(
  tx: Tx,
  departmentId: string,
  { quota, importantQuota, closingDay }: WishTerms,
  seen: number,
): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO wish_terms (company_id, department_id, quota, closing_day, version, important_quota)
     VALUES (current_company(), $1, $2, $3, $4 + 1, $5)
     ON CONFLICT (company_id, department_id)
       DO UPDATE SET quota = EXCLUDED.quota, important_quota = EXCLUDED.important_quota,
                     closing_day = EXCLUDED.closing_day, version = EXCLUDED.version
        WHERE wish_terms.version = $4
     RETURNING 1`,
    [departmentId, quota, closingDay, seen, importantQuota],
  );
  return rows.length > 0;
}

/** The state of the department's roster that has the day; null while there is none. */
export async function rosterStateOn(
  tx: Queries,
  departmentId: string,
  day: PlainDate,
): Promise<RosterState | null> {
  const [row] = await tx.query<{ state: RosterState }[]>(
    `SELECT state FROM roster
      WHERE company_id = current_company() AND department_id = $1 AND period @> $2::date`,
    [departmentId, day],
  );
  return row?.state ?? null;
}

export interface WishRow {
  id: string;
  staffId: string;
  day: PlainDate;
  wants: boolean;
  /** Null: any shift. */
  templateId: string | null;
  templateCode: string | null;
  templateName: string | null;
  weight: number;
  /** Null also where the reader's reach does not cover the person. */
  reason: string | null;
  createdAt: Date;
}

const WISH = `w.id, w.staff_id AS "staffId", w.day, w.wants, w.template_id AS "templateId", v.code AS "templateCode",
       v.name AS "templateName", w.weight, w.created_at AS "createdAt"`;

const TEMPLATE = `
       LEFT JOIN LATERAL (SELECT l.code, l.name FROM shift_template_version l
                           WHERE l.company_id = w.company_id AND l.template_id = w.template_id
                           ORDER BY l.number DESC LIMIT 1) v ON true`;

/** What one person wishes from a day through another, by day. */
export function loadOwnWishes(
  tx: Queries,
  staffId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<WishRow[]> {
  return tx.query(
    `SELECT ${WISH}, w.reason FROM wish w ${TEMPLATE}
      WHERE w.company_id = current_company() AND w.staff_id = $1 AND w.day BETWEEN $2 AND $3
      ORDER BY w.day, w.id`,
    [staffId, from, through],
  );
}

/** What people of a department within reach wish on its days; a team's grant shows its department's, as rosters do. */
export function loadWishes(
  tx: Queries,
  reach: Reach,
  departmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<(WishRow & { staffName: string; teamId: string | null; teamName: string | null })[]> {
  return tx.query(
    `SELECT ${WISH}, s.name AS "staffName", t.id AS "teamId", t.name AS "teamName",
            CASE WHEN $1 OR m.department_id = ANY ($2::uuid[]) OR m.team_id = ANY ($3::uuid[]) THEN w.reason END AS reason
       FROM wish w ${TEMPLATE}
       JOIN staff s ON s.company_id = w.company_id AND s.id = w.staff_id
       JOIN membership m ON m.company_id = w.company_id AND m.staff_id = w.staff_id AND m.valid @> w.day
       LEFT JOIN team t ON t.company_id = m.company_id AND t.id = m.team_id
      WHERE w.company_id = current_company() AND m.department_id = $4 AND w.day BETWEEN $5 AND $6
        AND ($1 OR m.department_id = ANY ($2::uuid[])
             OR EXISTS (SELECT FROM team o WHERE o.company_id = m.company_id
                           AND o.department_id = m.department_id AND o.id = ANY ($3::uuid[])))
      ORDER BY w.day, s.sort_key COLLATE "C", w.id`,
    [reach.company, reach.departmentIds, reach.teamIds, departmentId, from, through],
  );
}

/** A wish of the account's own person, until the end of the transaction. */
export async function lockOwnWish(
  tx: Tx,
  accountId: string,
  id: string,
): Promise<(WishRow & { staffName: string }) | undefined> {
  const [row] = await tx.query<(WishRow & { staffName: string })[]>(
    `SELECT ${WISH}, w.reason, s.name AS "staffName"
       FROM wish w ${TEMPLATE}
       JOIN staff s ON s.company_id = w.company_id AND s.id = w.staff_id
      WHERE w.company_id = current_company() AND w.id = $2 AND s.account_id = $1
        FOR UPDATE OF w`,
    [accountId, id],
  );
  return row;
}

export interface WishableRow {
  templateId: string;
  code: string;
  name: string;
  colour: number;
  from: number | null;
  to: number | null;
}

/** Shifts that people of a department may wish for: the open ones, in their order. */
export function loadWishable(tx: Queries, departmentId: string): Promise<WishableRow[]> {
  return tx.query(
    `SELECT t.id AS "templateId", v.code, v.name, v.colour,
            (v.blocks -> 0 ->> 'from')::integer AS "from", (v.blocks -> -1 ->> 'to')::integer AS "to"
       FROM shift_template t
       JOIN LATERAL (SELECT * FROM shift_template_version l
                      WHERE l.company_id = t.company_id AND l.template_id = t.id
                      ORDER BY l.number DESC LIMIT 1) v ON true
      WHERE t.company_id = current_company() AND t.department_id = $1 AND t.closed_at IS NULL AND v.kind = 'shift'
      ORDER BY t.created_at, t.id`,
    [departmentId],
  );
}
