import type { PlainDate } from '@banke/domain/calendar';
import type { KnownPerson, Reach, StaffDirectory } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import { loadMemberships, placesOn, type MembershipRow } from '../people/staff-queries';

export interface ImportedPerson extends KnownPerson {
  accountId: string | null;
  version: number;
  memberships: MembershipRow[];
}

interface PersonRow extends Omit<ImportedPerson, 'memberships'> {
  withinReach: boolean;
}

/**
 * The people with these numbers, given in lower case. Beyond reach is only that there is somebody with the number. With
 * `lock`, the rows within reach stay as they are until the end of the transaction.
 */
export async function loadPeopleByNumber(
  tx: Queries,
  reach: Reach,
  today: PlainDate,
  numbers: readonly string[],
  { lock }: { lock: boolean },
): Promise<ImportedPerson[]> {
  const rows = await tx.query<PersonRow[]>(lock ? `${PEOPLE} FOR UPDATE OF s` : PEOPLE, [
    reach.company,
    reach.departmentIds,
    reach.teamIds,
    today,
    numbers,
    null,
  ]);
  const memberships = new Map<string, MembershipRow[]>();
  const within = rows.filter(({ withinReach }) => withinReach).map(({ id }) => id);
  for (const each of await loadMemberships(tx, within)) {
    const list = memberships.get(each.staffId);
    if (list) list.push(each);
    else memberships.set(each.staffId, [each]);
  }
  return rows.map((row) => ({ ...row, memberships: memberships.get(row.id) ?? [] }));
}

const WITHIN = `($1::boolean OR p.department_id = ANY ($2::uuid[]) OR p.team_id = ANY ($3::uuid[]))`;
const ifWithin = (column: string) => `CASE WHEN ${WITHIN} THEN ${column} END`;

/** In order of ids, so that two imports that lock the same people wait for each other instead of blocking each other. */
const PEOPLE = `
  SELECT s.id, s.employee_number AS "employeeNumber", ${ifWithin('s.name')} AS name, ${ifWithin('s.phone')} AS phone,
         ${ifWithin('s.email')} AS email, ${ifWithin('s.hire_date')} AS "hireDate",
         ${ifWithin('s.probation_end')} AS "probationEnd", ${ifWithin('s.account_id')} AS "accountId", s.version,
         ${WITHIN} AS "withinReach"
    FROM staff s
    JOIN (${placesOn('$4', '$6')}) p ON p.staff_id = s.id
   WHERE s.company_id = current_company() AND s.anonymised_at IS NULL AND lower(s.employee_number) = ANY ($5::text[])
   ORDER BY s.id`;

/** What the names in a file can mean; with `lock`, nothing of it is closed or renamed until the end of the transaction. */
export async function loadStaffDirectory(
  tx: Queries | Tx,
  { lock }: { lock: boolean },
): Promise<StaffDirectory> {
  const suffix = lock ? ' ORDER BY id FOR SHARE' : '';
  const load = <T>(table: string, more = '') =>
    tx.query<T[]>(
      `SELECT id, name, closed_at IS NOT NULL AS closed${more} FROM ${table} WHERE company_id = current_company()${suffix}`,
    );
  const departments = await load<StaffDirectory['departments'][number]>('department');
  const teams = await load<StaffDirectory['teams'][number]>('team', ', department_id AS "departmentId"');
  const posts = await load<StaffDirectory['posts'][number]>('post');
  const grades = await load<StaffDirectory['grades'][number]>('grade');
  return { departments, teams, posts, grades };
}

/** How to reach people, by id; the caller has found them within reach. */
export async function loadContacts(
  tx: Queries,
  ids: readonly string[],
): Promise<Map<string, { phone: string | null; email: string | null }>> {
  const rows = await tx.query<{ id: string; phone: string | null; email: string | null }[]>(
    'SELECT id, phone, email FROM staff WHERE company_id = current_company() AND id = ANY ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, phone, email }) => [id, { phone, email }]));
}
