import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RuleCode, RuleSource, Strictness } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface RuleSettingRow {
  id: string;
  departmentId: string;
  code: RuleCode;
  value: Record<string, unknown>;
  strictness: Strictness;
  source: RuleSource;
  from: PlainDate | null;
  through: PlainDate | null;
  version: number;
}

const COLUMNS = `e.id, e.department_id AS "departmentId", e.code, e.value, e.strictness, e.source,
       lower(e.valid) AS "from", upper(e.valid) - 1 AS through, e.version`;

/** Open rules of a department within reach, in the order they were set up; a team's grant shows its department's. */
export function loadRuleSettings(tx: Queries, reach: Reach, departmentId: string): Promise<RuleSettingRow[]> {
  return tx.query(
    `SELECT ${COLUMNS}
       FROM rule_setting e
      WHERE e.company_id = current_company() AND e.department_id = $4 AND e.closed_at IS NULL
        AND ($1 OR e.department_id = ANY ($2::uuid[])
             OR EXISTS (SELECT FROM team t WHERE t.company_id = e.company_id
                           AND t.department_id = e.department_id AND t.id = ANY ($3::uuid[])))
      ORDER BY e.created_at, e.id`,
    [reach.company, reach.departmentIds, reach.teamIds, departmentId],
  );
}

/**
 * An open rule until the end of the transaction, its department's rules locked first, as everybody does who changes them;
 * undefined beyond reach.
 */
export async function lockRuleSetting(tx: Tx, reach: Reach, id: string): Promise<RuleSettingRow | undefined> {
  const within = `e.company_id = current_company() AND e.id = $1 AND e.closed_at IS NULL
        AND ($2 OR e.department_id = ANY ($3::uuid[]))`;
  const parameters = [id, reach.company, reach.departmentIds];
  const [found] = await tx.query<Pick<RuleSettingRow, 'departmentId'>[]>(
    `SELECT e.department_id AS "departmentId" FROM rule_setting e WHERE ${within}`,
    parameters,
  );
  if (!found) return undefined;
  await lockDepartmentRules(tx, found.departmentId);
  const [row] = await tx.query<RuleSettingRow[]>(
    `SELECT ${COLUMNS} FROM rule_setting e WHERE ${within} FOR UPDATE`,
    parameters,
  );
  return row;
}

/** Of those who change rules of a department at the same moment the second waits here, and finds what the first left. */
export async function lockDepartmentRules(tx: Tx, departmentId: string): Promise<void> {
  await tx.query(
    `SELECT FROM department WHERE company_id = current_company() AND id = $1 FOR NO KEY UPDATE`,
    [departmentId],
  );
}

/** Whether a department has rules, or had some that were taken out of use. */
export async function everHadRules(tx: Queries, departmentId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM rule_setting WHERE company_id = current_company() AND department_id = $1 LIMIT 1`,
    [departmentId],
  );
  return rows.length > 0;
}

/** Takes the rules of these ids out of use; overrides still refer to them. */
export async function closeRuleSettings(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await tx.query(
    `UPDATE rule_setting SET closed_at = $2, version = version + 1
      WHERE company_id = current_company() AND id = ANY ($1::uuid[]) AND closed_at IS NULL`,
    [ids, at],
  );
}

/** Whether a template of the department has this id. */
export async function isTemplateOf(tx: Queries, departmentId: string, templateId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM shift_template WHERE company_id = current_company() AND department_id = $1 AND id = $2`,
    [departmentId, templateId],
  );
  return rows.length > 0;
}
