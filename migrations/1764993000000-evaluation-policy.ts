import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What departments decide about quarters, appeals and ranks, from a day on; each decision is added, none is overwritten. */
export class EvaluationPolicy1764993000000 implements MigrationInterface {
  name = 'EvaluationPolicy1764993000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE evaluation_policy');
  }
}

const UP = [
  `CREATE TABLE evaluation_policy (
     company_id uuid NOT NULL,
     department_id uuid NOT NULL,
     from_day date NOT NULL,
     number integer NOT NULL,
     content jsonb NOT NULL,
     created_by uuid,
     created_at timestamptz NOT NULL,
     CONSTRAINT pk_evaluation_policy PRIMARY KEY (company_id, department_id, from_day, number),
     CONSTRAINT ck_evaluation_policy_from_day CHECK (EXTRACT(day FROM from_day) = 1),
     CONSTRAINT fk_evaluation_policy_department FOREIGN KEY (company_id, department_id)
       REFERENCES department (company_id, id),
     CONSTRAINT fk_evaluation_policy_account FOREIGN KEY (company_id, created_by) REFERENCES account (company_id, id)
   )`,
  `ALTER TABLE evaluation_policy ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE evaluation_policy FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON evaluation_policy USING (company_id = (SELECT current_company()))`,
];
