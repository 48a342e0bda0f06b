import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a roster is judged by: the rules of the department and the breaches somebody answers for, how many people a day
 * needs, which days are holidays, and what people have beside their shifts.
 */
export class RosterRules1764820000000 implements MigrationInterface {
  name = 'RosterRules1764820000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['rule_setting', 'need', 'need_day', 'holiday', 'roster_override', 'activity', 'wish'];

const UP = [
  `CREATE TABLE rule_setting (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     code text NOT NULL,
     value jsonb NOT NULL,
     strictness jsonb NOT NULL,
     source text NOT NULL,
     valid daterange NOT NULL,
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_rule_setting PRIMARY KEY (company_id, id),
     CONSTRAINT ck_rule_setting_valid CHECK (NOT isempty(valid)),
     CONSTRAINT fk_rule_setting_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)
   )`,
  `CREATE INDEX ix_rule_setting_department ON rule_setting (company_id, department_id)`,

  `CREATE TABLE need (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     template_id uuid NOT NULL,
     team_id uuid,
     skill_id uuid,
     workday_minimum smallint NOT NULL,
     workday_preferred smallint NOT NULL,
     weekend_minimum smallint NOT NULL,
     weekend_preferred smallint NOT NULL,
     holiday_minimum smallint NOT NULL,
     holiday_preferred smallint NOT NULL,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_need PRIMARY KEY (company_id, id),
     CONSTRAINT ck_need_workday CHECK (0 <= workday_minimum AND workday_minimum <= workday_preferred),
     CONSTRAINT ck_need_weekend CHECK (0 <= weekend_minimum AND weekend_minimum <= weekend_preferred),
     CONSTRAINT ck_need_holiday CHECK (0 <= holiday_minimum AND holiday_minimum <= holiday_preferred),
     CONSTRAINT fk_need_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_need_template FOREIGN KEY (company_id, template_id) REFERENCES shift_template (company_id, id),
     CONSTRAINT fk_need_team FOREIGN KEY (company_id, department_id, team_id) REFERENCES team (company_id, department_id, id),
     CONSTRAINT fk_need_skill FOREIGN KEY (company_id, skill_id) REFERENCES qualification (company_id, id)
   )`,
  // "Nobody in particular" twice would count the same people twice.
  `CREATE UNIQUE INDEX uq_need_line ON need (company_id, department_id, template_id, team_id, skill_id)
     NULLS NOT DISTINCT`,

  `CREATE TABLE need_day (
     company_id uuid NOT NULL,
     need_id uuid NOT NULL,
     day date NOT NULL,
     minimum smallint NOT NULL,
     preferred smallint NOT NULL,
     CONSTRAINT pk_need_day PRIMARY KEY (company_id, need_id, day),
     CONSTRAINT ck_need_day_headcount CHECK (0 <= minimum AND minimum <= preferred),
     CONSTRAINT fk_need_day_need FOREIGN KEY (company_id, need_id) REFERENCES need (company_id, id)
   )`,

  `CREATE TABLE holiday (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     site_id uuid,
     day date NOT NULL,
     kind text NOT NULL,
     name text,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_holiday PRIMARY KEY (company_id, id),
     CONSTRAINT fk_holiday_company FOREIGN KEY (company_id) REFERENCES company (id),
     CONSTRAINT fk_holiday_site FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_holiday_day ON holiday (company_id, day, site_id) NULLS NOT DISTINCT`,

  `CREATE TABLE roster_override (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     roster_id uuid NOT NULL,
     rule_id uuid NOT NULL,
     rule_version integer NOT NULL,
     staff_id uuid,
     days date[] NOT NULL,
     measured integer NOT NULL,
     limit_value integer NOT NULL,
     reason text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     revoked_by uuid,
     revoked_at timestamptz,
     CONSTRAINT pk_roster_override PRIMARY KEY (company_id, id),
     CONSTRAINT ck_roster_override_days CHECK (cardinality(days) > 0),
     CONSTRAINT fk_roster_override_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_override_rule FOREIGN KEY (company_id, rule_id) REFERENCES rule_setting (company_id, id),
     CONSTRAINT fk_roster_override_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_roster_override_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_roster_override_revoker FOREIGN KEY (company_id, revoked_by) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_roster_override_roster ON roster_override (company_id, roster_id)`,

  `CREATE TABLE activity (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     kind text NOT NULL,
     day date NOT NULL,
     minutes int4range NOT NULL,
     work boolean NOT NULL,
     note text,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_activity PRIMARY KEY (company_id, id),
     CONSTRAINT ck_activity_minutes CHECK (NOT isempty(minutes) AND minutes <@ int4range(0, 1441)),
     CONSTRAINT fk_activity_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_activity_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_activity_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id),
     CONSTRAINT ex_activity_minutes EXCLUDE USING gist (company_id WITH =, staff_id WITH =, day WITH =, minutes WITH &&)
   )`,

  `CREATE TABLE wish (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     wants boolean NOT NULL,
     template_id uuid,
     weight smallint NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_wish PRIMARY KEY (company_id, id),
     CONSTRAINT ck_wish_weight CHECK (weight BETWEEN 1 AND 100),
     CONSTRAINT fk_wish_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_wish_template FOREIGN KEY (company_id, template_id) REFERENCES shift_template (company_id, id)
   )`,
  `CREATE INDEX ix_wish_staff ON wish (company_id, staff_id, day)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
