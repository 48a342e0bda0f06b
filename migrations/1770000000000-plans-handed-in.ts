import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in stays as it was: execution is measured by it, whatever becomes of the plan. */
export class PlansHandedIn1770000000000 implements MigrationInterface {
  name = 'PlansHandedIn1770000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE training_plan_submission');
  }
}

const UP = [
  `CREATE TABLE training_plan_submission (
     company_id uuid NOT NULL,
     plan_id uuid NOT NULL,
     number integer NOT NULL,
     on_day date NOT NULL,
     lines jsonb NOT NULL,
     account_id uuid NOT NULL,
     at timestamptz NOT NULL,
     CONSTRAINT pk_training_plan_submission PRIMARY KEY (company_id, plan_id, number),
     CONSTRAINT fk_training_plan_submission_plan FOREIGN KEY (company_id, plan_id)
       REFERENCES training_plan (company_id, id),
     CONSTRAINT fk_training_plan_submission_account FOREIGN KEY (company_id, account_id)
       REFERENCES account (company_id, id)
   )`,

  // Forced row-level security would hide the rows of all companies from the owner.
  `ALTER TABLE training_plan NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE training_plan_line NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO training_plan_submission (company_id, plan_id, number, on_day, lines, account_id, at)
   SELECT p.company_id, p.id, 1, (p.submitted_at AT TIME ZONE c.time_zone)::date,
          (SELECT coalesce(jsonb_agg(jsonb_build_object(
                    'courseId', l.course_id, 'sessions', l.sessions, 'day', l.day, 'people', l.people)
                    ORDER BY l.day, l.title, l.id), '[]')
             FROM training_plan_line l WHERE l.company_id = p.company_id AND l.plan_id = p.id),
          p.submitted_by, p.submitted_at
     FROM training_plan p
     JOIN company c ON c.id = p.company_id
    WHERE p.state = 'submitted' AND p.submitted_at IS NOT NULL AND p.submitted_by IS NOT NULL`,
  `ALTER TABLE training_plan FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE training_plan_line FORCE ROW LEVEL SECURITY`,

  `ALTER TABLE training_plan_submission ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE training_plan_submission FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON training_plan_submission USING (company_id = (SELECT current_company()))`,
];
