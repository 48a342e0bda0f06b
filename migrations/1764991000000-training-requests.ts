import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people ask to be taught, and what they were asked and did not know. */
export class TrainingRequests1764991000000 implements MigrationInterface {
  name = 'TrainingRequests1764991000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['training_request', 'training_request_step', 'logged_question'];

const UP = [
  `CREATE TABLE training_request (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     asked_by uuid NOT NULL,
     kind text NOT NULL,
     course_id uuid,
     topic text NOT NULL,
     reason text,
     state text NOT NULL,
     trainer_id uuid,
     session_id uuid,
     scheduled_on date,
     because text,
     agreement_on date,
     materials text,
     reteach_on date,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_training_request PRIMARY KEY (company_id, id),
     CONSTRAINT fk_training_request_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_training_request_account FOREIGN KEY (company_id, asked_by) REFERENCES account (company_id, id),
     CONSTRAINT fk_training_request_trainer FOREIGN KEY (company_id, trainer_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_training_request_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id),
     CONSTRAINT fk_training_request_session FOREIGN KEY (company_id, session_id)
       REFERENCES training_session (company_id, id)
   )`,
  `CREATE INDEX ix_training_request_department ON training_request (company_id, department_id, state)`,
  `CREATE INDEX ix_training_request_session ON training_request (company_id, session_id)`,

  `CREATE TABLE training_request_step (
     company_id uuid NOT NULL,
     request_id uuid NOT NULL,
     number integer NOT NULL,
     state text NOT NULL,
     account_id uuid NOT NULL,
     at timestamptz NOT NULL,
     CONSTRAINT pk_training_request_step PRIMARY KEY (company_id, request_id, number),
     CONSTRAINT fk_training_request_step_request FOREIGN KEY (company_id, request_id)
       REFERENCES training_request (company_id, id),
     CONSTRAINT fk_training_request_step_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE logged_question (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     asked_by uuid NOT NULL,
     asked_on date NOT NULL,
     text text NOT NULL,
     context text,
     answerer_id uuid,
     answer text,
     answered_by uuid,
     answered_at timestamptz,
     question_id uuid,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_logged_question PRIMARY KEY (company_id, id),
     CONSTRAINT ck_logged_question_answer CHECK ((answer IS NULL) = (answered_at IS NULL)),
     CONSTRAINT fk_logged_question_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_logged_question_asker FOREIGN KEY (company_id, asked_by) REFERENCES account (company_id, id),
     CONSTRAINT fk_logged_question_answerer FOREIGN KEY (company_id, answerer_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_logged_question_author FOREIGN KEY (company_id, answered_by) REFERENCES account (company_id, id),
     CONSTRAINT fk_logged_question_question FOREIGN KEY (company_id, question_id) REFERENCES question (company_id, id)
   )`,
  `CREATE INDEX ix_logged_question_department ON logged_question (company_id, department_id, asked_on)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
