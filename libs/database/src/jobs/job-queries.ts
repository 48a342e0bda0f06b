import type { Role } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import type { JobEntity, StoredValues } from './job.entity';

export type JobRow = Omit<
  JobEntity,
  'companyId' | 'payload' | 'requestId' | 'address' | 'attempt' | 'deaths'
> & {
  byName: string;
};

export interface JobFilter {
  /** Whose jobs; null: everybody's. */
  accountId: string | null;
  jobId?: string;
  state?: string;
}

/** Newest first. Whose jobs may be asked for is the caller's to decide: a job belongs to a person, not to a place. */
export function loadJobs(queries: Queries, filter: JobFilter, limit: number): Promise<JobRow[]> {
  return queries.query<JobRow[]>(
    `SELECT j.id, j.kind, j.params, j.state, j.done, j.total, j.cancel_requested_at AS "cancelRequestedAt", j.result,
            j.problem, j.problem_params AS "problemParams", j.link, j.account_id AS "accountId",
            a.display_name AS "byName", j.created_at AS "createdAt", j.started_at AS "startedAt", j.ended_at AS "endedAt"
       FROM job j
       JOIN account a ON a.company_id = j.company_id AND a.id = j.account_id
      WHERE j.company_id = current_company()
        AND ($1::uuid IS NULL OR j.account_id = $1)
        AND ($2::uuid IS NULL OR j.id = $2)
        AND ($3::text IS NULL OR j.state = $3)
      ORDER BY j.created_at DESC, j.id
      LIMIT $4`,
    [filter.accountId, filter.jobId ?? null, filter.state ?? null, limit],
  );
}

export interface LockedJob {
  id: string;
  state: JobEntity['state'];
}

/** The job's row until the end of the transaction; undefined unless it is this person's. */
export async function lockOwnJob(tx: Tx, accountId: string, jobId: string): Promise<LockedJob | undefined> {
  const [row] = await tx.query<LockedJob[]>(
    `SELECT id, state FROM job WHERE company_id = current_company() AND id = $1 AND account_id = $2 FOR UPDATE`,
    [jobId, accountId],
  );
  return row;
}

export type ClaimedJob = Pick<
  JobEntity,
  'id' | 'kind' | 'params' | 'payload' | 'attempt' | 'deaths' | 'accountId' | 'requestId' | 'address' | 'link'
>;

/**
 * Begins a job: a new attempt, which takes it away from any earlier one. Undefined when it is over, or was cancelled
 * while it waited.
 */
export async function claimJob(tx: Tx, jobId: string, now: Date): Promise<ClaimedJob | undefined> {
  const [rows] = await tx.query<[ClaimedJob[], number]>(
    `UPDATE job SET state = 'running', attempt = attempt + 1, done = 0, total = NULL, started_at = $2
      WHERE company_id = current_company() AND id = $1 AND state IN ('queued', 'running') AND cancel_requested_at IS NULL
      RETURNING id, kind, params, payload, attempt, deaths, account_id AS "accountId", request_id AS "requestId", address, link`,
    [jobId, now],
  );
  return rows[0];
}

export type Attempt = Pick<JobEntity, 'id' | 'attempt'>;

/** Notes how far an attempt is; `lost` when the job was begun again elsewhere or is over. */
export async function noteProgress(
  tx: Tx,
  { id, attempt }: Attempt,
  done: number | null,
  total: number | null,
): Promise<'going-on' | 'cancelled' | 'lost'> {
  const [rows] = await tx.query<[{ cancelled: boolean }[], number]>(
    `UPDATE job SET done = coalesce($3, done), total = coalesce($4, total)
      WHERE company_id = current_company() AND id = $1 AND attempt = $2 AND state = 'running'
      RETURNING cancel_requested_at IS NOT NULL AS cancelled`,
    [id, attempt, done, total],
  );
  if (!rows[0]) return 'lost';
  return rows[0].cancelled ? 'cancelled' : 'going-on';
}

export interface JobEnd {
  state: 'done' | 'failed' | 'cancelled';
  result?: StoredValues | null;
  problem?: string | null;
  problemParams?: Record<string, string | number> | null;
  link?: string | null;
}

/**
 * Ends an attempt; false when it may not: the job was begun again elsewhere, or was cancelled and the caller can still
 * undo the work. In one transaction with the work, this makes the work happen once or not at all.
 */
export async function endJob(
  tx: Tx,
  { id, attempt }: Attempt,
  end: JobEnd,
  now: Date,
  when: 'always' | 'unless-cancelled',
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `UPDATE job SET state = $3, result = $4, problem = $5, problem_params = $6, link = coalesce($7, link), ended_at = $8,
            done = CASE WHEN $3 = 'done' THEN coalesce(total, done) ELSE done END
      WHERE company_id = current_company() AND id = $1 AND attempt = $2 AND state = 'running'
        AND ($9 OR cancel_requested_at IS NULL)`,
    [
      id,
      attempt,
      end.state,
      end.result ?? null,
      end.problem ?? null,
      end.problemParams ?? null,
      end.link ?? null,
      now,
      when === 'always',
    ],
  );
  return count === 1;
}

/** Back to the queue, begun or not, because its worker died or stops; cancelled when that was asked for. */
export async function requeueJob(tx: Tx, jobId: string, now: Date, because: 'died' | 'stops'): Promise<void> {
  await tx.query(
    `UPDATE job SET state = CASE WHEN cancel_requested_at IS NULL THEN 'queued' ELSE 'cancelled' END,
            ended_at = CASE WHEN cancel_requested_at IS NULL THEN NULL ELSE $2::timestamptz END, done = 0, total = NULL,
            deaths = deaths + CASE WHEN $3 THEN 1 ELSE 0 END
      WHERE company_id = current_company() AND id = $1 AND state = 'running'`,
    [jobId, now, because === 'died'],
  );
}

export interface AccountGrants {
  displayName: string;
  signInName: string;
  companyName: string;
  demo: boolean;
  timeZone: string;
  grants: {
    id: string;
    role: Role;
    departmentId: string | null;
    departmentName: string | null;
    teamId: string | null;
    teamName: string | null;
    from: string;
    until: string | null;
  }[];
}

/** Somebody with today's roles, for work done on their behalf; undefined for a blocked account. */
export async function loadAccountGrants(
  queries: Queries,
  accountId: string,
  now: Date,
): Promise<AccountGrants | undefined> {
  const [row] = await queries.query<AccountGrants[]>(
    `SELECT a.display_name AS "displayName", a.sign_in_name AS "signInName", c.name AS "companyName", c.demo,
            c.time_zone AS "timeZone",
            (SELECT coalesce(jsonb_agg(jsonb_build_object(
                      'id', g.id, 'role', g.role,
                      'departmentId', coalesce(g.department_id, t.department_id), 'departmentName', d.name,
                      'teamId', g.team_id, 'teamName', t.name,
                      'from', lower(g.valid), 'until', upper(g.valid)) ORDER BY g.role, g.id), '[]')
               FROM role_grant g
               LEFT JOIN team t ON t.company_id = g.company_id AND t.id = g.team_id
               LEFT JOIN department d ON d.company_id = g.company_id AND d.id = coalesce(g.department_id, t.department_id)
              WHERE g.company_id = a.company_id AND g.account_id = a.id
                AND g.valid @> ($2::timestamptz AT TIME ZONE c.time_zone)::date) AS grants
       FROM account a
       JOIN company c ON c.id = a.company_id
      WHERE a.company_id = current_company() AND a.id = $1 AND a.blocked_at IS NULL`,
    [accountId, now],
  );
  return row;
}
