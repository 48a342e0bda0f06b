import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a department plans to teach in a month, a line for each course. */
export class TrainingPlans1768001000000 implements MigrationInterface {
  name = 'TrainingPlans1768001000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['training_plan', 'training_plan_line'];

const UP = [
  `CREATE TABLE training_plan (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     month date NOT NULL,
     state text NOT NULL,
     submitted_at timestamptz,
     submitted_by uuid,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_training_plan PRIMARY KEY (company_id, id),
     CONSTRAINT uq_training_plan_month UNIQUE (company_id, department_id, month),
     CONSTRAINT ck_training_plan_month CHECK (extract(day FROM month) = 1),
     CONSTRAINT fk_training_plan_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_training_plan_submitter FOREIGN KEY (company_id, submitted_by)
       REFERENCES account (company_id, id),
     CONSTRAINT fk_training_plan_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE training_plan_line (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     plan_id uuid NOT NULL,
     origin text NOT NULL,
     course_id uuid,
     title text NOT NULL,
     sessions smallint NOT NULL,
     day date NOT NULL,
     whole_week boolean NOT NULL,
     trainer_id uuid,
     people smallint NOT NULL,
     note text,
     CONSTRAINT pk_training_plan_line PRIMARY KEY (company_id, id),
     CONSTRAINT uq_training_plan_line_course UNIQUE (company_id, plan_id, course_id),
     CONSTRAINT fk_training_plan_line_plan FOREIGN KEY (company_id, plan_id)
       REFERENCES training_plan (company_id, id),
     CONSTRAINT fk_training_plan_line_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id),
     CONSTRAINT fk_training_plan_line_trainer FOREIGN KEY (company_id, trainer_id)
       REFERENCES account (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
