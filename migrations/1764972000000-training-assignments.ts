import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses that people are told to take: bundles, assignments, and what each assignment asks of each person. */
export class TrainingAssignments1764972000000 implements MigrationInterface {
  name = 'TrainingAssignments1764972000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['course_bundle', 'training_assignment', 'assigned_course'];

const UP = [
  `CREATE TABLE course_bundle (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid,
     name text NOT NULL,
     course_ids uuid[] NOT NULL,
     qualification_id uuid,
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_course_bundle PRIMARY KEY (company_id, id),
     CONSTRAINT fk_course_bundle_company FOREIGN KEY (company_id) REFERENCES company (id),
     CONSTRAINT fk_course_bundle_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_course_bundle_qualification FOREIGN KEY (company_id, qualification_id)
       REFERENCES qualification (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_course_bundle_open_name ON course_bundle (company_id, name, department_id)
     NULLS NOT DISTINCT WHERE closed_at IS NULL`,

  `CREATE TABLE training_assignment (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid,
     course_id uuid,
     bundle_id uuid,
     target text NOT NULL,
     target_ids uuid[] NOT NULL,
     mandatory boolean NOT NULL,
     due_on date,
     due_days smallint,
     note text,
     created_by uuid,
     created_at timestamptz NOT NULL,
     withdrawn_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     CONSTRAINT pk_training_assignment PRIMARY KEY (company_id, id),
     CONSTRAINT ck_training_assignment_what CHECK (num_nonnulls(course_id, bundle_id) = 1),
     CONSTRAINT ck_training_assignment_due CHECK (num_nonnulls(due_on, due_days) = 1 AND due_days >= 1),
     CONSTRAINT fk_training_assignment_company FOREIGN KEY (company_id) REFERENCES company (id),
     CONSTRAINT fk_training_assignment_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_training_assignment_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id),
     CONSTRAINT fk_training_assignment_bundle FOREIGN KEY (company_id, bundle_id) REFERENCES course_bundle (company_id, id),
     CONSTRAINT fk_training_assignment_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE assigned_course (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     course_id uuid NOT NULL,
     assignment_id uuid,
     qualification_id uuid,
     mandatory boolean NOT NULL,
     assigned_on date NOT NULL,
     due_on date NOT NULL,
     state text NOT NULL,
     ended_at timestamptz,
     exempted_by uuid,
     exempt_reason text,
     reminded_days smallint,
     CONSTRAINT pk_assigned_course PRIMARY KEY (company_id, id),
     CONSTRAINT ck_assigned_course_why CHECK (num_nonnulls(assignment_id, qualification_id) = 1),
     CONSTRAINT ck_assigned_course_end CHECK ((state = 'open') = (ended_at IS NULL)),
     CONSTRAINT fk_assigned_course_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_assigned_course_course FOREIGN KEY (company_id, course_id) REFERENCES course (company_id, id),
     CONSTRAINT fk_assigned_course_assignment FOREIGN KEY (company_id, assignment_id)
       REFERENCES training_assignment (company_id, id),
     CONSTRAINT fk_assigned_course_qualification FOREIGN KEY (company_id, qualification_id)
       REFERENCES qualification (company_id, id),
     CONSTRAINT fk_assigned_course_account FOREIGN KEY (company_id, exempted_by) REFERENCES account (company_id, id)
   )`,
  // Two runs at the same moment ask for a course once; an open one is asked for once by each assignment.
  `CREATE UNIQUE INDEX uq_assigned_course_open ON assigned_course (company_id, staff_id, course_id, assignment_id)
     NULLS NOT DISTINCT WHERE state = 'open'`,
  `CREATE INDEX ix_assigned_course_assignment ON assigned_course (company_id, assignment_id)`,
  `CREATE INDEX ix_assigned_course_due ON assigned_course (company_id, due_on)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
