import type { PlainDate } from '@banke/domain/calendar';
import type { DatedPolicy, EvaluationPolicy } from '@banke/domain/evaluation';
import type { Queries } from '../in-company';

export interface EvaluationPolicyRow extends DatedPolicy {
  departmentId: string;
  from: PlainDate;
  policy: EvaluationPolicy;
  /** How often the day was decided; the last one holds. */
  number: number;
  at: Date;
  byName: string | null;
}

/** What departments decided, newest day first; what was decided twice for a day as it is now. */
export function loadEvaluationPolicies(
  tx: Queries,
  departmentIds: readonly string[],
): Promise<EvaluationPolicyRow[]> {
  return tx.query(
    `SELECT DISTINCT ON (p.department_id, p.from_day) p.department_id AS "departmentId", p.from_day AS "from",
            p.content AS policy, p.number, p.created_at AS at, a.display_name AS "byName"
       FROM evaluation_policy p
       LEFT JOIN account a ON a.company_id = p.company_id AND a.id = p.created_by
      WHERE p.company_id = current_company() AND p.department_id = ANY ($1::uuid[])
      ORDER BY p.department_id, p.from_day DESC, p.number DESC`,
    [departmentIds],
  );
}
