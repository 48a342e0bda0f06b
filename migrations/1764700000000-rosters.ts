import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A roster is a log of operations; the cells are what the log amounts to, kept in step in the same transaction. Every
 * operation has the next revision of its roster, and its own id, so that sending it twice does it once.
 */
export class Rosters1764700000000 implements MigrationInterface {
  name = 'Rosters1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['roster', 'roster_operation', 'roster_cell'];

const UP = [
  `CREATE TABLE roster (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     period daterange NOT NULL,
     state text NOT NULL,
     revision integer NOT NULL DEFAULT 0,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_roster PRIMARY KEY (company_id, id),
     CONSTRAINT ck_roster_period CHECK (NOT isempty(period) AND NOT lower_inf(period) AND NOT upper_inf(period)),
     CONSTRAINT ck_roster_revision CHECK (revision >= 0),
     CONSTRAINT fk_roster_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_roster_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id),
     CONSTRAINT ex_roster_period EXCLUDE USING gist (company_id WITH =, department_id WITH =, period WITH &&)
   )`,

  `CREATE TABLE roster_operation (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     revision integer NOT NULL,
     op_id uuid NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     changes jsonb NOT NULL,
     CONSTRAINT pk_roster_operation PRIMARY KEY (company_id, roster_id, revision),
     CONSTRAINT uq_roster_operation_op UNIQUE (company_id, roster_id, op_id),
     CONSTRAINT fk_roster_operation_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_operation_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE roster_cell (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     template_version_id uuid NOT NULL,
     pinned boolean NOT NULL,
     CONSTRAINT pk_roster_cell PRIMARY KEY (company_id, roster_id, staff_id, day),
     CONSTRAINT fk_roster_cell_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_cell_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_roster_cell_version FOREIGN KEY (company_id, template_version_id)
       REFERENCES shift_template_version (company_id, id)
   )`,
  `CREATE INDEX ix_roster_cell_staff ON roster_cell (company_id, staff_id, day)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
