import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Headings of attendance files are remembered beside those of figures: the same word may mean another thing there. */
export class HeadingsOfAttendance1769000000000 implements MigrationInterface {
  name = 'HeadingsOfAttendance1769000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE evaluation_heading ADD COLUMN sheet text NOT NULL DEFAULT 'figures'`);
    await runner.query('ALTER TABLE evaluation_heading ALTER COLUMN sheet DROP DEFAULT');
    await runner.query('ALTER TABLE evaluation_heading DROP CONSTRAINT pk_evaluation_heading');
    await runner.query(
      `ALTER TABLE evaluation_heading
         ADD CONSTRAINT pk_evaluation_heading PRIMARY KEY (company_id, department_id, sheet, key)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM evaluation_heading WHERE sheet <> 'figures'`);
    await runner.query('ALTER TABLE evaluation_heading DROP CONSTRAINT pk_evaluation_heading');
    await runner.query(
      'ALTER TABLE evaluation_heading ADD CONSTRAINT pk_evaluation_heading PRIMARY KEY (company_id, department_id, key)',
    );
    await runner.query('ALTER TABLE evaluation_heading DROP COLUMN sheet');
  }
}
