import type { PlainDate } from '@banke/domain/calendar';
import type { CutByLeaving, Membership, MembershipWrites, Reach } from '@banke/domain/people';
import { randomUUID } from 'node:crypto';
import type { Queries, Tx } from '../in-company';

/**
 * Where everybody belongs on a day, as a table `(staff_id, department_id, team_id, post_id, grade_id, weekly_minutes,
 * in_force)`: through the membership of that day, else the last one before, else the first to come. `day` is a
 * parameter such as `$4`, `only` one that narrows to a person where it is not null.
 */
export const placesOn = (day: string, only: string) => `
  SELECT DISTINCT ON (m.staff_id) m.staff_id, m.department_id, m.team_id, m.post_id, m.grade_id, m.weekly_minutes,
         m.valid @> ${day}::date AS in_force
    FROM membership m
   WHERE m.company_id = current_company() AND (${only}::uuid IS NULL OR m.staff_id = ${only})
   ORDER BY m.staff_id, m.valid @> ${day}::date DESC, lower(m.valid) <= ${day}::date DESC,
            CASE WHEN lower(m.valid) <= ${day}::date THEN lower(m.valid) END DESC NULLS LAST, lower(m.valid)`;

export interface LockedStaff {
  id: string;
  employeeNumber: string | null;
  name: string;
  phone: string | null;
  email: string | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
  leftOn: PlainDate | null;
  cutByLeaving: CutByLeaving | null;
  accountId: string | null;
  anonymised: boolean;
  version: number;
  departmentId: string;
  teamId: string | null;
}

/**
 * The person's row until the end of the transaction, and where the person belongs today; undefined beyond reach. A
 * secondment does not reach: who borrows somebody may see, not change.
 */
export async function lockStaff(
  tx: Tx,
  reach: Reach,
  today: PlainDate,
  id: string,
): Promise<LockedStaff | undefined> {
  const [row] = await tx.query<LockedStaff[]>(
    `SELECT s.id, s.employee_number AS "employeeNumber", s.name, s.phone, s.email, s.hire_date AS "hireDate",
            s.probation_end AS "probationEnd", s.left_on AS "leftOn", s.cut_by_leaving AS "cutByLeaving",
            s.account_id AS "accountId", s.anonymised_at IS NOT NULL AS anonymised, s.version,
            p.department_id AS "departmentId", p.team_id AS "teamId"
       FROM staff s
       JOIN (${placesOn('$5', '$1')}) p ON p.staff_id = s.id
      WHERE s.company_id = current_company() AND s.id = $1
        AND ($2 OR p.department_id = ANY ($3::uuid[]) OR p.team_id = ANY ($4::uuid[]))
        FOR UPDATE OF s`,
    [id, reach.company, reach.departmentIds, reach.teamIds, today],
  );
  return row;
}

/** Whether the person belongs today to a place within reach, so that {@link lockStaff} would find the row. */
export async function staffWithin(tx: Queries, reach: Reach, today: PlainDate, id: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM (${placesOn('$5', '$1')}) p
      WHERE $2 OR p.department_id = ANY ($3::uuid[]) OR p.team_id = ANY ($4::uuid[])`,
    [id, reach.company, reach.departmentIds, reach.teamIds, today],
  );
  return rows.length > 0;
}

export type MembershipRow = Membership & { id: string; staffId: string };

/** The memberships of people, in order of days; ask for those whose rows are locked. */
export function loadMemberships(tx: Queries, staffIds: readonly string[]): Promise<MembershipRow[]> {
  return tx.query<MembershipRow[]>(
    `SELECT m.id, m.staff_id AS "staffId", m.department_id AS "departmentId", m.team_id AS "teamId",
            m.post_id AS "postId", m.grade_id AS "gradeId", m.weekly_minutes AS "weeklyMinutes",
            lower(m.valid) AS "from", upper(m.valid) - 1 AS "through"
       FROM membership m
      WHERE m.company_id = current_company() AND m.staff_id = ANY ($1::uuid[])
      ORDER BY m.staff_id, lower(m.valid)`,
    [staffIds],
  );
}

/** Writes what `membershipWrites` found, for one person or for thousands, in two statements. */
export async function writeMemberships(
  tx: Tx,
  companyId: string,
  writes: readonly (MembershipWrites & { staffId: string })[],
): Promise<void> {
  // Gone first: two rows of one day may not exist even for a moment.
  const removed = writes.flatMap((each) => each.removed);
  if (removed.length > 0)
    await tx.query('DELETE FROM membership WHERE company_id = current_company() AND id = ANY ($1::uuid[])', [
      removed,
    ]);
  const rows = writes.flatMap(({ staffId, written }) =>
    written.map((row) => ({ ...row, staffId, id: row.id ?? randomUUID() })),
  );
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO membership (company_id, id, staff_id, department_id, team_id, post_id, grade_id, weekly_minutes, valid)
     SELECT $1, r.id, r."staffId", r."departmentId", r."teamId", r."postId", r."gradeId", r."weeklyMinutes",
            daterange(r."from", r.through + 1)
       FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, "staffId" uuid, "departmentId" uuid, "teamId" uuid,
            "postId" uuid, "gradeId" uuid, "weeklyMinutes" integer, "from" date, through date)`,
    [companyId, JSON.stringify(rows)],
  );
}
