import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From draft to closed: every step a roster takes, comments on its cells, what staff see of it, what was changed after
 * that, and whom one told. What is published already is what stands in it now.
 */
export class RosterLife1764900000000 implements MigrationInterface {
  name = 'RosterLife1764900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const TABLES = ['roster_step', 'roster_comment', 'published_cell', 'roster_amendment', 'roster_notice'];

const UP = [
  `ALTER TABLE roster
     ADD COLUMN published_revision integer,
     ADD COLUMN publish_at timestamptz,
     ADD COLUMN publish_by uuid,
     ADD CONSTRAINT ck_roster_published_revision CHECK (published_revision <= revision),
     ADD CONSTRAINT ck_roster_publish_at CHECK (publish_at IS NULL OR state = 'approved'),
     ADD CONSTRAINT fk_roster_publisher FOREIGN KEY (company_id, publish_by) REFERENCES account (company_id, id)`,
  `CREATE INDEX ix_roster_publish_at ON roster (company_id, publish_at) WHERE publish_at IS NOT NULL`,

  `CREATE TABLE roster_step (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     seq integer NOT NULL,
     step text NOT NULL,
     revision integer NOT NULL,
     account_id uuid,
     on_behalf_of uuid,
     at timestamptz NOT NULL,
     comment text,
     CONSTRAINT pk_roster_step PRIMARY KEY (company_id, roster_id, seq),
     CONSTRAINT fk_roster_step_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_step_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_roster_step_absent FOREIGN KEY (company_id, on_behalf_of) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE roster_comment (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     roster_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     text text NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     resolved_by uuid,
     resolved_at timestamptz,
     CONSTRAINT pk_roster_comment PRIMARY KEY (company_id, id),
     CONSTRAINT fk_roster_comment_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_comment_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_roster_comment_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id),
     CONSTRAINT fk_roster_comment_resolver FOREIGN KEY (company_id, resolved_by) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_roster_comment_roster ON roster_comment (company_id, roster_id)`,

  `CREATE TABLE published_cell (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     day date NOT NULL,
     template_version_id uuid NOT NULL,
     CONSTRAINT pk_published_cell PRIMARY KEY (company_id, roster_id, staff_id, day),
     CONSTRAINT fk_published_cell_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_published_cell_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_published_cell_version FOREIGN KEY (company_id, template_version_id)
       REFERENCES shift_template_version (company_id, id)
   )`,
  `CREATE INDEX ix_published_cell_staff ON published_cell (company_id, staff_id, day)`,

  `CREATE TABLE roster_amendment (
     company_id uuid NOT NULL,
     roster_id uuid NOT NULL,
     seq integer NOT NULL,
     from_revision integer NOT NULL,
     to_revision integer NOT NULL,
     reason text NOT NULL,
     notice_days integer NOT NULL,
     account_id uuid,
     at timestamptz NOT NULL,
     CONSTRAINT pk_roster_amendment PRIMARY KEY (company_id, roster_id, seq),
     CONSTRAINT ck_roster_amendment_revisions CHECK (from_revision < to_revision),
     CONSTRAINT fk_roster_amendment_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_amendment_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,

  `CREATE TABLE roster_notice (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     roster_id uuid NOT NULL,
     staff_id uuid NOT NULL,
     amendment_seq integer,
     changes jsonb NOT NULL,
     at timestamptz NOT NULL,
     seen_at timestamptz,
     confirmed_at timestamptz,
     CONSTRAINT pk_roster_notice PRIMARY KEY (company_id, id),
     CONSTRAINT fk_roster_notice_roster FOREIGN KEY (company_id, roster_id) REFERENCES roster (company_id, id),
     CONSTRAINT fk_roster_notice_staff FOREIGN KEY (company_id, staff_id) REFERENCES staff (company_id, id),
     CONSTRAINT fk_roster_notice_amendment FOREIGN KEY (company_id, roster_id, amendment_seq)
       REFERENCES roster_amendment (company_id, roster_id, seq)
   )`,
  // Nobody is told the same thing twice, the first publication included.
  `CREATE UNIQUE INDEX uq_roster_notice_person ON roster_notice (company_id, roster_id, staff_id, amendment_seq)
     NULLS NOT DISTINCT`,
  `CREATE INDEX ix_roster_notice_staff ON roster_notice (company_id, staff_id, at)`,

  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),

  // Row-level security holds for the owner too: one company after another.
  `DO $$
   DECLARE each uuid;
   BEGIN
     FOR each IN SELECT id FROM company LOOP
       PERFORM set_config('banke.company_id', each::text, true);
       UPDATE roster SET published_revision = revision
        WHERE company_id = each AND state IN ('published', 'closed');
       INSERT INTO published_cell (company_id, roster_id, staff_id, day, template_version_id)
       SELECT c.company_id, c.roster_id, c.staff_id, c.day, c.template_version_id
         FROM roster_cell c
         JOIN roster r ON r.company_id = c.company_id AND r.id = c.roster_id
        WHERE c.company_id = each AND r.published_revision IS NOT NULL;
     END LOOP;
     PERFORM set_config('banke.company_id', '', true);
   END $$`,
  `ALTER TABLE roster ADD CONSTRAINT ck_roster_published
     CHECK ((published_revision IS NOT NULL) = (state IN ('published', 'closed')))`,
];

const DOWN = [
  ...[...TABLES].reverse().map((table) => `DROP TABLE ${table}`),
  `DROP INDEX ix_roster_publish_at`,
  `ALTER TABLE roster DROP CONSTRAINT ck_roster_published`,
  `ALTER TABLE roster DROP COLUMN published_revision, DROP COLUMN publish_at, DROP COLUMN publish_by`,
];
