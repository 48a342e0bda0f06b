import type { Tx } from '../in-company';

/**
 * Deletes this company's sessions that are over, failures and retries older than a day, jobs over
 * for 90 days, messages read a year ago or never within a year, what was delivered a month ago, what could
 * not be after 90 days, events no stream resumes from any more.
 */
export async function sweepCompany(tx: Tx, now: Date, idleHours: number): Promise<void> {
  await tx.query(
    `DELETE FROM session
      WHERE company_id = current_company()
        AND (expires_at <= $1 OR last_seen_at <= $1::timestamptz - make_interval(hours => $2))`,
    [now, idleHours],
  );
  await tx.query(
    `DELETE FROM sign_in_failure WHERE company_id = current_company() AND last_at < $1::timestamptz - interval '1 day'`,
    [now],
  );
  await tx.query(
    `DELETE FROM idempotency_key WHERE company_id = current_company() AND created_at < $1::timestamptz - interval '1 day'`,
    [now],
  );
  await tx.query(
    `DELETE FROM job WHERE company_id = current_company() AND ended_at < $1::timestamptz - interval '90 days'`,
    [now],
  );
  await tx.query(
    `DELETE FROM message WHERE company_id = current_company() AND coalesce(read_at, at) < $1::timestamptz - interval '1 year'`,
    [now],
  );
  await tx.query(
    `DELETE FROM outbox WHERE company_id = current_company() AND delivered_at < $1::timestamptz - interval '30 days'`,
    [now],
  );
  await tx.query(
    `DELETE FROM delivery
      WHERE company_id = current_company()
        AND ended_at < $1::timestamptz - CASE WHEN state = 'dead' THEN interval '90 days' ELSE interval '30 days' END`,
    [now],
  );
  await tx.query(
    `DELETE FROM live_event WHERE company_id = current_company() AND at < $1::timestamptz - interval '2 hours'`,
    [now],
  );
}
