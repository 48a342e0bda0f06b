import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wish says why, and some of a month may be important: one of each person, unless the department says otherwise. */
export class WishReason1766000000000 implements MigrationInterface {
  name = 'WishReason1766000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE wish ADD COLUMN reason text`);
    await runner.query(
      `ALTER TABLE wish ADD CONSTRAINT ck_wish_reason CHECK (length(reason) BETWEEN 1 AND 200)`,
    );
    await runner.query(`ALTER TABLE wish_terms ADD COLUMN important_quota smallint NOT NULL DEFAULT 1`);
    await runner.query(
      `ALTER TABLE wish_terms ADD CONSTRAINT ck_wish_terms_important_quota CHECK (important_quota BETWEEN 0 AND 31)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE wish_terms DROP COLUMN important_quota`);
    await runner.query(`ALTER TABLE wish DROP COLUMN reason`);
  }
}
