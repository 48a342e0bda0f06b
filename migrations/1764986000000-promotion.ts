import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Promotion: schemes and their dated versions, which grades their codes are, awards, what people confirmed, runs with what
 * they found and from what, and decisions. Facts are added and never overwritten.
 */
export class Promotion1764986000000 implements MigrationInterface {
  name = 'Promotion1764986000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = [
  'promotion_scheme',
  'promotion_scheme_version',
  'promotion_grade',
  'promotion_award',
  'promotion_record',
  'promotion_run',
  'promotion_determination',
  'promotion_decision',
];

const UP = [
  `CREATE TABLE promotion_scheme (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     name text NOT NULL,
     preset text,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_scheme PRIMARY KEY (company_id, id),
     CONSTRAINT uq_promotion_scheme_department UNIQUE (company_id, department_id),
     CONSTRAINT fk_promotion_scheme_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id)
   )`,

  `CREATE TABLE promotion_scheme_version (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     scheme_id uuid NOT NULL,
     number integer NOT NULL,
     content jsonb NOT NULL,
     valid daterange NOT NULL,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_scheme_version PRIMARY KEY (company_id, id),
     CONSTRAINT uq_promotion_scheme_version_number UNIQUE (company_id, scheme_id, number),
     CONSTRAINT ck_promotion_scheme_version_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
     CONSTRAINT ex_promotion_scheme_version_valid EXCLUDE USING gist (company_id WITH =, scheme_id WITH =, valid WITH &&),
     CONSTRAINT fk_promotion_scheme_version_scheme FOREIGN KEY (company_id, scheme_id)
       REFERENCES promotion_scheme (company_id, id),
     CONSTRAINT fk_promotion_scheme_version_account FOREIGN KEY (company_id, created_by)
       REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE promotion_grade (
     company_id uuid NOT NULL,
     scheme_id uuid NOT NULL,
     code text NOT NULL,
     grade_id uuid NOT NULL,
     CONSTRAINT pk_promotion_grade PRIMARY KEY (company_id, scheme_id, code),
     CONSTRAINT uq_promotion_grade_grade UNIQUE (company_id, scheme_id, grade_id),
     CONSTRAINT fk_promotion_grade_scheme FOREIGN KEY (company_id, scheme_id)
       REFERENCES promotion_scheme (company_id, id),
     CONSTRAINT fk_promotion_grade_grade FOREIGN KEY (company_id, grade_id)
       REFERENCES grade (company_id, id)
   )`,

  `CREATE TABLE promotion_award (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     team_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     award text NOT NULL,
     month date NOT NULL,
     day date NOT NULL,
     reason text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_award PRIMARY KEY (company_id, id),
     CONSTRAINT uq_promotion_award_month UNIQUE (company_id, team_id, award, month),
     CONSTRAINT ck_promotion_award_month CHECK (EXTRACT(day FROM month) = 1),
     CONSTRAINT fk_promotion_award_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_promotion_award_team FOREIGN KEY (company_id, department_id, team_id)
       REFERENCES team (company_id, department_id, id),
     CONSTRAINT fk_promotion_award_staff FOREIGN KEY (company_id, staff_id)
       REFERENCES staff (company_id, id),
     CONSTRAINT fk_promotion_award_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_promotion_award_staff ON promotion_award (company_id, staff_id)`,

  `CREATE TABLE promotion_record (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     criterion text NOT NULL,
     result jsonb NOT NULL,
     evidence text NOT NULL,
     day date NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_record PRIMARY KEY (company_id, id),
     CONSTRAINT fk_promotion_record_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_promotion_record_staff FOREIGN KEY (company_id, staff_id)
       REFERENCES staff (company_id, id),
     CONSTRAINT fk_promotion_record_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_promotion_record_staff ON promotion_record (company_id, staff_id)`,

  `CREATE TABLE promotion_run (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     version_id uuid NOT NULL,
     as_of date NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_run PRIMARY KEY (company_id, id),
     CONSTRAINT fk_promotion_run_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_promotion_run_version FOREIGN KEY (company_id, version_id)
       REFERENCES promotion_scheme_version (company_id, id),
     CONSTRAINT fk_promotion_run_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_promotion_run_department ON promotion_run (company_id, department_id, as_of)`,

  `CREATE TABLE promotion_determination (
     company_id uuid NOT NULL,
     run_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     facts jsonb NOT NULL,
     outcome jsonb NOT NULL,
     CONSTRAINT pk_promotion_determination PRIMARY KEY (company_id, run_id, staff_id),
     CONSTRAINT fk_promotion_determination_run FOREIGN KEY (company_id, run_id)
       REFERENCES promotion_run (company_id, id),
     CONSTRAINT fk_promotion_determination_staff FOREIGN KEY (company_id, staff_id)
       REFERENCES staff (company_id, id)
   )`,

  `CREATE TABLE promotion_decision (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     run_id uuid,
     kind text NOT NULL,
     from_grade text,
     to_grade text,
     effective_on date NOT NULL,
     reason text NOT NULL,
     handover text,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_promotion_decision PRIMARY KEY (company_id, id),
     CONSTRAINT fk_promotion_decision_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_promotion_decision_staff FOREIGN KEY (company_id, staff_id)
       REFERENCES staff (company_id, id),
     CONSTRAINT fk_promotion_decision_run FOREIGN KEY (company_id, run_id)
       REFERENCES promotion_run (company_id, id),
     CONSTRAINT fk_promotion_decision_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_promotion_decision_staff ON promotion_decision (company_id, staff_id)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
