import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Secrets by which programs act for somebody, with a part of that person's rights and until a day. */
export class ApiTokens1764978000000 implements MigrationInterface {
  name = 'ApiTokens1764978000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_token');
  }
}

const UP = [
  `CREATE TABLE api_token (
     company_id uuid NOT NULL,
     id uuid NOT NULL,
     account_id uuid NOT NULL,
     name text NOT NULL,
     token_hash bytea NOT NULL,
     scopes text[] NOT NULL,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL,
     revoked_at timestamptz,
     used_at timestamptz,
     CONSTRAINT pk_api_token PRIMARY KEY (company_id, id),
     CONSTRAINT uq_api_token_token UNIQUE (company_id, token_hash),
     CONSTRAINT ck_api_token_scopes CHECK (cardinality(scopes) > 0),
     CONSTRAINT fk_api_token_account FOREIGN KEY (company_id, account_id) REFERENCES account (company_id, id)
   )`,
  `CREATE INDEX ix_api_token_account ON api_token (company_id, account_id)`,
  `ALTER TABLE api_token ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE api_token FORCE ROW LEVEL SECURITY`,
  `CREATE POLICY own_company ON api_token USING (company_id = (SELECT current_company()))`,
];
