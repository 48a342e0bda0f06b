import type { Tx } from '../in-company';
import type { StaffEntity } from './staff.entity';

type Named = Pick<StaffEntity, 'id' | 'name' | 'employeeNumber'>;
type Read = Pick<StaffEntity, 'id' | 'pinyin' | 'initials' | 'sortKey' | 'searchKey' | 'nameEdition'>;

/** Some of those whose names were read by an earlier edition, held until this is over; what is being changed is left out. */
export function lockNamesBefore(tx: Tx, edition: number, limit: number): Promise<Named[]> {
  return tx.query<Named[]>(
    `SELECT id, name, employee_number AS "employeeNumber" FROM staff
      WHERE company_id = current_company() AND name_edition < $1 AND anonymised_at IS NULL
      ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
    [edition, limit],
  );
}

/** Nothing that anybody entered changes, so nobody's version does. */
export async function writeReadNames(tx: Tx, names: readonly Read[]): Promise<void> {
  await tx.query(
    `UPDATE staff s
        SET pinyin = r.pinyin, initials = r.initials, sort_key = r."sortKey", search_key = r."searchKey",
            name_edition = r."nameEdition"
       FROM jsonb_to_recordset($1::jsonb)
         AS r (id uuid, pinyin text, initials text, "sortKey" text, "searchKey" text, "nameEdition" smallint)
      WHERE s.company_id = current_company() AND s.id = r.id`,
    [JSON.stringify(names)],
  );
}
