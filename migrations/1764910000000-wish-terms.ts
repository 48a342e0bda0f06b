import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wishes of staff: one a day and person, as many and until when the department says. */
export class WishTerms1764910000000 implements MigrationInterface {
  name = 'WishTerms1764910000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `DROP INDEX ix_wish_staff`,
  `CREATE UNIQUE INDEX uq_wish_day ON wish (company_id, staff_id, day)`,
  `CREATE TABLE wish_terms (
     company_id uuid NOT NULL,
     department_id uuid NOT NULL,
     quota smallint NOT NULL,
     closing_day smallint NOT NULL,
     version integer NOT NULL DEFAULT 1,
     CONSTRAINT pk_wish_terms PRIMARY KEY (company_id, department_id),
     CONSTRAINT ck_wish_terms_quota CHECK (quota BETWEEN 0 AND 31),
     CONSTRAINT ck_wish_terms_closing_day CHECK (closing_day BETWEEN 1 AND 28),
     CONSTRAINT fk_wish_terms_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)
   )`,
  `ALTER TABLE wish_terms ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE wish_terms FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON wish_terms USING (company_id = (SELECT current_company()))`,
];

const DOWN = [
  `DROP TABLE wish_terms`,
  `DROP INDEX uq_wish_day`,
  `CREATE INDEX ix_wish_staff ON wish (company_id, staff_id, day)`,
];
