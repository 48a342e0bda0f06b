import type {
  Evidence,
  ObligationDeed,
  ObligationKind,
  ObligationState,
  Reminder,
  Rhythm,
} from '@banke/domain/obligations';
import type { Reach, Role } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { employmentOver } from '../people/employment-over';

/** A role and where it is held; no department means the whole company. */
export interface Office {
  role: Role;
  departmentId: string | null;
}

/**
 * Which tasks somebody may see: those within reach, and those that are his to do or to accept: as himself or for those
 * he stands in for (`accountIds`), by the roles all of these hold (`offices`).
 */
export interface ObligationSight {
  reach: Reach;
  accountId: string;
  accountIds: string[];
  offices: readonly Office[];
  today: string;
}

export interface ObligationFilter {
  id?: string;
  departmentId?: string | undefined;
  whose?: 'mine' | 'to-accept' | undefined;
  states?: readonly ObligationState[] | undefined;
  /** Only what was late at this instant. */
  overdueAt?: Date | undefined;
  /** Due on these days, both included. */
  from?: string | undefined;
  through?: string | undefined;
  /** Besides, whatever is not settled and was due before this day. */
  unsettledBefore?: string | undefined;
}

export interface ObligationRow {
  id: string;
  ruleId: string;
  kind: ObligationKind;
  name: string | null;
  departmentId: string | null;
  departmentName: string | null;
  rhythm: Rhythm;
  dueOn: string;
  dueAt: Date;
  time: string | null;
  state: ObligationState;
  ownerRole: Role;
  ownerId: string | null;
  ownerName: string | null;
  receiverRole: Role | null;
  evidence: Evidence;
  note: string | null;
  handedInBy: string | null;
  handedInFor: string | null;
  version: number;
}

const COLUMNS = `
  o.id, r.rhythm, o.rule_id AS "ruleId", o.kind, o.name, o.department_id AS "departmentId", d.name AS "departmentName",
  o.due_on AS "dueOn", o.due_at AS "dueAt", o.time, o.state, o.owner_role AS "ownerRole", a.id AS "ownerId",
  a.display_name AS "ownerName", o.receiver_role AS "receiverRole", o.evidence, o.note,
  o.handed_in_by AS "handedInBy", o.handed_in_for AS "handedInFor", o.version`;

/** Somebody who has left by that day has nothing to do any more: what was theirs by name is again everybody's with the role. */
const from = (day: string) => `
  FROM obligation o
  JOIN obligation_rule r ON r.company_id = o.company_id AND r.id = o.rule_id
  LEFT JOIN department d ON d.company_id = o.company_id AND d.id = o.department_id
  LEFT JOIN account a ON a.company_id = o.company_id AND a.id = o.owner_id
    AND NOT (o.state IN ('open', 'returned') AND ${employmentOver('a', day)})`;

/** `actsInDuty` of the domain, in SQL. */
const MINE = `
  (a.id = ANY ($4::uuid[]) OR a.id IS NULL AND EXISTS (
    SELECT FROM unnest($5::text[], $6::uuid[]) AS office (role, department_id)
     WHERE office.role = o.owner_role
       AND (o.department_id IS NULL OR office.department_id IS NULL OR office.department_id = o.department_id)))`;

/** Where `decideApproval` may say yes, before it asks who handed it in. */
const RECEIVED = `
  EXISTS (
    SELECT FROM unnest($5::text[], $6::uuid[]) AS office (role, department_id)
     WHERE office.role = o.receiver_role
       AND (office.department_id IS NULL OR office.department_id = o.department_id))`;

const IN_SIGHT = `
  o.company_id = current_company()
  AND ($1 OR o.department_id = ANY ($2::uuid[]) OR o.handed_in_by = $3 OR ${MINE} OR ${RECEIVED})`;

const sightOf = ({ reach, accountId, accountIds, offices, today }: ObligationSight): unknown[] => [
  reach.company,
  reach.departmentIds,
  accountId,
  accountIds,
  offices.map(({ role }) => role),
  offices.map(({ departmentId }) => departmentId),
  today,
];

/** Enough for every screen; what lies beyond is found by narrowing the days. */
const MOST = 2000;

