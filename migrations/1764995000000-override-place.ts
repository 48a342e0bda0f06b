import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An override says which gap of a day it answers for; those given before hold for the days, as they did. */
export class OverridePlace1764995000000 implements MigrationInterface {
  name = 'OverridePlace1764995000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE roster_override ADD COLUMN place jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE roster_override DROP COLUMN place`);
  }
}
