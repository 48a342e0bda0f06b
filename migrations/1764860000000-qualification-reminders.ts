import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many days before its end a qualification was last spoken of, so that nobody is reminded twice. */
export class QualificationReminders1764860000000 implements MigrationInterface {
  name = 'QualificationReminders1764860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE held_qualification ADD COLUMN reminded_days integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE held_qualification DROP COLUMN reminded_days`);
  }
}
