import type { PlainDate } from '@banke/domain/calendar';
import type { CutByLeaving, Invitee, Reach, StaffState } from '@banke/domain/people';
import type { Tx } from '../in-company';
import { placesOn } from './staff-queries';

export interface InviteeRow extends Invitee {
  id: string;
  name: string;
  teamName: string | null;
  leftOn: PlainDate | null;
  cutByLeaving: CutByLeaving | null;
  accountId: string | null;
  /** Of the account there is. */
  signInName: string | null;
}

const STATE = `CASE WHEN p.in_force THEN CASE WHEN s.probation_end >= $5::date THEN 'probation' ELSE 'active' END
                    WHEN s.hire_date > $5::date THEN 'coming' ELSE 'left' END`;

/** No role now or later but those of a team within reach; `$6`: other roles are the inviter's business too. */
const ENTRUSTED = `
  ($6 OR NOT EXISTS (
     SELECT FROM role_grant g
       LEFT JOIN team gt ON gt.company_id = g.company_id AND gt.id = g.team_id
      WHERE g.company_id = a.company_id AND g.account_id = a.id AND (upper_inf(g.valid) OR upper(g.valid) > $5::date)
        AND (g.role NOT IN ('staff', 'team-leader')
             OR NOT ($2 OR gt.department_id = ANY ($3::uuid[]) OR g.team_id = ANY ($4::uuid[])))))`;

/**
 * People within reach with what decides over an invitation, in the order of their ids; their rows are locked until the
 * end of the transaction. Who is beyond reach is missing. `everyRole`: the inviter may hand out any.
 */
export async function lockInvitees(
  tx: Tx,
  reach: Reach,
  today: PlainDate,
  ids: readonly string[],
  everyRole: boolean,
): Promise<InviteeRow[]> {
  // Read after the lock, in a statement of its own: an account made meanwhile is seen.
  await tx.query(
    'SELECT FROM staff WHERE company_id = current_company() AND id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
    [ids],
  );
  const rows = await tx.query<(Omit<InviteeRow, 'account'> & AccountColumns)[]>(
    `SELECT s.id, s.name, s.employee_number AS "employeeNumber", ${STATE} AS state, p.team_id AS "teamId",
            t.name AS "teamName", s.left_on AS "leftOn", s.cut_by_leaving AS "cutByLeaving", a.id AS "accountId",
            a.sign_in_name AS "signInName",
            CASE WHEN a.id IS NULL THEN NULL WHEN a.blocked_at IS NOT NULL THEN 'blocked'
                 WHEN a.password_hash IS NULL THEN 'invited' ELSE 'active' END AS "accountState",
            ${ENTRUSTED} AS entrusted,
            EXISTS (SELECT FROM account o
                     WHERE o.company_id = s.company_id AND o.sign_in_name = lower(s.employee_number)) AS "nameTaken"
       FROM staff s
       JOIN (${placesOn('$5', 'NULL')}) p ON p.staff_id = s.id
       LEFT JOIN team t ON t.company_id = s.company_id AND t.id = p.team_id
       LEFT JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
      WHERE s.company_id = current_company() AND s.id = ANY ($1::uuid[])
        AND ($2 OR p.department_id = ANY ($3::uuid[]) OR p.team_id = ANY ($4::uuid[]))
      ORDER BY s.id`,
    [ids, reach.company, reach.departmentIds, reach.teamIds, today, everyRole],
  );
  return rows.map(({ accountState, entrusted, ...row }) => ({
    ...row,
    account: accountState && { state: accountState, entrusted },
  }));
}

interface AccountColumns {
  state: StaffState;
  accountState: 'active' | 'invited' | 'blocked' | null;
  entrusted: boolean;
}
