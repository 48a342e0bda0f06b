import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Secret addresses at which people's calendars fetch their published shifts, and what these calendars were last told of
 * each shift, so that a changed one is told with a higher number.
 */
export class CalendarFeeds1764920000000 implements MigrationInterface {
  name = 'CalendarFeeds1764920000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['calendar_feed', 'calendar_event'];

const UP = [
  `CREATE TABLE calendar_feed (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     token_hash bytea NOT NULL,
     created_at timestamptz NOT NULL,
     revoked_at timestamptz,
     fetched_at timestamptz,
     CONSTRAINT pk_calendar_feed PRIMARY KEY (company_id, id),
     CONSTRAINT uq_calendar_feed_token UNIQUE (company_id, token_hash),
     CONSTRAINT fk_calendar_feed_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE UNIQUE INDEX uq_calendar_feed_open ON calendar_feed (company_id, account_id) WHERE revoked_at IS NULL`,

  `CREATE TABLE calendar_event (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     sequence integer NOT NULL,
     told text,
     changed_at timestamptz NOT NULL,
     CONSTRAINT pk_calendar_event PRIMARY KEY (company_id, roster_id, staff_id, day),
     CONSTRAINT ck_calendar_event_sequence CHECK (sequence >= 0),
     CONSTRAINT fk_calendar_event_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_calendar_event_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id)
   )`,
  `CREATE INDEX ix_calendar_event_staff ON calendar_event (company_id, staff_id, day)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
];

const DOWN = [...TABLES].reverse().map((table) => `DROP TABLE ${table}`);
