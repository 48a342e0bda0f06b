import type { Tx } from '../in-company';

/** The channel on which a process hears that a company has new events; what it says is the company's id. */
export const LIVE_CHANNEL = 'banke_live';

export interface NewLiveEvent {
  at: Date;
  event: string;
  data: object;
  accountIds: readonly string[] | null;
  sessionId: string | null;
  permission: string | null;
  departmentId: string | null;
  teamId: string | null;
}

/** Told when the transaction commits, and never when it does not. */
export async function insertLiveEvent(tx: Tx, told: NewLiveEvent): Promise<void> {
  await tx.query(
    `WITH told AS (
       INSERT INTO live_event (company_id, transaction_id, at, event, data, account_ids, session_id, permission,
                               department_id, team_id)
       VALUES (current_company(), pg_current_xact_id()::text::bigint, $1, $2, $3, $4, $5, $6, $7, $8)
       RETURNING company_id
     )
     SELECT pg_notify('${LIVE_CHANNEL}', company_id::text) FROM told`,
    [
      told.at,
      told.event,
      told.data,
      told.accountIds,
      told.sessionId,
      told.permission,
      told.departmentId,
      told.teamId,
    ],
  );
}
