import { Client } from 'pg';
import type { TestApp } from './test-app';

/** Every row of every table, as text, past row-level security. */
export async function everythingStored({ superuserUrl }: TestApp): Promise<string> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
    texts.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  await client.end();
  return texts.join('\n');
}
