import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many workers a job has lost by their death: those that stopped in good order gave it back and do not count. */
export class JobDeaths1764840000000 implements MigrationInterface {
  name = 'JobDeaths1764840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job ADD COLUMN deaths integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP COLUMN deaths`);
  }
}
