import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of people on their way into the company: as sent, as understood, row by row what they would change. */
export class StaffImports1764500000000 implements MigrationInterface {
  name = 'StaffImports1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['staff_import', 'staff_import_row', 'import_mapping'];

const UP = [
  // The content goes when the import is over, the rows somewhat later: both hold what belongs to persons.
  `CREATE TABLE staff_import (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     file_name text NOT NULL,
     format text NOT NULL,
     content bytea,
     sheet text NOT NULL,
     sheets jsonb NOT NULL,
     header_row integer NOT NULL,
     row_count integer NOT NULL,
     headings jsonb NOT NULL,
     columns jsonb NOT NULL,
     effective_from date NOT NULL,
     state text NOT NULL,
     job_id uuid,
     created integer NOT NULL DEFAULT 0,
     changed integer NOT NULL DEFAULT 0,
     unchanged integer NOT NULL DEFAULT 0,
     wrong integer NOT NULL DEFAULT 0,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_staff_import PRIMARY KEY (company_id, id),
     CONSTRAINT ck_staff_import_state
       CHECK (state IN ('uploaded', 'checking', 'checked', 'applying', 'applied', 'discarded')),
     CONSTRAINT ck_staff_import_content CHECK (content IS NOT NULL OR state IN ('applied', 'discarded')),
     CONSTRAINT fk_staff_import_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_staff_import_created ON staff_import (company_id, created_at)`,
  // A workbook is compressed already.
  `ALTER TABLE staff_import ALTER COLUMN content SET STORAGE EXTERNAL`,

  `CREATE TABLE staff_import_row (
     company_id uuid NOT NULL,
     import_id uuid NOT NULL,
     row integer NOT NULL,
     outcome text NOT NULL,
     employee_number text,
     name text,
     errors jsonb NOT NULL,
     changes jsonb NOT NULL,
     plan_hash bytea NOT NULL,
     CONSTRAINT pk_staff_import_row PRIMARY KEY (company_id, import_id, row),
     CONSTRAINT ck_staff_import_row_outcome CHECK (outcome IN ('create', 'change', 'unchanged', 'error')),
     CONSTRAINT fk_staff_import_row_import FOREIGN KEY (company_id, import_id)
       REFERENCES staff_import (company_id, id) ON DELETE CASCADE
   )`,

  // Which column holds what, for files with the same headings.
  `CREATE TABLE import_mapping (
     company_id uuid NOT NULL,
     headings_hash bytea NOT NULL,
     columns jsonb NOT NULL,
     account_id uuid NOT NULL,
     changed_at timestamptz NOT NULL,
     CONSTRAINT pk_import_mapping PRIMARY KEY (company_id, headings_hash),
     CONSTRAINT fk_import_mapping_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
