import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import type { ObligationRuleEntity } from './obligation-rule.entity';

export type ObligationRuleRow = Omit<ObligationRuleEntity, 'companyId' | 'createdAt'> & {
  departmentName: string | null;
  /** A closed department has no duties. */
  departmentClosed: boolean;
  /** Where its days are counted: the department's site, or the company. */
  timeZone: string;
};

const COLUMNS = `
  r.id, r.kind, r.name, r.department_id AS "departmentId", d.name AS "departmentName",
  d.closed_at IS NOT NULL AS "departmentClosed", r.rhythm, r.day, r.month, r.on_day AS "onDay", r.time,
  r.owner_role AS "ownerRole", r.receiver_role AS "receiverRole", r.evidence, r.remind_days AS "remindDays", r.active,
  r.version, coalesce(s.time_zone, c.time_zone) AS "timeZone"`;

const FROM = `
  FROM obligation_rule r
  JOIN company c ON c.id = r.company_id
  LEFT JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
  LEFT JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id`;

/** A rule for the whole company is within reach only of those who reach all of it. */
const WITHIN_REACH = `r.company_id = current_company() AND ($1 OR r.department_id = ANY ($2::uuid[]))`;

/** Rules within reach: those of the company first, then by department as Chinese readers expect. */
export function loadObligationRules(
  tx: Queries,
  reach: Reach,
  filter: { id?: string; departmentId?: string } = {},
): Promise<ObligationRuleRow[]> {
  return tx.query<ObligationRuleRow[]>(
    `SELECT ${COLUMNS} ${FROM}
      WHERE ${WITHIN_REACH} AND ($3::uuid IS NULL OR r.id = $3) AND ($4::uuid IS NULL OR r.department_id = $4)
      ORDER BY d.name COLLATE "zh-x-icu" NULLS FIRST,
               array_position(ARRAY['daily', 'weekly', 'monthly', 'quarterly', 'yearly', 'once', 'on-event'], r.rhythm),
               r.on_day, r.month, r.day, r.time, r.id`,
    [reach.company, reach.departmentIds, filter.id ?? null, filter.departmentId ?? null],
  );
}

/** One rule until the end of the transaction; undefined beyond reach. */
export async function lockObligationRule(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<ObligationRuleRow | undefined> {
  const [row] = await tx.query<ObligationRuleRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE ${WITHIN_REACH} AND r.id = $3 FOR UPDATE OF r`,
    [reach.company, reach.departmentIds, id],
  );
  return row;
}

export interface PlannedRow {
  id: string;
  dueOn: string;
  /** Somebody did something about it, or attached something to it. */
  touched: boolean;
}

/** The tasks of a rule that are not due yet, held until the end of the transaction. */
export function lockPlanned(tx: Tx, ruleId: string, now: Date): Promise<PlannedRow[]> {
  return tx.query<PlannedRow[]>(
    `SELECT o.id, o.due_on AS "dueOn",
            o.state <> 'open' OR EXISTS (
              SELECT FROM obligation_event e WHERE e.company_id = o.company_id AND e.obligation_id = o.id)
            OR EXISTS (
              SELECT FROM stored_file f
               WHERE f.company_id = o.company_id AND f.subject_kind = 'obligation' AND f.subject_id = o.id) AS touched
       FROM obligation o
      WHERE o.company_id = current_company() AND o.rule_id = $1 AND o.due_at > $2
      ORDER BY o.due_on
        FOR UPDATE OF o`,
    [ruleId, now],
  );
}

/** Takes plans back; what has a history is held by it. */
export async function removePlanned(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM obligation WHERE company_id = current_company() AND id = ANY ($1::uuid[])`, [
    ids,
  ]);
}

/** What a task takes over from its rule. */
const TAKEN_OVER = `kind, name, department_id, time, owner_role, receiver_role, evidence, remind_days`;

/** Lets plans say what their rule says now; those that say it already stay untouched. */
export async function updatePlanned(
  tx: Tx,
  ruleId: string,
  planned: readonly { id: string; dueAt: Date }[],
): Promise<void> {
  const rule = TAKEN_OVER.replaceAll(/\w+/g, 'r.$&');
  await tx.query(
    `UPDATE obligation o SET (${TAKEN_OVER}, due_at, version) = (SELECT ${rule}, p.due_at, o.version + 1)
       FROM unnest($2::uuid[], $3::timestamptz[]) AS p (id, due_at), obligation_rule r
      WHERE o.company_id = current_company() AND o.id = p.id
        AND r.company_id = o.company_id AND r.id = $1 AND r.id = o.rule_id
        AND (${TAKEN_OVER.replaceAll(/\w+/g, 'o.$&')}, o.due_at) IS DISTINCT FROM (${rule}, p.due_at)`,
    [ruleId, planned.map(({ id }) => id), planned.map(({ dueAt }) => dueAt)],
  );
}

/** Puts tasks of a rule into the calendar; a day that has one keeps it. */
export async function insertPlanned(
  tx: Tx,
  ruleId: string,
  planned: readonly { id: string; dueOn: string; dueAt: Date }[],
  now: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO obligation (company_id, id, rule_id, due_on, due_at, ${TAKEN_OVER}, created_at)
     SELECT r.company_id, p.id, r.id, p.due_on, p.due_at, ${TAKEN_OVER.replaceAll(/\w+/g, 'r.$&')}, $5
       FROM obligation_rule r, unnest($2::uuid[], $3::date[], $4::timestamptz[]) AS p (id, due_on, due_at)
      WHERE r.company_id = current_company() AND r.id = $1
     ON CONFLICT (company_id, rule_id, due_on) WHERE started_at IS NULL DO NOTHING`,
    [
      ruleId,
      planned.map(({ id }) => id),
      planned.map(({ dueOn }) => dueOn),
      planned.map(({ dueAt }) => dueAt),
      now,
    ],
  );
}

/** One task of a rule that somebody starts by hand, with what happened. */
export async function insertStarted(
  tx: Tx,
  ruleId: string,
  { id, dueOn, dueAt, note, at }: { id: string; dueOn: string; dueAt: Date; note: string; at: Date },
): Promise<void> {
  await tx.query(
    `INSERT INTO obligation (company_id, id, rule_id, due_on, due_at, ${TAKEN_OVER}, note, started_at, created_at)
     SELECT r.company_id, $2, r.id, $3, $4, ${TAKEN_OVER.replaceAll(/\w+/g, 'r.$&')}, $5, $6, $6
       FROM obligation_rule r WHERE r.company_id = current_company() AND r.id = $1`,
    [ruleId, id, dueOn, dueAt, note, at],
  );
}
