import { escapeIdentifier, type Client } from 'pg';
import type { Tx } from './in-company';

/**
 * Tells the planner of every table that companies are few. Analysed while it holds one row, a table looks as if each row had
 * a company of its own: any index that begins with the company then seems as good as the key, and each check of a foreign
 * key reads the whole table. Counts at the next ANALYZE.
 */
export async function adviseThatCompaniesAreFew(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'company_id' AND NOT a.attisdropped
        AND NOT coalesce(a.attoptions, '{}') @> ARRAY['n_distinct=1']`,
  );
  for (const { name } of rows)
    await client.query(`ALTER TABLE ${escapeIdentifier(name)} ALTER COLUMN company_id SET (n_distinct = 1)`);
}

/**
 * Lets PostgreSQL plan anew what it has planned on this connection. A foreign key that was first checked against a nearly
 * empty table goes on reading all of it for every row, which makes filling it in one transaction quadratic.
 */
export async function planAnew(tx: Tx): Promise<void> {
  await tx.query('DISCARD PLANS');
}
