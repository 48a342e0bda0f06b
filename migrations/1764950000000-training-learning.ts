import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have taken: a course in the version they began, and which of its lessons they have read and confirmed. */
export class TrainingLearning1764950000000 implements MigrationInterface {
  name = 'TrainingLearning1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['learning', 'lesson_read'];

const UP = [
  `CREATE TABLE learning (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     course_id uuid NOT NULL,
     number integer NOT NULL,
     started_at timestamptz NOT NULL,
     completed_at timestamptz,
     CONSTRAINT pk_learning PRIMARY KEY (company_id, id),
     CONSTRAINT fk_learning_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_learning_version FOREIGN KEY (company_id, course_id, number)
       REFERENCES course_version (company_id, course_id, number)
   )`,
  // Two tabs that begin at the same moment begin once.
  `CREATE UNIQUE INDEX uq_learning_open ON learning (company_id, staff_id, course_id) WHERE completed_at IS NULL`,
  `CREATE INDEX ix_learning_course ON learning (company_id, course_id)`,

  `CREATE TABLE lesson_read (
     company_id uuid NOT NULL,
     learning_id uuid NOT NULL,
     lesson_id uuid NOT NULL,
     read_at timestamptz NOT NULL,
     confirmed_at timestamptz,
     CONSTRAINT pk_lesson_read PRIMARY KEY (company_id, learning_id, lesson_id),
     CONSTRAINT fk_lesson_read_learning FOREIGN KEY (company_id, learning_id) REFERENCES learning (company_id, id)
   )`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
