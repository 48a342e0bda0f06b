import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are needed at hours of the day, too, whatever shifts they have. */
export class NeedHours1765000000000 implements MigrationInterface {
  name = 'NeedHours1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;
const LINE = `company_id WITH =, department_id WITH =`;
const OF = `coalesce(team_id, ${NOBODY}) WITH =, coalesce(skill_id, ${NOBODY}) WITH =, valid WITH &&`;

const UP = [
  `ALTER TABLE need ALTER COLUMN template_id DROP NOT NULL`,
  `ALTER TABLE need ADD COLUMN hours int4range`,
  `ALTER TABLE need ADD CONSTRAINT ck_need_what CHECK (num_nonnulls(template_id, hours) = 1)`,
  `ALTER TABLE need ADD CONSTRAINT ck_need_hours CHECK (hours IS NULL OR (NOT isempty(hours)
     AND 0 <= lower(hours) AND lower(hours) < 1440 AND upper(hours) - lower(hours) <= 1440))`,
  `ALTER TABLE need DROP CONSTRAINT ex_need_valid`,
  `ALTER TABLE need ADD CONSTRAINT ex_need_valid EXCLUDE USING gist (${LINE},
     coalesce(template_id, ${NOBODY}) WITH =, coalesce(hours, 'empty'::int4range) WITH =, ${OF})`,
];

const DOWN = [
  // Before, a need without a template could not be said.
  `DELETE FROM need_day y USING need n
    WHERE n.company_id = y.company_id AND n.id = y.need_id AND n.template_id IS NULL`,
  `DELETE FROM need WHERE template_id IS NULL`,
  `ALTER TABLE need DROP CONSTRAINT ex_need_valid`,
  `ALTER TABLE need ADD CONSTRAINT ex_need_valid EXCLUDE USING gist (${LINE}, template_id WITH =, ${OF})`,
  `ALTER TABLE need DROP CONSTRAINT ck_need_hours`,
  `ALTER TABLE need DROP CONSTRAINT ck_need_what`,
  `ALTER TABLE need DROP COLUMN hours`,
  `ALTER TABLE need ALTER COLUMN template_id SET NOT NULL`,
];
