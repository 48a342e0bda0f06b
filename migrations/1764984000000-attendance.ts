import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attendance as it was recorded, of single days or of a whole month; added and never overwritten. */
export class Attendance1764984000000 implements MigrationInterface {
  name = 'Attendance1764984000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attendance_record');
  }
}

const UP = [
  `CREATE TABLE attendance_record (
     company_id uuid NOT NULL,
     department_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     first_day date NOT NULL,
     last_day date NOT NULL,
     number integer NOT NULL,
     late integer,
     early integer,
     absences integer,
     worked_minutes integer,
     source text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_attendance_record PRIMARY KEY (company_id, department_id, staff_id, first_day, last_day, number),
     CONSTRAINT ck_attendance_record_days CHECK (first_day <= last_day),
     CONSTRAINT ck_attendance_record_counts CHECK (
       late >= 0 AND early >= 0 AND absences >= 0 AND worked_minutes >= 0
       AND (late IS NULL) = (early IS NULL) AND (late IS NULL) = (absences IS NULL)
       AND (late IS NOT NULL OR worked_minutes IS NULL)),
     CONSTRAINT fk_attendance_record_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_attendance_record_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_attendance_record_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_attendance_record_days ON attendance_record (company_id, department_id, first_day)`,
  `ALTER TABLE attendance_record ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE attendance_record FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON attendance_record USING (company_id = (SELECT current_company()))`,
];
