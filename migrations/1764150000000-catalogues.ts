import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lists that a company keeps for itself: posts, grades by rank, qualifications with their validity. */
export class Catalogues1764150000000 implements MigrationInterface {
  name = 'Catalogues1764150000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const CATALOGUES = [
  { table: 'post', own: '', check: '' },
  {
    table: 'grade',
    own: 'rank integer NOT NULL,',
    check: 'CONSTRAINT ck_grade_rank CHECK (rank BETWEEN 1 AND 1000),',
  },
  {
    table: 'qualification',
    own: 'valid_months integer,',
    check: 'CONSTRAINT ck_qualification_valid_months CHECK (valid_months BETWEEN 1 AND 600),',
  },
];

const UP = [
  ...CATALOGUES.flatMap(({ table, own, check }) => [
    `CREATE TABLE ${table} (
       company_id uuid NOT NULL,
       id uuid NOT NULL,
       name text NOT NULL,
       ${own}
       closed_at timestamptz,
       version integer NOT NULL DEFAULT 1,
       created_at timestamptz NOT NULL,
       CONSTRAINT pk_${table} PRIMARY KEY (company_id, id),
       ${check}
       CONSTRAINT fk_${table}_company FOREIGN KEY (company_id) REFERENCES company (id)
     )`,
    // A closed entry gives its name free; two open ones never share it.
    `CREATE UNIQUE INDEX uq_${table}_open_name ON ${table} (company_id, name) WHERE closed_at IS NULL`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_company ON ${table} USING (company_id = (SELECT current_company()))`,
  ]),
  `ALTER TABLE site ADD version integer NOT NULL DEFAULT 1`,
];

const DOWN = [
  `ALTER TABLE site DROP version`,
  ...[...CATALOGUES].reverse().map(({ table }) => `DROP TABLE ${table}`),
];
