import type { PlainDate } from '@banke/domain/calendar';
import type { Tx } from '../in-company';
import { placesOn } from './staff-queries';

export interface Workplace {
  departmentId: string;
  teamId: string | null;
}

/** Whose lists a person stands in: where the person belongs today, and where a secondment is in force. */
export function loadWorkplaces(tx: Tx, staffId: string, today: PlainDate): Promise<Workplace[]> {
  return tx.query<Workplace[]>(
    `SELECT p.department_id AS "departmentId", p.team_id AS "teamId" FROM (${placesOn('$2', '$1')}) p
     UNION
     SELECT e.department_id, e.team_id FROM secondment e
      WHERE e.company_id = current_company() AND e.staff_id = $1 AND e.valid @> $2::date`,
    [staffId, today],
  );
}

/** The accounts of today's supervisors of a department and leaders of the team, as far as they can be used. */
export async function loadLeaders(
  tx: Tx,
  { departmentId, teamId }: Workplace,
  today: PlainDate,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT a.id FROM role_grant g
       JOIN account a ON a.company_id = g.company_id AND a.id = g.account_id
      WHERE g.company_id = current_company() AND g.valid @> $3::date AND a.blocked_at IS NULL
        AND (g.role = 'supervisor' AND g.department_id = $1 OR g.role = 'team-leader' AND g.team_id = $2)`,
    [departmentId, teamId, today],
  );
  return rows.map(({ id }) => id);
}
