import type { CutByLeaving, HeldQualification, Period, StaffFlag } from '@banke/domain/people';
import type { Tx } from '../in-company';

const DAYS = `lower(x.valid) AS "from", upper(x.valid) - 1 AS "through"`;
const OF_PERSON = 'x.company_id = current_company() AND x.staff_id = $1';

export type SecondmentRow = CutByLeaving['secondments'][number];

/** The secondments of somebody whose row is locked, in order of days. */
export function loadSecondments(tx: Tx, staffId: string): Promise<SecondmentRow[]> {
  return tx.query<SecondmentRow[]>(
    `SELECT x.id, x.department_id AS "departmentId", x.team_id AS "teamId", x.reason, ${DAYS}
       FROM secondment x WHERE ${OF_PERSON} ORDER BY lower(x.valid)`,
    [staffId],
  );
}

/** One of them; undefined when it is somebody else's. */
export async function loadSecondment(
  tx: Tx,
  staffId: string,
  id: string,
): Promise<SecondmentRow | undefined> {
  return (await loadSecondments(tx, staffId)).find((secondment) => secondment.id === id);
}

/** Of somebody whose row is locked; undefined when it is somebody else's. */
export async function loadHeldQualification(
  tx: Tx,
  staffId: string,
  id: string,
): Promise<(HeldQualification & { qualificationName: string }) | undefined> {
  const [row] = await tx.query<(HeldQualification & { qualificationName: string })[]>(
    `SELECT ${DAYS}, x.revoked_on AS "revokedOn", q.name AS "qualificationName"
       FROM held_qualification x
       JOIN qualification q ON q.company_id = x.company_id AND q.id = x.qualification_id
      WHERE ${OF_PERSON} AND x.id = $2`,
    [staffId, id],
  );
  return row;
}

/** Of somebody whose row is locked; undefined when it is somebody else's. */
export async function loadStaffFlag(
  tx: Tx,
  staffId: string,
  id: string,
): Promise<(Period & { flag: StaffFlag }) | undefined> {
  const [row] = await tx.query<(Period & { flag: StaffFlag })[]>(
    `SELECT ${DAYS}, x.flag FROM staff_flag x WHERE ${OF_PERSON} AND x.id = $2`,
    [staffId, id],
  );
  return row;
}

/** Of somebody whose row is locked; undefined when it is somebody else's. */
export async function loadFixedRest(
  tx: Tx,
  staffId: string,
  id: string,
): Promise<(Period & { weekday: number }) | undefined> {
  const [row] = await tx.query<(Period & { weekday: number })[]>(
    `SELECT ${DAYS}, x.weekday FROM fixed_rest x WHERE ${OF_PERSON} AND x.id = $2`,
    [staffId, id],
  );
  return row;
}
