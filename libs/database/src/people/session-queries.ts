import type { Queries } from '../in-company';
import { employmentOver } from './employment-over';

export interface EndedSession {
  /** Of the token, in hexadecimal digits. */
  tokenHash: string;
  because: string;
}

/** Why these browsers, by the hashes of their tokens, are signed in no more; without those that ran out or are unknown. */
export function loadSessionEnds(
  reads: Queries,
  tokenHashes: readonly Buffer[],
  now: Date,
): Promise<EndedSession[]> {
  return reads.query<EndedSession[]>(
    `SELECT e."tokenHash", e.because
       FROM (SELECT encode(s.token_hash, 'hex') AS "tokenHash",
                    CASE WHEN s.ended_because IS NOT NULL THEN s.ended_because
                         WHEN a.blocked_at IS NOT NULL THEN 'blocked'
                         WHEN ${employmentOver('a', '($2::timestamptz AT TIME ZONE c.time_zone)::date')} THEN 'left' END AS because
               FROM session s
               JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
               JOIN company c ON c.id = s.company_id
              WHERE s.company_id = current_company() AND s.token_hash = ANY ($1::bytea[])) e
      WHERE e.because IS NOT NULL`,
    [tokenHashes, now],
  );
}
