import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody wrote about a task stands beside its history, so that it can be forgotten and the deed stays. */
export class WordsApart1764810000000 implements MigrationInterface {
  name = 'WordsApart1764810000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE obligation_note (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     obligation_id uuid NOT NULL,
     text text NOT NULL,
     CONSTRAINT pk_obligation_note PRIMARY KEY (company_id, id),
     CONSTRAINT fk_obligation_note_obligation FOREIGN KEY (company_id, obligation_id) REFERENCES obligation (company_id, id)
   )`,
  `CREATE INDEX ix_obligation_note_obligation ON obligation_note (company_id, obligation_id)`,
  // The owner is under the policy too, and here there is no company to be in.
  `ALTER TABLE obligation_event NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_event ADD COLUMN note_id uuid`,
  `UPDATE obligation_event SET note_id = gen_random_uuid() WHERE note IS NOT NULL`,
  `INSERT INTO obligation_note (company_id, id, obligation_id, text)
     SELECT company_id, note_id, obligation_id, note FROM obligation_event WHERE note IS NOT NULL`,
  `ALTER TABLE obligation_event DROP COLUMN note`,
  `ALTER TABLE obligation FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_event FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_note ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_note FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON obligation_note USING (company_id = (SELECT current_company()))`,
];

const DOWN = [
  `ALTER TABLE obligation_event NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_note NO FORCE ROW LEVEL SECURITY`,
  `ALTER TABLE obligation_event ADD COLUMN note text`,
  `UPDATE obligation_event e SET note = n.text FROM obligation_note n
    WHERE n.company_id = e.company_id AND n.id = e.note_id`,
  `ALTER TABLE obligation_event DROP COLUMN note_id`,
  `ALTER TABLE obligation_event FORCE ROW LEVEL SECURITY`,
  `DROP TABLE obligation_note`,
];
