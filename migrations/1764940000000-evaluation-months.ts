import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The monthly score: templates and their versions, months with their frozen templates, steps, figures, additions and
 * deductions, results with every line, and appeals. Facts are added and never overwritten.
 */
export class EvaluationMonths1764940000000 implements MigrationInterface {
  name = 'EvaluationMonths1764940000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = [
  'evaluation_template',
  'evaluation_template_version',
  'evaluation_month',
  'evaluation_month_template',
  'evaluation_step',
  'evaluation_figure',
  'score_entry',
  'evaluation_result',
  'evaluation_appeal',
];

const UP = [
  `CREATE TABLE evaluation_template (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     post_id uuid NOT NULL,
     preset text,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_template PRIMARY KEY (company_id, id),
     CONSTRAINT uq_evaluation_template_post UNIQUE (company_id, department_id, post_id),
     CONSTRAINT fk_evaluation_template_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_evaluation_template_post FOREIGN KEY (company_id, post_id) REFERENCES post (company_id, id)
   )`,

  `CREATE TABLE evaluation_template_version (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     template_id uuid NOT NULL,
     number integer NOT NULL,
     name text NOT NULL,
     content jsonb NOT NULL,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_template_version PRIMARY KEY (company_id, id),
     CONSTRAINT uq_evaluation_template_version_number UNIQUE (company_id, template_id, number),
     CONSTRAINT fk_evaluation_template_version_template FOREIGN KEY (company_id, template_id)
       REFERENCES evaluation_template (company_id, id),
     CONSTRAINT fk_evaluation_template_version_account FOREIGN KEY (company_id, created_by)
       REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE evaluation_month (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     first_day date NOT NULL,
     state text NOT NULL,
     calculation integer NOT NULL DEFAULT 0,
     published_calculation integer,
     appeals_through date,
     version integer NOT NULL DEFAULT 1,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_month PRIMARY KEY (company_id, id),
     CONSTRAINT uq_evaluation_month UNIQUE (company_id, department_id, first_day),
     CONSTRAINT ck_evaluation_month_first_day CHECK (EXTRACT(day FROM first_day) = 1),
     CONSTRAINT ck_evaluation_month_published CHECK (published_calculation <= calculation),
     CONSTRAINT fk_evaluation_month_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_evaluation_month_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE evaluation_month_template (
     company_id uuid NOT NULL,
     month_id uuid NOT NULL,
     post_id uuid NOT NULL,
     version_id uuid NOT NULL,
     CONSTRAINT pk_evaluation_month_template PRIMARY KEY (company_id, month_id, post_id),
     CONSTRAINT fk_evaluation_month_template_month FOREIGN KEY (company_id, month_id)
       REFERENCES evaluation_month (company_id, id),
     CONSTRAINT fk_evaluation_month_template_post FOREIGN KEY (company_id, post_id) REFERENCES post (company_id, id),
     CONSTRAINT fk_evaluation_month_template_version FOREIGN KEY (company_id, version_id)
       REFERENCES evaluation_template_version (company_id, id)
   )`,

  `CREATE TABLE evaluation_step (
     company_id uuid NOT NULL,
     month_id uuid NOT NULL,
     seq integer NOT NULL,
     step text NOT NULL,
     calculation integer NOT NULL,
     account_id uuid,
     on_behalf_of uuid,
     at timestamptz NOT NULL,
     reason text,
     CONSTRAINT pk_evaluation_step PRIMARY KEY (company_id, month_id, seq),
     CONSTRAINT fk_evaluation_step_month FOREIGN KEY (company_id, month_id) REFERENCES evaluation_month (company_id, id),
     CONSTRAINT fk_evaluation_step_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_evaluation_step_absent FOREIGN KEY (company_id, on_behalf_of) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE evaluation_figure (
     company_id uuid NOT NULL,
     month_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     line text NOT NULL,
     number integer NOT NULL,
     numerator integer,
     denominator integer,
     source text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_figure PRIMARY KEY (company_id, month_id, staff_id, line, number),
     CONSTRAINT ck_evaluation_figure_counts CHECK (
       (numerator IS NULL) = (denominator IS NULL) AND numerator >= 0 AND denominator > 0),
     CONSTRAINT fk_evaluation_figure_month FOREIGN KEY (company_id, month_id)
       REFERENCES evaluation_month (company_id, id),
     CONSTRAINT fk_evaluation_figure_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_evaluation_figure_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE score_entry (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     points integer NOT NULL,
     violation text,
     title text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     overturned_by uuid,
     overturned_at timestamptz,
     overturned_because text,
     CONSTRAINT pk_score_entry PRIMARY KEY (company_id, id),
     CONSTRAINT ck_score_entry_points CHECK (points BETWEEN -20000 AND 20000),
     CONSTRAINT ck_score_entry_violation CHECK (violation IS NULL OR points <= 0),
     CONSTRAINT fk_score_entry_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_score_entry_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_score_entry_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_score_entry_overturner FOREIGN KEY (company_id, overturned_by) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_score_entry_month ON score_entry (company_id, department_id, day)`,

  `CREATE TABLE evaluation_result (
     company_id uuid NOT NULL,
     month_id uuid NOT NULL,
     calculation integer NOT NULL,
     staff_id uuid NOT NULL,
     outcome jsonb NOT NULL,
     total integer,
     rank integer,
     pool integer NOT NULL,
     at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_result PRIMARY KEY (company_id, month_id, calculation, staff_id),
     CONSTRAINT ck_evaluation_result_rank CHECK ((total IS NULL) = (rank IS NULL) AND rank <= pool),
     CONSTRAINT fk_evaluation_result_month FOREIGN KEY (company_id, month_id)
       REFERENCES evaluation_month (company_id, id),
     CONSTRAINT fk_evaluation_result_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id)
   )`,
  `CREATE INDEX ix_evaluation_result_staff ON evaluation_result (company_id, staff_id)`,

  `CREATE TABLE evaluation_appeal (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     month_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     line text NOT NULL,
     reason text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     answer text,
     answer_text text,
     answered_by uuid,
     on_behalf_of uuid,
     answered_at timestamptz,
     CONSTRAINT pk_evaluation_appeal PRIMARY KEY (company_id, id),
     CONSTRAINT ck_evaluation_appeal_answer CHECK ((answer IS NULL) = (answered_at IS NULL)),
     CONSTRAINT fk_evaluation_appeal_month FOREIGN KEY (company_id, month_id)
       REFERENCES evaluation_month (company_id, id),
     CONSTRAINT fk_evaluation_appeal_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_evaluation_appeal_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_evaluation_appeal_answerer FOREIGN KEY (company_id, answered_by) REFERENCES account (company_id, id),
     CONSTRAINT fk_evaluation_appeal_absent FOREIGN KEY (company_id, on_behalf_of) REFERENCES account (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_evaluation_appeal_open ON evaluation_appeal (company_id, month_id, staff_id, line)
     WHERE answered_at IS NULL`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
