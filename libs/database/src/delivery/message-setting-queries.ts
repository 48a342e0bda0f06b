import type { Queries, Tx } from '../in-company';
import type { MessageSettingEntity } from './message-setting.entity';

/** What somebody set, nothing of it yet included; `suggested` is the address in their staff record. */
export interface MessageSettingRow extends Pick<
  MessageSettingEntity,
  'email' | 'pendingEmail' | 'pendingUntil' | 'mutedTopics' | 'quietFrom' | 'quietUntil' | 'quietZone'
> {
  language: string | null;
  version: number;
  suggested: string | null;
}

const NOTHING_YET = 0;

export async function loadMessageSetting(
  queries: Queries,
  accountId: string,
): Promise<MessageSettingRow | undefined> {
  const [row] = await queries.query<MessageSettingRow[]>(
    `SELECT s.email, s.pending_email AS "pendingEmail", s.pending_until AS "pendingUntil",
            coalesce(s.muted_topics, '{}') AS "mutedTopics", s.quiet_from AS "quietFrom",
            s.quiet_until AS "quietUntil", s.quiet_zone AS "quietZone", s.language,
            coalesce(s.version, ${NOTHING_YET}) AS version, p.email AS suggested
       FROM account a
       LEFT JOIN message_setting s ON s.company_id = a.company_id AND s.account_id = a.id
       LEFT JOIN staff p ON p.company_id = a.company_id AND p.account_id = a.id
      WHERE a.company_id = current_company() AND a.id = $1`,
    [accountId],
  );
  return row;
}

/** The row of an account until the end of the transaction, made first where there was none. */
export async function lockMessageSetting(
  tx: Tx,
  accountId: string,
  language: string,
): Promise<Pick<MessageSettingEntity, 'email' | 'pendingTimes' | 'version'> & { isNew: boolean }> {
  const made = await tx.query<unknown[]>(
    `INSERT INTO message_setting (company_id, account_id, language) VALUES (current_company(), $1, $2)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [accountId, language],
  );
  const [row] = await tx.query<Pick<MessageSettingEntity, 'email' | 'pendingTimes' | 'version'>[]>(
    `SELECT email, pending_times AS "pendingTimes", version FROM message_setting
      WHERE company_id = current_company() AND account_id = $1 FOR UPDATE`,
    [accountId],
  );
  if (!row) throw new Error('the row that was just made is not there');
  return { ...row, isNew: made.length > 0 };
}

/** Takes the address over whose link this is; undefined when the link is not theirs, was used, or is too old. */
export async function confirmEmail(
  tx: Tx,
  accountId: string,
  tokenHash: Buffer,
  now: Date,
): Promise<string | undefined> {
  const [rows] = await tx.query<[{ email: string }[], number]>(
    `UPDATE message_setting
        SET email = pending_email, pending_email = NULL, pending_token_hash = NULL, pending_until = NULL,
            version = version + 1
      WHERE company_id = current_company() AND account_id = $1 AND pending_token_hash = $2 AND pending_until > $3
      RETURNING email`,
    [accountId, tokenHash, now],
  );
  return rows[0]?.email;
}
