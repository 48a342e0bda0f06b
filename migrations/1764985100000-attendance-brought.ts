import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What coming to a session brought, so that it can be taken back. */
export class AttendanceBrought1764985100000 implements MigrationInterface {
  name = 'AttendanceBrought1764985100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE training_seat ADD COLUMN brought jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE training_seat DROP COLUMN brought`);
  }
}
