import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Duties that no calendar knows: somebody starts a task whenever it happens, also twice on one day. */
export class StartedObligations1764830000000 implements MigrationInterface {
  name = 'StartedObligations1764830000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const dayOf = (rhythms: string): string =>
  `ALTER TABLE obligation_rule ADD CONSTRAINT ck_obligation_rule_day
     CHECK ((day IS NOT NULL) = (rhythm IN (${rhythms})) AND day BETWEEN 1 AND 31)`;

const UP = [
  `ALTER TABLE obligation_rule DROP CONSTRAINT ck_obligation_rule_day`,
  dayOf(`'weekly', 'monthly', 'quarterly', 'yearly', 'on-event'`),
  `ALTER TABLE obligation ADD COLUMN started_at timestamptz`,
  `ALTER TABLE obligation DROP CONSTRAINT uq_obligation_rule_day`,
  `CREATE UNIQUE INDEX uq_obligation_rule_day ON obligation (company_id, rule_id, due_on) WHERE started_at IS NULL`,
];

const DOWN = [
  `DROP INDEX uq_obligation_rule_day`,
  `ALTER TABLE obligation ADD CONSTRAINT uq_obligation_rule_day UNIQUE (company_id, rule_id, due_on)`,
  `ALTER TABLE obligation DROP COLUMN started_at`,
  `ALTER TABLE obligation_rule DROP CONSTRAINT ck_obligation_rule_day`,
  dayOf(`'weekly', 'monthly', 'quarterly', 'yearly'`),
];
