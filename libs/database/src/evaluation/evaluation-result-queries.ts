import type { PlainDate } from '@banke/domain/calendar';
import type { MonthState, PersonOutcome } from '@banke/domain/evaluation';
import type { Reach } from '@banke/domain/people';
import type { Queries } from '../in-company';

export interface ResultRow {
  staffId: string;
  outcome: PersonOutcome;
  total: number | null;
  rank: number | null;
  pool: number;
}

/** What a calculation of a month found, of one person or of all; the month was found within reach. */
export function loadResults(
  tx: Queries,
  { monthId, calculation, staffId = null }: { monthId: string; calculation: number; staffId?: string | null },
): Promise<ResultRow[]> {
  return tx.query(
    `SELECT r.staff_id AS "staffId", r.outcome, r.total, r.rank, r.pool
       FROM evaluation_result r
      WHERE r.company_id = current_company() AND r.month_id = $1 AND r.calculation = $2
        AND ($3::uuid IS NULL OR r.staff_id = $3)
      ORDER BY r.staff_id`,
    [monthId, calculation, staffId],
  );
}

/** What a calculation found of one person, with the name; the month was found within reach. */
export async function loadNamedResult(
  tx: Queries,
  { monthId, calculation, staffId }: { monthId: string; calculation: number; staffId: string },
): Promise<(ResultRow & { name: string }) | undefined> {
  const [row] = await tx.query<(ResultRow & { name: string })[]>(
    `SELECT r.staff_id AS "staffId", s.name, r.outcome, r.total, r.rank, r.pool
       FROM evaluation_result r
       JOIN staff s ON s.company_id = r.company_id AND s.id = r.staff_id
      WHERE r.company_id = current_company() AND r.month_id = $1 AND r.calculation = $2 AND r.staff_id = $3`,
    [monthId, calculation, staffId],
  );
  return row;
}

/** The totals of the month before, by person: what was published, else what was calculated last. */
export function loadTotalsBefore(
  tx: Queries,
  { departmentId, firstDay }: { departmentId: string; firstDay: PlainDate },
): Promise<Omit<ResultRow, 'pool'>[]> {
  return tx.query(
    `SELECT r.staff_id AS "staffId", r.outcome, r.total, r.rank
       FROM evaluation_month m
       JOIN evaluation_result r ON r.company_id = m.company_id AND r.month_id = m.id
                               AND r.calculation = coalesce(m.published_calculation, m.calculation)
      WHERE m.company_id = current_company() AND m.department_id = $1
        AND m.first_day = ($2::date - interval '1 month')::date`,
    [departmentId, firstDay],
  );
}

export interface OwnMonthRow {
  monthId: string;
  departmentId: string;
  departmentName: string;
  firstDay: PlainDate;
  state: MonthState;
  appealsThrough: PlainDate | null;
  staffId: string;
  outcome: PersonOutcome;
  total: number | null;
  rank: number | null;
  pool: number;
}

/** The published results of whoever an account belongs to, newest first. */
export function loadOwnResults(tx: Queries, accountId: string, limit: number): Promise<OwnMonthRow[]> {
  return tx.query(
    `SELECT m.id AS "monthId", m.department_id AS "departmentId", d.name AS "departmentName", m.first_day AS "firstDay",
            m.state, m.appeals_through AS "appealsThrough", r.staff_id AS "staffId", r.outcome, r.total, r.rank, r.pool
       FROM staff s
       JOIN evaluation_result r ON r.company_id = s.company_id AND r.staff_id = s.id
       JOIN evaluation_month m ON m.company_id = r.company_id AND m.id = r.month_id
                              AND m.published_calculation = r.calculation
       JOIN department d ON d.company_id = m.company_id AND d.id = m.department_id
      WHERE s.company_id = current_company() AND s.account_id = $1
      ORDER BY m.first_day DESC, d.id
      LIMIT $2`,
    [accountId, limit],
  );
}

/** The published total of a person's month in a department, and the heavy violations counted in it. */
export interface QuarterMonthRow {
  departmentId: string;
  departmentName: string;
  staffId: string;
  name: string;
  employeeNumber: string | null;
  firstDay: PlainDate;
  state: MonthState;
  total: number | null;
  breaches: number;
}

const QUARTER_MONTHS = `
  SELECT m.department_id AS "departmentId", d.name AS "departmentName", s.id AS "staffId", s.name,
         s.employee_number AS "employeeNumber", m.first_day AS "firstDay", m.state, r.total,
         (SELECT count(*)::integer FROM score_entry e
           WHERE e.company_id = m.company_id AND e.department_id = m.department_id AND e.staff_id = s.id
             AND coalesce(e.late_of, e.day) >= m.first_day
            AND coalesce(e.late_of, e.day) < (m.first_day + interval '1 month')::date
             AND e.violation = 'heavy' AND e.overturned_at IS NULL) AS breaches
    FROM evaluation_month m
    JOIN department d ON d.company_id = m.company_id AND d.id = m.department_id
    JOIN evaluation_result r ON r.company_id = m.company_id AND r.month_id = m.id
                            AND r.calculation = m.published_calculation
    JOIN staff s ON s.company_id = r.company_id AND s.id = r.staff_id
   WHERE m.company_id = current_company() AND m.first_day BETWEEN $1 AND $2`;

/** Published months of a department within reach in a span, person by person. */
export function loadQuarterMonths(
  tx: Queries,
  reach: Reach,
  { departmentId, from, through }: { departmentId: string; from: PlainDate; through: PlainDate },
): Promise<QuarterMonthRow[]> {
  return tx.query(
    `${QUARTER_MONTHS} AND m.department_id = $3 AND ($4 OR m.department_id = ANY ($5::uuid[]))
      ORDER BY s.sort_key COLLATE "C", s.id, m.first_day`,
    [from, through, departmentId, reach.company, reach.departmentIds],
  );
}

/** Published months of whoever an account belongs to, newest first. */
export function loadOwnQuarterMonths(
  tx: Queries,
  accountId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<QuarterMonthRow[]> {
  return tx.query(`${QUARTER_MONTHS} AND s.account_id = $3 ORDER BY m.first_day DESC, d.id`, [
    ...[from, through, accountId],
  ]);
}
