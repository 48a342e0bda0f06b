import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The people: their record, where they belong from when to when, what they may do, and the history of all of it. Dated
 * things are validity ranges under an exclusion constraint, so that no day has two answers. A person who is employed on
 * a day has exactly one membership that day; one who has none is coming, or has left.
 */
export class People1764200000000 implements MigrationInterface {
  name = 'People1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['staff', 'membership', 'secondment', 'held_qualification', 'staff_flag', 'staff_change'];

/** Somebody whose employment is over cannot use the account, from the first day after the last, without any job. */
const STILL_EMPLOYED = `
          AND NOT EXISTS (
                SELECT FROM staff f
                 WHERE f.company_id = a.company_id AND f.account_id = a.id
                   AND f.hire_date <= (as_of AT TIME ZONE c.time_zone)::date
                   AND NOT EXISTS (SELECT FROM membership m
                                    WHERE m.company_id = f.company_id AND m.staff_id = f.id
                                      AND m.valid @> (as_of AT TIME ZONE c.time_zone)::date))`;

const UP = [
  // So that a membership can say with one foreign key that the team is one of the department.
  `ALTER TABLE team ADD CONSTRAINT uq_team_department UNIQUE (company_id, department_id, id)`,

  `CREATE TABLE staff (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     employee_number text,
     name text NOT NULL,
     pinyin text NOT NULL,
     initials text NOT NULL,
     sort_key text NOT NULL,
     search_key text NOT NULL,
     phone text,
     email text,
     hire_date date NOT NULL,
     probation_end date,
     left_on date,
     cut_by_leaving jsonb,
     account_id uuid,
     anonymised_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_staff PRIMARY KEY (company_id, id),
     CONSTRAINT uq_staff_account UNIQUE (company_id, account_id),
     CONSTRAINT ck_staff_number CHECK (employee_number IS NOT NULL OR anonymised_at IS NOT NULL),
     CONSTRAINT ck_staff_probation CHECK (probation_end >= hire_date),
     CONSTRAINT ck_staff_left CHECK (left_on >= hire_date),
     CONSTRAINT fk_staff_company FOREIGN KEY (company_id) REFERENCES company (id),
     CONSTRAINT fk_staff_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  // KF001 and kf001 are one number: the sign-in name made of it is in lower case.
  `CREATE UNIQUE INDEX uq_staff_employee_number ON staff (company_id, lower(employee_number))`,
  `CREATE INDEX ix_staff_sort ON staff (company_id, sort_key COLLATE "C", id)`,

  `CREATE TABLE membership (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     department_id uuid NOT NULL,
     team_id uuid,
     post_id uuid,
     grade_id uuid,
     weekly_minutes integer NOT NULL,
     valid daterange NOT NULL,
     CONSTRAINT pk_membership PRIMARY KEY (company_id, id),
     CONSTRAINT ck_membership_weekly_minutes CHECK (weekly_minutes BETWEEN 0 AND 10080),
     CONSTRAINT ck_membership_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
     CONSTRAINT fk_membership_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_membership_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_membership_team FOREIGN KEY (company_id, department_id, team_id)
       REFERENCES team (company_id, department_id, id),
     CONSTRAINT fk_membership_post FOREIGN KEY (company_id, post_id) REFERENCES post (company_id, id),
     CONSTRAINT fk_membership_grade FOREIGN KEY (company_id, grade_id) REFERENCES grade (company_id, id),
     CONSTRAINT ex_membership_valid EXCLUDE USING gist (company_id WITH =, staff_id WITH =, valid WITH &&)
   )`,
  `CREATE INDEX ix_membership_staff ON membership (company_id, staff_id)`,
  `CREATE INDEX ix_membership_place ON membership (company_id, department_id, team_id)`,

  `CREATE TABLE secondment (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     department_id uuid NOT NULL,
     team_id uuid,
     valid daterange NOT NULL,
     reason text,
     CONSTRAINT pk_secondment PRIMARY KEY (company_id, id),
     CONSTRAINT ck_secondment_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid) AND NOT upper_inf(valid)),
     CONSTRAINT fk_secondment_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_secondment_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_secondment_team FOREIGN KEY (company_id, department_id, team_id)
       REFERENCES team (company_id, department_id, id),
     CONSTRAINT ex_secondment_valid EXCLUDE USING gist (company_id WITH =, staff_id WITH =, valid WITH &&)
   )`,
  `CREATE INDEX ix_secondment_staff ON secondment (company_id, staff_id)`,
  `CREATE INDEX ix_secondment_place ON secondment (company_id, department_id, team_id)`,

  `CREATE TABLE held_qualification (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     qualification_id uuid NOT NULL,
     valid daterange NOT NULL,
     revoked_on date,
     revoked_because text,
     CONSTRAINT pk_held_qualification PRIMARY KEY (company_id, id),
     CONSTRAINT ck_held_qualification_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
     CONSTRAINT ck_held_qualification_revoked
       CHECK (revoked_on IS NULL AND revoked_because IS NULL OR revoked_on >= lower(valid)),
     CONSTRAINT fk_held_qualification_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_held_qualification_qualification FOREIGN KEY (company_id, qualification_id)
       REFERENCES qualification (company_id, id),
     CONSTRAINT ex_held_qualification_valid EXCLUDE USING gist (
       company_id WITH =, staff_id WITH =, qualification_id WITH =, valid WITH &&
     ) WHERE (revoked_on IS NULL)
   )`,
  `CREATE INDEX ix_held_qualification_staff ON held_qualification (company_id, staff_id)`,
  `CREATE INDEX ix_held_qualification_qualification ON held_qualification (company_id, qualification_id)`,

  // Never a reason: what somebody may not be asked to do is enough to plan with.
  `CREATE TABLE staff_flag (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     staff_id uuid NOT NULL,
     flag text NOT NULL,
     valid daterange NOT NULL,
     CONSTRAINT pk_staff_flag PRIMARY KEY (company_id, id),
     CONSTRAINT ck_staff_flag_valid CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
     CONSTRAINT fk_staff_flag_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT ex_staff_flag_valid EXCLUDE USING gist (company_id WITH =, staff_id WITH =, flag WITH =, valid WITH &&)
   )`,
  `CREATE INDEX ix_staff_flag_staff ON staff_flag (company_id, staff_id)`,

  // What was known when. Nothing personal stands in it, so that it may stay when a person is forgotten.
  `CREATE TABLE staff_change (
     company_id uuid NOT NULL,
     id bigint GENERATED BY DEFAULT AS IDENTITY,
     staff_id uuid NOT NULL,
     change text NOT NULL,
     effective_on date NOT NULL,
     at timestamptz NOT NULL,
     account_id uuid,
     before jsonb NOT NULL,
     after jsonb NOT NULL,
     CONSTRAINT pk_staff_change PRIMARY KEY (company_id, id),
     CONSTRAINT fk_staff_change_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_staff_change_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_staff_change_staff ON staff_change (company_id, staff_id, id)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),

  resolveSession(STILL_EMPLOYED),
];

