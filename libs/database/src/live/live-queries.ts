import type { Queries, Tx } from '../in-company';

/** The channel on which a process hears that a company has new events; what it says is the company's id. */
export const LIVE_CHANNEL = 'banke_live';

/** The channel of what is told in passing: the whole of it travels in the notification. */
export const PASSING_CHANNEL = 'banke_live_passing';

/** What only the streams hear that are open now: whoever may do this in the department, and these accounts. */
export interface PassingNews {
  event: string;
  data: object;
  permission: string;
  departmentId: string;
  accountIds: readonly string[];
}

/** Told to the open streams of every process, and kept nowhere. At most some kilobytes. */
export async function tellInPassing(queries: Queries, news: PassingNews): Promise<void> {
  await queries.query(
    `SELECT pg_notify('${PASSING_CHANNEL}', (jsonb_build_object('companyId', current_company()) || $1::jsonb)::text)`,
    [JSON.stringify(news)],
  );
}

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

export interface LiveEventRow {
  id: string;
  event: string;
  data: Record<string, string | number | boolean>;
  accountIds: string[] | null;
  sessionId: string | null;
  permission: string | null;
  departmentId: string | null;
  teamId: string | null;
}

/** What there is to tell, and from where to ask next time. */
export interface LiveNews {
  /**
   * Every transaction below it had ended when this was read. Asking again from here may bring an event twice and never
   * leaves one out, although ids are given out before commits and transactions end in any order.
   */
  horizon: string;
  /** In the order of their ids. */
  events: LiveEventRow[];
}

/** How many are read at once. */
const PAGE = 10_000;

/** All events of transactions that had not all ended at `horizon`, however many; null: none, only the present horizon. */
export async function loadLiveNews(queries: Queries, horizon: string | null, page = PAGE): Promise<LiveNews> {
  const news = await loadSomeLiveNews(queries, horizon, page);
  for (let read = news.events.length; read === page;) {
    const { events } = await loadSomeLiveNews(queries, horizon, page, news.events.at(-1)?.id);
    news.events.push(...events);
    read = events.length;
  }
  // Of the first page: what was committed since with a lower id is above it, and comes next time.
  return news;
}

/** The first of them, with ids above `after`. */
export async function loadSomeLiveNews(
  queries: Queries,
  horizon: string | null,
  limit: number,
  after = '0',
): Promise<LiveNews> {
  const [news] = await queries.query<LiveNews[]>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
            coalesce((SELECT json_agg(e ORDER BY e.number) FROM (
              SELECT id AS number, id::text, event, data, account_ids AS "accountIds", session_id AS "sessionId", permission,
                     department_id AS "departmentId", team_id AS "teamId"
                FROM live_event
               WHERE company_id = current_company() AND transaction_id >= $1::bigint AND id > $3::bigint
               ORDER BY id LIMIT $2) e), '[]') AS events`,
    [horizon, limit, after],
  );
  if (!news) throw new Error('a query without a row');
  return news;
}
