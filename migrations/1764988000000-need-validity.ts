import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people a shift needs holds for a time, so that a change leaves the months before it as they were. */
export class NeedValidity1764988000000 implements MigrationInterface {
  name = 'NeedValidity1764988000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

// "Nobody in particular" is nobody: two lines of everybody at a time would count the same people twice.
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const UP = [
  `ALTER TABLE need ADD COLUMN valid daterange NOT NULL DEFAULT '(,)'`,
  `ALTER TABLE need ALTER COLUMN valid DROP DEFAULT`,
  `ALTER TABLE need ADD CONSTRAINT ck_need_valid CHECK (NOT isempty(valid)
     AND (lower_inf(valid) OR extract(day FROM lower(valid)) = 1)
     AND (upper_inf(valid) OR extract(day FROM upper(valid)) = 1))`,
  `DROP INDEX uq_need_line`,
  `ALTER TABLE need ADD CONSTRAINT ex_need_valid EXCLUDE USING gist (company_id WITH =, department_id WITH =,
     template_id WITH =, coalesce(team_id, ${NOBODY}) WITH =, coalesce(skill_id, ${NOBODY}) WITH =, valid WITH &&)`,
];

const DOWN = [
  `ALTER TABLE need DROP CONSTRAINT ex_need_valid`,
  // Of each line the latest stays.
  `DELETE FROM need_day y USING need n, need l
    WHERE n.company_id = y.company_id AND n.id = y.need_id AND l.company_id = n.company_id
      AND l.department_id = n.department_id AND l.template_id = n.template_id
      AND l.team_id IS NOT DISTINCT FROM n.team_id AND l.skill_id IS NOT DISTINCT FROM n.skill_id
      AND l.valid >> n.valid`,
  `DELETE FROM need n USING need l
    WHERE l.company_id = n.company_id AND l.department_id = n.department_id AND l.template_id = n.template_id
      AND l.team_id IS NOT DISTINCT FROM n.team_id AND l.skill_id IS NOT DISTINCT FROM n.skill_id
      AND l.valid >> n.valid`,
  `ALTER TABLE need DROP COLUMN valid`,
  `CREATE UNIQUE INDEX uq_need_line ON need (company_id, department_id, template_id, team_id, skill_id)
     NULLS NOT DISTINCT`,
];