/** Tasks in sight, in the order in which they are due. */
export function loadObligations(
  tx: Queries,
  sight: ObligationSight,
  filter: ObligationFilter,
): Promise<ObligationRow[]> {
  return tx.query<ObligationRow[]>(
    `SELECT ${COLUMNS} ${from('$7::date')}
      WHERE ${IN_SIGHT}
        AND ($8::uuid IS NULL OR o.id = $8)
        AND ($9::uuid IS NULL OR o.department_id = $9)
        AND ($10::text IS NULL OR CASE $10 WHEN 'mine' THEN ${MINE} ELSE o.state = 'handed-in' AND ${RECEIVED} END)
        AND ($11::text[] IS NULL OR o.state = ANY ($11))
        AND ($12::timestamptz IS NULL OR o.state IN ('open', 'returned') AND o.due_at <= $12)
        AND (($13::date IS NULL OR o.due_on >= $13) AND ($14::date IS NULL OR o.due_on <= $14)
             OR o.due_on < $15::date AND o.state <> 'done' AND o.state <> 'waived')
      ORDER BY o.due_at, o.kind, o.id
      LIMIT ${MOST}`,
    [
      ...sightOf(sight),
      filter.id ?? null,
      filter.departmentId ?? null,
      filter.whose ?? null,
      filter.states ?? null,
      filter.overdueAt ?? null,
      filter.from ?? null,
      filter.through ?? null,
      filter.unsettledBefore ?? null,
    ],
  );
}

/**
 * One task until the end of the transaction, for a deed or (`SHARE`) only so that none happens meanwhile; undefined when it is out of sight, as if it did not exist.
 */
export async function lockObligation(
  tx: Tx,
  sight: ObligationSight,
  id: string,
  strength: 'UPDATE' | 'SHARE' = 'UPDATE',
): Promise<ObligationRow | undefined> {
  const [row] = await tx.query<ObligationRow[]>(
    `SELECT ${COLUMNS} ${from('$7::date')} WHERE ${IN_SIGHT} AND o.id = $8 FOR ${strength} OF o`,
    [...sightOf(sight), id],
  );
  return row;
}

export interface ObligationEventRow {
  deed: ObligationDeed;
  at: Date;
  byName: string;
  onBehalfOfName: string | null;
  assigneeName: string | null;
  note: string | null;
}

/** What was done about a task, the oldest first. */
export function loadObligationEvents(tx: Queries, obligationId: string): Promise<ObligationEventRow[]> {
  return tx.query<ObligationEventRow[]>(
    `SELECT e.deed, e.at, b.display_name AS "byName", f.display_name AS "onBehalfOfName",
            s.display_name AS "assigneeName", n.text AS note
       FROM obligation_event e
       JOIN account b ON b.company_id = e.company_id AND b.id = e.account_id
       LEFT JOIN account f ON f.company_id = e.company_id AND f.id = e.on_behalf_of
       LEFT JOIN account s ON s.company_id = e.company_id AND s.id = e.assignee_id
       LEFT JOIN obligation_note n ON n.company_id = e.company_id AND n.id = e.note_id
      WHERE e.company_id = current_company() AND e.obligation_id = $1
      ORDER BY e.id`,
    [obligationId],
  );
}

export interface RemindableRow extends ObligationRow {
  remindDays: number;
  reminded: Reminder | null;
  /** Where its days are counted. */
  timeZone: string;
}

/** Whatever its owner still has to do by that day, held until the end of the transaction; others skip what is held. */
export function lockRemindable(tx: Tx, dueThrough: string, today: string): Promise<RemindableRow[]> {
  return tx.query<RemindableRow[]>(
    `SELECT ${COLUMNS}, o.remind_days AS "remindDays", o.reminded,
            coalesce(s.time_zone, c.time_zone) AS "timeZone"
       ${from('$2::date')}
       JOIN company c ON c.id = o.company_id
       LEFT JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
      WHERE o.company_id = current_company() AND o.state IN ('open', 'returned')
        AND o.reminded IS DISTINCT FROM 'overdue' AND o.due_on <= $1::date
      ORDER BY o.due_at, o.id
        FOR UPDATE OF o SKIP LOCKED`,
    [dueThrough, today],
  );
}

/** A department's tasks of one kind that fall due on these days, until the end of the transaction. */
export function lockDutiesOf(
  tx: Tx,
  which: { kind: ObligationKind; departmentId: string; from: string; through: string },
  today: string,
): Promise<ObligationRow[]> {
  return tx.query<ObligationRow[]>(
    `SELECT ${COLUMNS} ${from('$5::date')}
      WHERE o.company_id = current_company() AND o.kind = $1 AND o.department_id = $2
        AND o.due_on BETWEEN $3 AND $4
      ORDER BY o.due_on, o.id
        FOR UPDATE OF o`,
    [which.kind, which.departmentId, which.from, which.through, today],
  );
}
