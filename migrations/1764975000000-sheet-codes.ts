import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What foreign codes of a department's sheets mean; a code without a template is left alone. */
export class SheetCodes1764975000000 implements MigrationInterface {
  name = 'SheetCodes1764975000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sheet_code');
  }
}

const UP = [
  `CREATE TABLE sheet_code (
     company_id uuid NOT NULL,
     department_id uuid NOT NULL,
     code text NOT NULL,
     template_id uuid,
     CONSTRAINT pk_sheet_code PRIMARY KEY (company_id, department_id, code),
     CONSTRAINT ck_sheet_code_code CHECK (length(code) BETWEEN 1 AND 20),
     CONSTRAINT fk_sheet_code_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_sheet_code_template FOREIGN KEY (company_id, template_id)
       REFERENCES shift_template (company_id, id)
   )`,
  `ALTER TABLE sheet_code ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE sheet_code FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON sheet_code USING (company_id = (SELECT current_company()))`,
];
