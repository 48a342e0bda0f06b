import type { PlainDate } from '@banke/domain/calendar';
import type { Tx } from '../in-company';

export interface ExpiringQualification {
  id: string;
  staffId: string;
  name: string;
  accountId: string | null;
  departmentId: string;
  qualificationName: string;
  /** The last day. */
  through: PlainDate;
  reminded: number | null;
}

/**
 * Qualifications of people who work here today that end from today through a day, held until the end of the
 * transaction; without those that are revoked, go on with another grant, or end after the person has left.
 */
export function lockExpiringQualifications(
  tx: Tx,
  today: PlainDate,
  through: PlainDate,
): Promise<ExpiringQualification[]> {
  return tx.query<ExpiringQualification[]>(
    `SELECT h.id, s.id AS "staffId", s.name, s.account_id AS "accountId", m.department_id AS "departmentId",
            q.name AS "qualificationName", upper(h.valid) - 1 AS through, h.reminded_days AS reminded
       FROM held_qualification h
       JOIN qualification q ON q.company_id = h.company_id AND q.id = h.qualification_id
       JOIN staff s ON s.company_id = h.company_id AND s.id = h.staff_id
       JOIN membership m ON m.company_id = s.company_id AND m.staff_id = s.id AND m.valid @> $1::date
      WHERE h.company_id = current_company() AND h.revoked_on IS NULL
        AND upper(h.valid) - 1 BETWEEN $1::date AND $2::date
        AND (s.left_on IS NULL OR s.left_on > upper(h.valid) - 1)
        AND NOT EXISTS (
              SELECT FROM held_qualification n
               WHERE n.company_id = h.company_id AND n.staff_id = h.staff_id
                 AND n.qualification_id = h.qualification_id AND n.revoked_on IS NULL AND n.valid @> upper(h.valid))
      ORDER BY upper(h.valid), h.id
        FOR UPDATE OF h SKIP LOCKED`,
    [today, through],
  );
}
