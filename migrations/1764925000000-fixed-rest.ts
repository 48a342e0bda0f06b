import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Weekdays on which somebody is always free, for a time. */
export class FixedRest1764925000000 implements MigrationInterface {
  name = 'FixedRest1764925000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fixed_rest');
  }
}

const UP = [
  `CREATE TABLE fixed_rest (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     weekday smallint NOT NULL,
     valid daterange NOT NULL,
     CONSTRAINT pk_fixed_rest PRIMARY KEY (company_id, id),
     CONSTRAINT ck_fixed_rest_weekday CHECK (weekday BETWEEN 1 AND 7),
     CONSTRAINT ck_fixed_rest_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
     CONSTRAINT fk_fixed_rest_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT ex_fixed_rest_valid EXCLUDE USING gist (company_id WITH =, staff_id WITH =, weekday WITH =, valid WITH &&)
   )`,
  `CREATE INDEX ix_fixed_rest_staff ON fixed_rest (company_id, staff_id)`,
  `ALTER TABLE fixed_rest ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE fixed_rest FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON fixed_rest USING (company_id = (SELECT current_company()))`,
];
