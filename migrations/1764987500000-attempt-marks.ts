import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mark of each question of an attempt, so that statistics need not grade every answer again. */
export class AttemptMarks1764987500000 implements MigrationInterface {
  name = 'AttemptMarks1764987500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attempt_question ADD COLUMN mark double precision`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE attempt_question DROP COLUMN mark`);
  }
}
