import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was arranged by one deed, for several people or on several days, is known to belong together. */
export class ActivitySeries1764965000000 implements MigrationInterface {
  name = 'ActivitySeries1764965000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

// The owner sees no rows of any company: a default that is its own value for each row fills them, and then goes.
const UP = [
  `ALTER TABLE activity ADD COLUMN series_id uuid NOT NULL DEFAULT gen_random_uuid()`,
  `ALTER TABLE activity ALTER COLUMN series_id DROP DEFAULT`,
  `ALTER TABLE activity ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `CREATE INDEX ix_activity_series ON activity (company_id, series_id)`,
];

const DOWN = [
  `DROP INDEX ix_activity_series`,
  `ALTER TABLE activity DROP COLUMN version`,
  `ALTER TABLE activity DROP COLUMN series_id`,
];
