import type { Reach } from '@banke/domain/people';

/**
 * SQL for whether a roster is one of a department within reach, or of one of whose teams; `first` is the number of the first
 * of the three parameters that `reachParams` gives.
 */
export function rosterInReach(rosterId: string, first: number): string {
  return `EXISTS (
    SELECT FROM roster within
     WHERE within.company_id = current_company() AND within.id = ${rosterId}
       AND ($${first} OR within.department_id = ANY ($${first + 1}::uuid[])
            OR EXISTS (SELECT FROM team t WHERE t.company_id = within.company_id
                          AND t.department_id = within.department_id AND t.id = ANY ($${first + 2}::uuid[]))))`;
}

export function reachParams({ company, departmentIds, teamIds }: Reach) {
  return [company, departmentIds, teamIds] as const;
}
