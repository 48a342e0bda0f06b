import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names are read by more than one reading of the surname: those already stored are to be read anew. */
export class NameEditions1764850000000 implements MigrationInterface {
  name = 'NameEditions1764850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE staff ADD COLUMN name_edition smallint NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE staff DROP COLUMN name_edition`);
  }
}
