import type { Queries, Tx } from '../in-company';
import { employmentOver } from './employment-over';

export interface ApiTokenRow {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
}

/** Whom a secret acts for; undefined when it was taken back or has run out, or the person may not sign in themselves. */
export async function resolveApiToken(
  tx: Queries,
  tokenHash: Buffer,
  now: Date,
): Promise<(Pick<ApiTokenRow, 'id' | 'name' | 'scopes' | 'usedAt'> & { accountId: string }) | undefined> {
  const [row] = await tx.query<
    (Pick<ApiTokenRow, 'id' | 'name' | 'scopes' | 'usedAt'> & { accountId: string })[]
  >(
    `SELECT t.id, t.name, t.scopes, t.used_at AS "usedAt", t.account_id AS "accountId"
       FROM api_token t
       JOIN company c ON c.id = t.company_id
       JOIN account a ON a.company_id = t.company_id AND a.id = t.account_id
      WHERE t.company_id = current_company() AND t.token_hash = $1 AND t.revoked_at IS NULL AND t.expires_at > $2
        AND a.blocked_at IS NULL AND NOT a.must_change_password
        AND NOT ${employmentOver('a', '($2::timestamptz AT TIME ZONE c.time_zone)::date')}`,
    [tokenHash, now],
  );
  return row;
}

/** The account's tokens that were not taken back, those that have run out included; the newest first. */
export function loadApiTokens(tx: Queries, accountId: string): Promise<ApiTokenRow[]> {
  return tx.query(
    `SELECT id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt"
       FROM api_token
      WHERE company_id = current_company() AND account_id = $1 AND revoked_at IS NULL
      ORDER BY created_at DESC, id`,
    [accountId],
  );
}

/** Takes a token of the account back; its name, or undefined when there is none. */
export async function revokeApiToken(
  tx: Tx,
  accountId: string,
  id: string,
  at: Date,
): Promise<string | undefined> {
  const [rows] = await tx.query<[{ name: string }[], number]>(
    `UPDATE api_token SET revoked_at = $3
      WHERE company_id = current_company() AND account_id = $1 AND id = $2 AND revoked_at IS NULL
      RETURNING name`,
    [accountId, id, at],
  );
  return rows[0]?.name;
}

export async function noteTokenUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(`UPDATE api_token SET used_at = $2 WHERE company_id = current_company() AND id = $1`, [
    id,
    at,
  ]);
}
