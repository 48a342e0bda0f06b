import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the headings of other systems' files mean in a department: asked for once, then remembered. */
export class EvaluationHeadings1764974000000 implements MigrationInterface {
  name = 'EvaluationHeadings1764974000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE evaluation_heading (
         company_id uuid NOT NULL,
         department_id uuid NOT NULL,
         key text NOT NULL,
         heading text NOT NULL,
         name text,
         CONSTRAINT pk_evaluation_heading PRIMARY KEY (company_id, department_id, key),
         CONSTRAINT fk_evaluation_heading_department FOREIGN KEY (company_id, department_id)
           REFERENCES department (company_id, id)
       )`,
    );
    await runner.query('ALTER TABLE evaluation_heading ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE evaluation_heading FORCE ROW LEVEL SECURITY');
    await runner.query(
      'CREATE POLICY own_company ON evaluation_heading USING (company_id = (SELECT current_company()))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_heading');
  }
}
