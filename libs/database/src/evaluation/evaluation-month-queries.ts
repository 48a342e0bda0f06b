import type { PlainDate } from '@banke/domain/calendar';
import type { EvaluationTemplate, HeadedSheet, MonthState, MonthStep } from '@banke/domain/evaluation';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface EvaluationMonthRow {
  id: string;
  departmentId: string;
  departmentName: string;
  firstDay: PlainDate;
  state: MonthState;
  calculation: number;
  publishedCalculation: number | null;
  appealsThrough: PlainDate | null;
  version: number;
}

const COLUMNS = `m.id, m.department_id AS "departmentId", d.name AS "departmentName", m.first_day AS "firstDay", m.state,
       m.calculation, m.published_calculation AS "publishedCalculation", m.appeals_through AS "appealsThrough", m.version`;

/** Months of departments within reach, newest first: of one department, or the one asked for. */
export function loadEvaluationMonths(
  tx: Queries,
  reach: Reach,
  which: { departmentId: string } | { monthId: string },
): Promise<EvaluationMonthRow[]> {
  const column = 'departmentId' in which ? 'm.department_id' : 'm.id';
  return tx.query(
    `SELECT ${COLUMNS}
       FROM evaluation_month m
       JOIN department d ON d.company_id = m.company_id AND d.id = m.department_id
      WHERE m.company_id = current_company() AND ${column} = $1 AND ($2 OR m.department_id = ANY ($3::uuid[]))
      ORDER BY m.first_day DESC`,
    ['departmentId' in which ? which.departmentId : which.monthId, reach.company, reach.departmentIds],
  );
}

/** The month's row until the end of the transaction; undefined beyond reach. All that changes a month follows one another by it. */
export async function lockEvaluationMonth(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<EvaluationMonthRow | undefined> {
  const [row] = await tx.query<EvaluationMonthRow[]>(
    `SELECT ${COLUMNS}
       FROM evaluation_month m
       JOIN department d ON d.company_id = m.company_id AND d.id = m.department_id
      WHERE m.company_id = current_company() AND m.id = $1 AND ($2 OR m.department_id = ANY ($3::uuid[]))
        FOR UPDATE OF m`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

export interface FrozenTemplateRow {
  postId: string;
  postName: string;
  versionId: string;
  number: number;
  name: string;
  content: EvaluationTemplate;
}

/** By what each post is scored in a month that was found within reach. */
export function loadFrozenTemplates(tx: Queries, monthId: string): Promise<FrozenTemplateRow[]> {
  return tx.query(
    `SELECT f.post_id AS "postId", p.name AS "postName", v.id AS "versionId", v.number, v.name, v.content
       FROM evaluation_month_template f
       JOIN post p ON p.company_id = f.company_id AND p.id = f.post_id
       JOIN evaluation_template_version v ON v.company_id = f.company_id AND v.id = f.version_id
      WHERE f.company_id = current_company() AND f.month_id = $1
      ORDER BY p.name COLLATE "zh-x-icu", p.id`,
    [monthId],
  );
}

/** Freezes the present versions of a department's templates for a month that opens; says how many. */
export async function freezeTemplates(
  tx: Tx,
  { monthId, departmentId }: { monthId: string; departmentId: string },
): Promise<number> {
  const rows = await tx.query<unknown[]>(
    `INSERT INTO evaluation_month_template (company_id, month_id, post_id, version_id)
     SELECT t.company_id, $1, t.post_id, v.id
       FROM evaluation_template t
       JOIN LATERAL (SELECT id FROM evaluation_template_version l
                      WHERE l.company_id = t.company_id AND l.template_id = t.id
                      ORDER BY l.number DESC LIMIT 1) v ON true
      WHERE t.company_id = current_company() AND t.department_id = $2
     RETURNING post_id`,
    [monthId, departmentId],
  );
  return rows.length;
}

export interface EvaluationStepRow {
  step: MonthStep;
  calculation: number;
  at: Date;
  accountId: string | null;
  byName: string | null;
  forName: string | null;
  reason: string | null;
}

/** The steps of a month that was found within reach, oldest first. */
export function loadEvaluationSteps(tx: Queries, monthId: string): Promise<EvaluationStepRow[]> {
  return tx.query(
    `SELECT s.step, s.calculation, s.at, s.account_id AS "accountId", a.display_name AS "byName",
            f.display_name AS "forName", s.reason
       FROM evaluation_step s
       LEFT JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
       LEFT JOIN account f ON f.company_id = s.company_id AND f.id = s.on_behalf_of
      WHERE s.company_id = current_company() AND s.month_id = $1
      ORDER BY s.seq`,
    [monthId],
  );
}

export interface NewStep {
  monthId: string;
  step: MonthStep;
  calculation: number;
  accountId: string | null;
  onBehalfOf: string | null;
  at: Date;
  reason: string | null;
}

/** Adds a step behind the last one; the month is locked. */
export async function addEvaluationStep(tx: Tx, companyId: string, step: NewStep): Promise<void> {
  await tx.query(
    `INSERT INTO evaluation_step (company_id, month_id, seq, step, calculation, account_id, on_behalf_of, at, reason)
     SELECT $1, $2, coalesce(max(seq), 0) + 1, $3, $4, $5, $6, $7, $8
       FROM evaluation_step WHERE company_id = current_company() AND month_id = $2`,
    [
      ...[companyId, step.monthId, step.step, step.calculation, step.accountId, step.onBehalfOf],
      ...[step.at, step.reason],
    ],
  );
}

/** What people said of headings in a department's files of a kind. */
export function loadSheetHeadings(
  tx: Queries,
  departmentId: string,
  sheet: HeadedSheet,
): Promise<{ heading: string; name: string | null }[]> {
  return tx.query(
    `SELECT heading, name FROM evaluation_heading
      WHERE company_id = current_company() AND department_id = $1 AND sheet = $2 ORDER BY key COLLATE "C"`,
    [departmentId, sheet],
  );
}
