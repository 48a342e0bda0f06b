import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ground everything stands on: companies, places, accounts with dated roles, sessions.
 * Every table carries `company_id`, every foreign key includes it, and row-level security is the second wall:
 * without `banke.company_id` set in the transaction, a query sees nothing and writes nothing.
 */
export class Ground1764000000000 implements MigrationInterface {
  name = 'Ground1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TENANT_TABLES = [
  'site',
  'department',
  'team',
  'account',
  'role_grant',
  'session',
  'sign_in_failure',
  'invitation',
  'idempotency_key',
];

const UP = [
  `CREATE EXTENSION IF NOT EXISTS btree_gist`,

  `CREATE FUNCTION current_company() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
     RETURN nullif(current_setting('banke.company_id', true), '')::uuid`,

  `CREATE TABLE company (
     id uuid NOT NULL,
     code text NOT NULL,
     name text NOT NULL,
     time_zone text NOT NULL,
     demo boolean NOT NULL DEFAULT false,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_company PRIMARY KEY (id),
     CONSTRAINT uq_company_code UNIQUE (code)
   )`,

  `CREATE TABLE site (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     name text NOT NULL,
     time_zone text NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_site PRIMARY KEY (company_id, id),
     CONSTRAINT uq_site_name UNIQUE (company_id, name),
     CONSTRAINT fk_site_company FOREIGN KEY (company_id) REFERENCES company (id)
   )`,

  `CREATE TABLE department (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     site_id uuid NOT NULL,
     name text NOT NULL,
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_department PRIMARY KEY (company_id, id),
     CONSTRAINT fk_department_site FOREIGN KEY (company_id, site_id) REFERENCES site (company_id, id)
   )`,
  // A closed department gives its name free; two open ones never share it.
  `CREATE UNIQUE INDEX uq_department_open_name ON department (company_id, name) WHERE closed_at IS NULL`,

  `CREATE TABLE team (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid NOT NULL,
     name text NOT NULL,
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_team PRIMARY KEY (company_id, id),
     CONSTRAINT fk_team_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_team_open_name ON team (company_id, department_id, name) WHERE closed_at IS NULL`,

  `CREATE TABLE account (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     display_name text NOT NULL,
     sign_in_name text NOT NULL,
     password_hash text,
     must_change_password boolean NOT NULL DEFAULT false,
     blocked_at timestamptz,
     last_sign_in_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_account PRIMARY KEY (company_id, id),
     CONSTRAINT uq_account_sign_in_name UNIQUE (company_id, sign_in_name),
     CONSTRAINT ck_account_sign_in_name CHECK (sign_in_name = lower(sign_in_name)),
     CONSTRAINT fk_account_company FOREIGN KEY (company_id) REFERENCES company (id)
   )`,

  `CREATE TABLE role_grant (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     role text NOT NULL,
     department_id uuid,
     team_id uuid,
     valid daterange NOT NULL,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_role_grant PRIMARY KEY (company_id, id),
     CONSTRAINT fk_role_grant_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_role_grant_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id),
     CONSTRAINT fk_role_grant_team FOREIGN KEY (company_id, team_id) REFERENCES team (company_id, id),
     CONSTRAINT ck_role_grant_scope CHECK (department_id IS NULL OR team_id IS NULL),
     CONSTRAINT ck_role_grant_valid CHECK (NOT isempty(valid)),
     CONSTRAINT ex_role_grant_valid EXCLUDE USING gist (
       company_id WITH =, account_id WITH =, role WITH =,
       (coalesce(team_id, department_id, company_id)) WITH =, valid WITH &&
     )
   )`,

  `CREATE TABLE session (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     token_hash bytea NOT NULL,
     account_id uuid NOT NULL,
     csrf_token text NOT NULL,
     created_at timestamptz NOT NULL,
     last_seen_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     CONSTRAINT pk_session PRIMARY KEY (company_id, id),
     CONSTRAINT uq_session_token UNIQUE (company_id, token_hash),
     CONSTRAINT fk_session_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_session_account ON session (company_id, account_id)`,

  `CREATE TABLE sign_in_failure (
     company_id uuid NOT NULL,
     sign_in_name text NOT NULL,
     count integer NOT NULL,
     last_at timestamptz NOT NULL,
     CONSTRAINT pk_sign_in_failure PRIMARY KEY (company_id, sign_in_name),
     CONSTRAINT fk_sign_in_failure_company FOREIGN KEY (company_id) REFERENCES company (id)
   )`,

  `CREATE TABLE invitation (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     token_hash bytea NOT NULL,
     created_by uuid NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     used_at timestamptz,
     CONSTRAINT pk_invitation PRIMARY KEY (company_id, id),
     CONSTRAINT uq_invitation_token UNIQUE (company_id, token_hash),
     CONSTRAINT fk_invitation_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_invitation_created_by FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_invitation_account ON invitation (company_id, account_id)`,

  `CREATE TABLE idempotency_key (
     company_id uuid NOT NULL,
     account_id uuid NOT NULL,
     key uuid NOT NULL,
     fingerprint bytea NOT NULL,
     result_id uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_idempotency_key PRIMARY KEY (company_id, account_id, key),
     CONSTRAINT fk_idempotency_key_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_idempotency_key_created ON idempotency_key (created_at)`,

  // The owner is forced too, except on \`company\`: the directory functions below run as the owner and must see all rows.
  `ALTER TABLE company ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON company USING (id = (SELECT current_company()))`,
  ...TENANT_TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),

  `CREATE FUNCTION company_count() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
     RETURN (SELECT count(*)::integer FROM public.company)`,
  `CREATE FUNCTION company_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
     BEGIN ATOMIC SELECT c.id FROM public.company c; END`,
  // Before sign-in nobody's company is known. One answer, no listing: the named company, or the only one.
  `CREATE FUNCTION find_company(wanted_code text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
     SET search_path = pg_catalog, public
     RETURN (SELECT c.id FROM public.company c
             WHERE c.code = wanted_code OR (wanted_code IS NULL AND (SELECT count(*) FROM public.company) = 1))`,

  // One round trip for every request: sets the company, finds the living session, its person and today's roles.
  `CREATE FUNCTION resolve_session(wanted_company uuid, wanted_token bytea, as_of timestamptz, idle interval)
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
          AND s.expires_at > as_of AND s.last_seen_at > as_of - idle AND a.blocked_at IS NULL;
   END $$`,

  `CREATE FUNCTION touch_session(wanted_company uuid, wanted_session uuid, as_of timestamptz) RETURNS void
     LANGUAGE plpgsql VOLATILE AS $$
   BEGIN
     PERFORM set_config('banke.company_id', wanted_company::text, true);
     UPDATE session SET last_seen_at = as_of WHERE company_id = wanted_company AND id = wanted_session;
   END $$`,
];

const DOWN = [
  `DROP FUNCTION touch_session(uuid, uuid, timestamptz)`,
  `DROP FUNCTION resolve_session(uuid, bytea, timestamptz, interval)`,
  `DROP FUNCTION find_company(text)`,
  `DROP FUNCTION company_ids()`,
  `DROP FUNCTION company_count()`,
  ...[...TENANT_TABLES].reverse().map((table) => `DROP TABLE ${table}`),
  `DROP TABLE company`,
  `DROP FUNCTION current_company()`,
];
