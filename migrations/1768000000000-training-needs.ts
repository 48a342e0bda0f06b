import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people of a department want to be taught in a year: topics, answers, and the words of managers and the business. */
export class TrainingNeeds1768000000000 implements MigrationInterface {
  name = 'TrainingNeeds1768000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['needs_survey', 'needs_topic', 'needs_answer', 'needs_voice'];

const UP = [
  `CREATE TABLE needs_survey (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     year smallint NOT NULL,
     opens_on date NOT NULL,
     closes_on date NOT NULL,
     method text NOT NULL,
     picks smallint NOT NULL,
     proposes smallint NOT NULL,
     survey_weight smallint NOT NULL,
     wishes_weight smallint NOT NULL,
     direction_weight smallint NOT NULL,
     invited_on date,
     reminded_on date,
     created_by uuid NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_needs_survey PRIMARY KEY (company_id, id),
     CONSTRAINT uq_needs_survey_year UNIQUE (company_id, department_id, year),
     CONSTRAINT ck_needs_survey_days CHECK (opens_on <= closes_on),
     CONSTRAINT ck_needs_survey_weights CHECK (survey_weight + wishes_weight + direction_weight = 10000),
     CONSTRAINT fk_needs_survey_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_needs_survey_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE needs_topic (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     survey_id uuid NOT NULL,
     title text NOT NULL,
     course_id uuid,
     competency text,
     by_staff boolean NOT NULL,
     added_by uuid NOT NULL,
     state text NOT NULL,
     because text,
     made_course_id uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_needs_topic PRIMARY KEY (company_id, id),
     CONSTRAINT fk_needs_topic_survey FOREIGN KEY (company_id, survey_id) REFERENCES needs_survey (company_id, id),
     CONSTRAINT fk_needs_topic_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id),
     CONSTRAINT fk_needs_topic_made_course FOREIGN KEY (company_id, made_course_id)
       REFERENCES course (company_id, id),
     CONSTRAINT fk_needs_topic_account FOREIGN KEY (company_id, added_by) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_needs_topic_survey ON needs_topic (company_id, survey_id)`,
  `CREATE INDEX ix_needs_topic_made_course ON needs_topic (company_id, made_course_id)`,

  `CREATE TABLE needs_answer (
     company_id uuid NOT NULL,
     survey_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     choices jsonb NOT NULL,
     CONSTRAINT pk_needs_answer PRIMARY KEY (company_id, survey_id, staff_id),
     CONSTRAINT fk_needs_answer_survey FOREIGN KEY (company_id, survey_id) REFERENCES needs_survey (company_id, id),
     CONSTRAINT fk_needs_answer_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id)
   )`,

  `CREATE TABLE needs_voice (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     topic_id uuid NOT NULL,
     kind text NOT NULL,
     by_name text NOT NULL,
     reason text NOT NULL,
     weight smallint NOT NULL,
     account_id uuid NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_needs_voice PRIMARY KEY (company_id, id),
     CONSTRAINT ck_needs_voice_weight CHECK (weight BETWEEN 1 AND 5),
     CONSTRAINT fk_needs_voice_topic FOREIGN KEY (company_id, topic_id) REFERENCES needs_topic (company_id, id),
     CONSTRAINT fk_needs_voice_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  `CREATE INDEX ix_needs_voice_topic ON needs_voice (company_id, topic_id)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
