import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Quizzes, what somebody has beyond the others in one, and attempts: what each saw, and its steps, only added to. */
export class Quizzes1764976000000 implements MigrationInterface {
  name = 'Quizzes1764976000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['quiz', 'quiz_extension', 'quiz_attempt', 'attempt_question', 'attempt_step'];

const UP = [
  `CREATE TABLE quiz (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid,
     course_id uuid,
     counts_for_course boolean NOT NULL,
     state text NOT NULL,
     title text NOT NULL,
     settings jsonb NOT NULL,
     parts jsonb NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_quiz PRIMARY KEY (company_id, id),
     CONSTRAINT fk_quiz_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_quiz_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id)
   )`,
  `CREATE INDEX ix_quiz_course ON quiz (company_id, course_id)`,

  `CREATE TABLE quiz_extension (
     company_id uuid NOT NULL,
     quiz_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     closes_at timestamptz,
     extra_minutes integer NOT NULL,
     extra_attempts integer NOT NULL,
     changed_at timestamptz NOT NULL,
     CONSTRAINT pk_quiz_extension PRIMARY KEY (company_id, quiz_id, staff_id),
     CONSTRAINT fk_quiz_extension_quiz FOREIGN KEY (company_id, quiz_id) REFERENCES quiz (company_id, id),
     CONSTRAINT fk_quiz_extension_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id)
   )`,

  `CREATE TABLE quiz_attempt (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     quiz_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     number integer NOT NULL,
     started_at timestamptz NOT NULL,
     due_at timestamptz,
     grace_ms integer NOT NULL,
     submitted_at timestamptz,
     total double precision,
     maximum double precision NOT NULL,
     CONSTRAINT pk_quiz_attempt PRIMARY KEY (company_id, id),
     CONSTRAINT uq_quiz_attempt_number UNIQUE (company_id, quiz_id, staff_id, number),
     CONSTRAINT fk_quiz_attempt_quiz FOREIGN KEY (company_id, quiz_id) REFERENCES quiz (company_id, id),
     CONSTRAINT fk_quiz_attempt_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id)
   )`,
  // Two taps that begin at the same moment begin once.
  `CREATE UNIQUE INDEX uq_quiz_attempt_open ON quiz_attempt (company_id, quiz_id, staff_id) WHERE submitted_at IS NULL`,
  `CREATE INDEX ix_quiz_attempt_due ON quiz_attempt (company_id, due_at) WHERE submitted_at IS NULL`,

  `CREATE TABLE attempt_question (
     company_id uuid NOT NULL,
     attempt_id uuid NOT NULL,
     slot smallint NOT NULL,
     question_id uuid NOT NULL,
     seen_number integer NOT NULL,
     graded_number integer NOT NULL,
     maximum double precision NOT NULL,
     shown jsonb NOT NULL,
     CONSTRAINT pk_attempt_question PRIMARY KEY (company_id, attempt_id, slot),
     CONSTRAINT fk_attempt_question_attempt FOREIGN KEY (company_id, attempt_id)
       REFERENCES quiz_attempt (company_id, id),
     CONSTRAINT fk_attempt_question_seen FOREIGN KEY (company_id, question_id, seen_number)
       REFERENCES question_version (company_id, question_id, number),
     CONSTRAINT fk_attempt_question_graded FOREIGN KEY (company_id, question_id, graded_number)
       REFERENCES question_version (company_id, question_id, number)
   )`,
  `CREATE INDEX ix_attempt_question_question ON attempt_question (company_id, question_id)`,

  `CREATE TABLE attempt_step (
     company_id uuid NOT NULL,
     attempt_id uuid NOT NULL,
     seq integer NOT NULL,
     id uuid NOT NULL,
     kind text NOT NULL,
     slot smallint,
     body jsonb NOT NULL,
     received_at timestamptz NOT NULL,
     account_id uuid,
     CONSTRAINT pk_attempt_step PRIMARY KEY (company_id, attempt_id, seq),
     CONSTRAINT uq_attempt_step_id UNIQUE (company_id, attempt_id, id),
     CONSTRAINT fk_attempt_step_attempt FOREIGN KEY (company_id, attempt_id)
       REFERENCES quiz_attempt (company_id, id),
     CONSTRAINT fk_attempt_step_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
