import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can stand in a cell of a roster. Rosters refer to versions, which nobody can change: the past stays as it was. */
export class ShiftTemplates1764600000000 implements MigrationInterface {
  name = 'ShiftTemplates1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['shift_template', 'shift_template_version'];

const UP = [
  `CREATE TABLE shift_template (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     code text NOT NULL,
     preset text,
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_shift_template PRIMARY KEY (company_id, id),
     CONSTRAINT fk_shift_template_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)
   )`,
  // Two things that look alike in a cell would be read as one.
  `CREATE UNIQUE INDEX uq_shift_template_open_code ON shift_template (company_id, department_id, lower(code))
     WHERE closed_at IS NULL`,
  // Taking the presets over twice adds nothing.
  `CREATE UNIQUE INDEX uq_shift_template_open_preset ON shift_template (company_id, department_id, preset)
     WHERE closed_at IS NULL`,

  `CREATE TABLE shift_template_version (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     template_id uuid NOT NULL,
     number integer NOT NULL,
     kind text NOT NULL,
     code text NOT NULL,
     name text NOT NULL,
     aliases text[] NOT NULL,
     colour smallint NOT NULL,
     day_part text,
     early_class boolean NOT NULL,
     blocks jsonb NOT NULL,
     skill_ids uuid[] NOT NULL,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_shift_template_version PRIMARY KEY (company_id, id),
     CONSTRAINT uq_shift_template_version_number UNIQUE (company_id, template_id, number),
     CONSTRAINT ck_shift_template_version_colour CHECK (colour BETWEEN 0 AND 11),
     CONSTRAINT fk_shift_template_version_template FOREIGN KEY (company_id, template_id)
       REFERENCES shift_template (company_id, id),
     CONSTRAINT fk_shift_template_version_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
