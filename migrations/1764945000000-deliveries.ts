import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Messages that leave the product: whom they reach by mail and when, the robots of groups, and each delivery on its way. */
export class Deliveries1764945000000 implements MigrationInterface {
  name = 'Deliveries1764945000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['message_setting', 'robot', 'delivery'];

const UP = [
  `ALTER TABLE outbox
     ADD COLUMN for_group boolean NOT NULL DEFAULT false,
     ADD COLUMN department_id uuid,
     ADD CONSTRAINT fk_outbox_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)`,

  `CREATE TABLE message_setting (
     company_id uuid NOT NULL,
     account_id uuid NOT NULL,
     email text,
     pending_email text,
     pending_token_hash bytea,
     pending_until timestamptz,
     pending_times timestamptz[] NOT NULL DEFAULT '{}',
     muted_topics text[] NOT NULL DEFAULT '{}',
     quiet_from text,
     quiet_until text,
     quiet_zone text,
     language text NOT NULL,
     version integer NOT NULL DEFAULT 1,
     CONSTRAINT pk_message_setting PRIMARY KEY (company_id, account_id),
     CONSTRAINT ck_message_setting_quiet CHECK (num_nulls(quiet_from, quiet_until, quiet_zone) IN (0, 3)),
     CONSTRAINT ck_message_setting_pending CHECK (num_nulls(pending_email, pending_token_hash, pending_until) IN (0, 3)),
     CONSTRAINT fk_message_setting_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE robot (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     department_id uuid,
     name text NOT NULL,
     vendor text NOT NULL,
     host text NOT NULL,
     signed boolean NOT NULL,
     sealed bytea,
     kinds text[] NOT NULL,
     quiet_from text,
     quiet_until text,
     quiet_zone text,
     language text NOT NULL,
     recent timestamptz[] NOT NULL DEFAULT '{}',
     closed_at timestamptz,
     version integer NOT NULL DEFAULT 1,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_robot PRIMARY KEY (company_id, id),
     CONSTRAINT ck_robot_quiet CHECK (num_nulls(quiet_from, quiet_until, quiet_zone) IN (0, 3)),
     CONSTRAINT ck_robot_sealed CHECK ((closed_at IS NULL) = (sealed IS NOT NULL)),
     CONSTRAINT fk_robot_company FOREIGN KEY (company_id) REFERENCES company (id),
     CONSTRAINT fk_robot_department FOREIGN KEY (company_id, department_id) REFERENCES department (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_robot_open_name ON robot (company_id, name) WHERE closed_at IS NULL`,

  `CREATE TABLE delivery (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     outbox_id bigint,
     channel text NOT NULL,
     account_id uuid,
     robot_id uuid,
     kind text NOT NULL,
     params jsonb NOT NULL,
     link text,
     state text NOT NULL DEFAULT 'waiting',
     attempts integer NOT NULL DEFAULT 0,
     due_at timestamptz NOT NULL,
     failure text,
     detail integer,
     created_at timestamptz NOT NULL,
     ended_at timestamptz,
     CONSTRAINT pk_delivery PRIMARY KEY (company_id, id),
     CONSTRAINT uq_delivery_account UNIQUE (company_id, outbox_id, channel, account_id),
     CONSTRAINT uq_delivery_robot UNIQUE (company_id, outbox_id, channel, robot_id),
     CONSTRAINT ck_delivery_recipient CHECK (num_nonnulls(account_id, robot_id) = 1),
     CONSTRAINT ck_delivery_ended CHECK ((state = 'waiting') = (ended_at IS NULL)),
     CONSTRAINT fk_delivery_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_delivery_robot FOREIGN KEY (company_id, robot_id) REFERENCES robot (company_id, id)
   )`,
  `CREATE INDEX ix_delivery_waiting ON delivery (company_id, due_at) WHERE state = 'waiting'`,
  `CREATE INDEX ix_delivery_dead ON delivery (company_id, ended_at) WHERE state = 'dead'`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [
  ...[...TABLES].reverse().map((table) => `DROP TABLE ${table}`),
  `ALTER TABLE outbox DROP CONSTRAINT fk_outbox_department, DROP COLUMN department_id, DROP COLUMN for_group`,
];
