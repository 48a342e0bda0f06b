import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RosterState, RosterStep } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';
import { reachParams, rosterInReach } from './roster-in-reach';

export interface RosterLifeRow {
  id: string;
  departmentId: string;
  departmentName: string;
  timeZone: string;
  from: PlainDate;
  through: PlainDate;
  state: RosterState;
  revision: number;
  publishedRevision: number | null;
  publishAt: Date | null;
  publishBy: string | null;
  publishByName: string | null;
}

const LIFE = `
  SELECT r.id, r.department_id AS "departmentId", d.name AS "departmentName", s.time_zone AS "timeZone",
         lower(r.period) AS "from", upper(r.period) - 1 AS through, r.state, r.revision,
         r.published_revision AS "publishedRevision", r.publish_at AS "publishAt", r.publish_by AS "publishBy",
         a.display_name AS "publishByName"
    FROM roster r
    JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
    JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
    LEFT JOIN account a ON a.company_id = r.company_id AND a.id = r.publish_by
   WHERE r.company_id = current_company() AND r.id = $1
     AND ($2 OR r.department_id = ANY ($3::uuid[])
          OR EXISTS (SELECT FROM team t WHERE t.company_id = r.company_id
                        AND t.department_id = r.department_id AND t.id = ANY ($4::uuid[])))`;

const lifeOf = (rosterId: string, { company, departmentIds, teamIds }: Reach) => [
  ...[rosterId, company, departmentIds, teamIds],
];

/** How a roster within reach stands as a whole; undefined beyond. */
export async function loadLife(
  tx: Queries,
  reach: Reach,
  rosterId: string,
): Promise<RosterLifeRow | undefined> {
  const [row] = await tx.query<RosterLifeRow[]>(LIFE, lifeOf(rosterId, reach));
  return row;
}

/** The same, and nobody else takes a step or writes a cell until the end of the transaction. */
export async function lockLife(tx: Tx, reach: Reach, rosterId: string): Promise<RosterLifeRow | undefined> {
  const [row] = await tx.query<RosterLifeRow[]>(`${LIFE} FOR UPDATE OF r`, lifeOf(rosterId, reach));
  return row;
}

/** Approved rosters whose instant has come. */
export async function dueForPublication(tx: Queries, now: Date): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM roster
      WHERE company_id = current_company() AND publish_at <= $1 AND state = 'approved' ORDER BY publish_at, id`,
    [now],
  );
  return rows.map(({ id }) => id);
}

export interface RosterStepRow {
  seq: number;
  step: RosterStep;
  revision: number;
  at: Date;
  accountId: string | null;
  byName: string | null;
  onBehalfOf: string | null;
  onBehalfOfName: string | null;
  comment: string | null;
}

/** Every step of a roster within reach, the oldest first. */
export function loadSteps(tx: Queries, reach: Reach, rosterId: string): Promise<RosterStepRow[]> {
  return tx.query(
    `SELECT t.seq, t.step, t.revision, t.at, t.account_id AS "accountId", a.display_name AS "byName",
            t.on_behalf_of AS "onBehalfOf", b.display_name AS "onBehalfOfName", t.comment
       FROM roster_step t
       LEFT JOIN account a ON a.company_id = t.company_id AND a.id = t.account_id
       LEFT JOIN account b ON b.company_id = t.company_id AND b.id = t.on_behalf_of
      WHERE t.company_id = current_company() AND t.roster_id = $1 AND ${rosterInReach('t.roster_id', 2)}
      ORDER BY t.seq`,
    [rosterId, ...reachParams(reach)],
  );
}

export interface RosterCommentRow {
  id: string;
  staffId: string;
  staffName: string;
  day: PlainDate;
  text: string;
  at: Date;
  byName: string | null;
  resolvedAt: Date | null;
  resolvedByName: string | null;
}

/** Remarks on cells of a roster within reach, open ones first, then by day; not those of which the words were forgotten. */
export function loadComments(tx: Queries, reach: Reach, rosterId: string): Promise<RosterCommentRow[]> {
  return tx.query(
    `SELECT c.id, c.staff_id AS "staffId", s.name AS "staffName", c.day, c.text, c.at, a.display_name AS "byName",
            c.resolved_at AS "resolvedAt", b.display_name AS "resolvedByName"
       FROM roster_comment c
       JOIN staff s ON s.company_id = c.company_id AND s.id = c.staff_id
       LEFT JOIN account a ON a.company_id = c.company_id AND a.id = c.account_id
       LEFT JOIN account b ON b.company_id = c.company_id AND b.id = c.resolved_by
      WHERE c.company_id = current_company() AND c.roster_id = $1 AND ${rosterInReach('c.roster_id', 2)} AND c.text <> ''
      ORDER BY c.resolved_at IS NOT NULL, c.day, s.sort_key COLLATE "C", c.at, c.id`,
    [rosterId, ...reachParams(reach)],
  );
}

export interface RosterAmendmentRow {
  seq: number;
  fromRevision: number;
  toRevision: number;
  reason: string;
  noticeDays: number;
  at: Date;
  byName: string | null;
}

/** What was changed after publication of a roster within reach, the newest first. */
export function loadAmendments(tx: Queries, reach: Reach, rosterId: string): Promise<RosterAmendmentRow[]> {
  return tx.query(
    `SELECT m.seq, m.from_revision AS "fromRevision", m.to_revision AS "toRevision", m.reason,
            m.notice_days AS "noticeDays", m.at, a.display_name AS "byName"
       FROM roster_amendment m
       LEFT JOIN account a ON a.company_id = m.company_id AND a.id = m.account_id
      WHERE m.company_id = current_company() AND m.roster_id = $1 AND ${rosterInReach('m.roster_id', 2)}
      ORDER BY m.seq DESC`,
    [rosterId, ...reachParams(reach)],
  );
}
