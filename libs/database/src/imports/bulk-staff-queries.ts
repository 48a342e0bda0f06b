import type { AuditValues } from '@banke/domain/audit';
import type { PlainDate } from '@banke/domain/calendar';
import type { StaffChange } from '@banke/domain/people';
import type { Tx } from '../in-company';

export interface StaffRecordToWrite {
  id: string;
  name: string;
  pinyin: string;
  initials: string;
  sortKey: string;
  searchKey: string;
  nameEdition: number;
  phone: string | null;
  email: string | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
}

const RECORD = `id uuid, "employeeNumber" text, name text, pinyin text, initials text, "sortKey" text, "searchKey" text,
                "nameEdition" smallint, phone text, email text, "hireDate" date, "probationEnd" date`;

/** Inserts many people in one statement. */
export async function insertStaff(
  tx: Tx,
  { companyId, at }: { companyId: string; at: Date },
  people: readonly (StaffRecordToWrite & { employeeNumber: string })[],
): Promise<void> {
  await tx.query(
    `INSERT INTO staff (company_id, id, employee_number, name, pinyin, initials, sort_key, search_key, name_edition, phone, email,
                        hire_date, probation_end, created_at)
     SELECT $1, r.id, r."employeeNumber", r.name, r.pinyin, r.initials, r."sortKey", r."searchKey", r."nameEdition", r.phone, r.email,
            r."hireDate", r."probationEnd", $3
       FROM jsonb_to_recordset($2::jsonb) AS r (${RECORD})`,
    [companyId, JSON.stringify(people), at],
  );
}

/** Writes the records of many people in one statement; each gets its next version. Their rows are locked by the caller. */
export async function updateStaff(tx: Tx, people: readonly StaffRecordToWrite[]): Promise<void> {
  await tx.query(
    `UPDATE staff s
        SET name = r.name, pinyin = r.pinyin, initials = r.initials, sort_key = r."sortKey", search_key = r."searchKey",
            name_edition = r."nameEdition",
            phone = r.phone, email = r.email, hire_date = r."hireDate", probation_end = r."probationEnd",
            version = s.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS r (${RECORD})
      WHERE s.company_id = current_company() AND s.id = r.id`,
    [JSON.stringify(people)],
  );
}

export interface StaffChangeToWrite {
  staffId: string;
  change: StaffChange;
  effectiveOn: PlainDate;
  before: AuditValues;
  after: AuditValues;
}

/** Lines of many people's histories in one statement. */
export async function insertStaffChanges(
  tx: Tx,
  { companyId, accountId, at }: { companyId: string; accountId: string; at: Date },
  changes: readonly StaffChangeToWrite[],
): Promise<void> {
  await tx.query(
    `INSERT INTO staff_change (company_id, staff_id, change, effective_on, at, account_id, before, after)
     SELECT $1, r."staffId", r.change, r."effectiveOn", $3, $4, r.before, r.after
       FROM jsonb_to_recordset($2::jsonb) AS r ("staffId" uuid, change text, "effectiveOn" date, before jsonb, after jsonb)`,
    [companyId, JSON.stringify(changes), at, accountId],
  );
}
