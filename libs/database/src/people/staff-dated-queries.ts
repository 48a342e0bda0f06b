import type { PlainDate } from '@banke/domain/calendar';
import type { CutByLeaving, HeldQualification, Period, StaffFlag } from '@banke/domain/people';
import { ENTRY_KINDS, isDuty } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

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

export interface PublishedShiftRow {
  day: PlainDate;
  code: string;
  name: string;
}

/** What staff see somebody on, on a weekday (1 is Monday) from a day through another; null: without end. In order of days. */
export function loadPublishedOnWeekday(
  tx: Queries,
  staffId: string,
  { weekday, from, through }: Period & { weekday: number },
): Promise<PublishedShiftRow[]> {
  return tx.query(
    `SELECT x.day, v.code, v.name
       FROM published_cell x
       JOIN shift_template_version v ON v.company_id = x.company_id AND v.id = x.template_version_id
      WHERE ${OF_PERSON} AND v.kind = ANY ($2::text[]) AND extract(isodow FROM x.day) = $3
        AND x.day >= $4 AND ($5::date IS NULL OR x.day <= $5)
      ORDER BY x.day
      LIMIT 366`,
    [staffId, ENTRY_KINDS.filter(isDuty), weekday, from, through],
  );
}
