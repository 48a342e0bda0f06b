import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry can be the adjustment for a month that was closed already, and says what came late. */
export class LateEntries1764987000000 implements MigrationInterface {
  name = 'LateEntries1764987000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE score_entry ADD late_of date, ADD late jsonb');
    await runner.query(
      'ALTER TABLE score_entry ADD CONSTRAINT ck_score_entry_late CHECK ((late_of IS NULL) = (late IS NULL) AND late_of < day)',
    );
    await runner.query(
      'CREATE INDEX ix_score_entry_late ON score_entry (company_id, department_id, late_of) WHERE late_of IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE score_entry DROP COLUMN late_of, DROP COLUMN late');
  }
}