const DOWN = [
  resolveSession(''),
  ...[...TABLES].reverse().map((table) => `DROP TABLE ${table}`),
  `ALTER TABLE team DROP CONSTRAINT uq_team_department`,
];

function resolveSession(furtherCondition: string): string {
  return `CREATE OR REPLACE FUNCTION resolve_session(wanted_company uuid, wanted_token bytea, as_of timestamptz, idle interval)
     RETURNS TABLE (session_id uuid, account_id uuid, display_name text, sign_in_name text,
                    must_change_password boolean, csrf_token text, expires_at timestamptz, last_seen_at timestamptz,
                    company_name text, demo boolean, time_zone text, grants jsonb)
     LANGUAGE plpgsql VOLATILE AS $$
   BEGIN
     PERFORM set_config('banke.company_id', wanted_company::text, true);
     RETURN QUERY
       SELECT s.id, a.id, a.display_name, a.sign_in_name, a.must_change_password, s.csrf_token, s.expires_at,
              s.last_seen_at, c.name, c.demo, c.time_zone,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                        'id', g.id, 'role', g.role,
                        'departmentId', coalesce(g.department_id, t.department_id), 'departmentName', d.name,
                        'teamId', g.team_id, 'teamName', t.name,
                        'from', lower(g.valid), 'until', upper(g.valid)) ORDER BY g.role, g.id), '[]')
                 FROM role_grant g
                 LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
                 LEFT JOIN department d
                   ON d.company_id = g.company_id AND d.id = coalesce(g.department_id, t.department_id)
                WHERE g.company_id = s.company_id AND g.account_id = s.account_id
                  AND g.valid @> (as_of AT TIME ZONE c.time_zone)::date)
         FROM session s
         JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
         JOIN company c ON c.id = s.company_id
        WHERE s.company_id = wanted_company AND s.token_hash = wanted_token
          AND s.expires_at > as_of AND s.last_seen_at > as_of - idle AND a.blocked_at IS NULL${furtherCondition};
   END $$`;
}
