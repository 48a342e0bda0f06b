import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bank of questions: what each is about, and its versions, which are never written over. */
export class QuestionBank1764960000000 implements MigrationInterface {
  name = 'QuestionBank1764960000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['question', 'question_version'];

const UP = [
  `CREATE TABLE question (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid,
     course_id uuid,
     category text,
     difficulty text NOT NULL,
     competencies text[] NOT NULL,
     tags text[] NOT NULL,
     retired_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_question PRIMARY KEY (company_id, id),
     CONSTRAINT fk_question_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_question_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id)
   )`,
  `CREATE INDEX ix_question_course ON question (company_id, course_id)`,

  `CREATE TABLE question_version (
     company_id uuid NOT NULL,
     question_id uuid NOT NULL,
     number integer NOT NULL,
     type text NOT NULL,
     title text NOT NULL,
     search_key text NOT NULL,
     definition jsonb NOT NULL,
     changed_by uuid,
     changed_at timestamptz NOT NULL,
     CONSTRAINT pk_question_version PRIMARY KEY (company_id, question_id, number),
     CONSTRAINT fk_question_version_question FOREIGN KEY (company_id, question_id)
       REFERENCES question (company_id, id),
     CONSTRAINT fk_question_version_account FOREIGN KEY (company_id, changed_by)
       REFERENCES account (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
