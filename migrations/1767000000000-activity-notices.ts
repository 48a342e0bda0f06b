import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told, too, what became of the activities beside their shifts in a published roster: as often as it changes. */
export class ActivityNotices1767000000000 implements MigrationInterface {
  name = 'ActivityNotices1767000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE roster_notice ADD COLUMN activities jsonb,
         ADD CONSTRAINT ck_roster_notice_about CHECK (activities IS NULL OR amendment_seq IS NULL)`,
    );
    await runner.query(`DROP INDEX uq_roster_notice_person`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_roster_notice_person ON roster_notice (company_id, roster_id, staff_id, amendment_seq)
         NULLS NOT DISTINCT WHERE activities IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM roster_notice WHERE activities IS NOT NULL`);
    await runner.query(`DROP INDEX uq_roster_notice_person`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_roster_notice_person ON roster_notice (company_id, roster_id, staff_id, amendment_seq)
         NULLS NOT DISTINCT`,
    );
    await runner.query(
      `ALTER TABLE roster_notice DROP CONSTRAINT ck_roster_notice_about, DROP COLUMN activities`,
    );
  }
}
