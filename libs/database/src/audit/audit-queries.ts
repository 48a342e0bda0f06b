import type { AuditAction, AuditSubject, AuditValues } from '@banke/domain/audit';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface AuditRow {
  id: string;
  at: Date;
  action: AuditAction;
  accountId: string | null;
  accountName: string | null;
  subjectKind: AuditSubject;
  subjectId: string | null;
  subjectName: string | null;
  address: string | null;
  requestId: string;
  before: AuditValues;
  after: AuditValues;
}

export interface AuditFilter {
  /** Part of a name, of the address or a whole request id, in any case. */
  text: string | null;
  actions: AuditAction[] | null;
  accountId: string | null;
  subjectId: string | null;
  /** Instants; `until` is the first that no longer counts. */
  from: Date | null;
  until: Date | null;
  /** Entries older than this one: the next page. */
  before: string | null;
}

/** Newest first, at most `limit`. The log belongs to the company, so only a reach over all of it sees any. */
export function loadAudit(
  tx: Queries,
  reach: Reach,
  filter: AuditFilter,
  limit: number,
): Promise<AuditRow[]> {
  return tx.query<AuditRow[]>(
    `SELECT e.id, e.at, e.action, e.account_id AS "accountId", p.account_name AS "accountName",
            e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", p.subject_name AS "subjectName",
            p.address, e.request_id AS "requestId",
            e.before || coalesce(p.before, '{}') AS before, e.after || coalesce(p.after, '{}') AS after
       FROM audit_entry e
       LEFT JOIN audit_personal p ON p.company_id = e.company_id AND p.entry_id = e.id
      WHERE e.company_id = current_company() AND $1
        AND ($2::text IS NULL OR e.request_id = $2
             OR strpos(lower(concat_ws(' ', p.account_name, p.subject_name, p.address)), lower($2)) > 0)
        AND ($3::text[] IS NULL OR e.action = ANY ($3))
        AND ($4::uuid IS NULL OR e.account_id = $4)
        AND ($5::uuid IS NULL OR e.subject_id = $5)
        AND ($6::timestamptz IS NULL OR e.at >= $6)
        AND ($7::timestamptz IS NULL OR e.at < $7)
        AND ($8::bigint IS NULL OR e.id < $8)
      ORDER BY e.id DESC
      LIMIT $9`,
    [
      reach.company,
      filter.text,
      filter.actions,
      filter.accountId,
      filter.subjectId,
      filter.from,
      filter.until,
      filter.before,
      limit,
    ],
  );
}

export interface NewAuditEntry {
  companyId: string;
  at: Date;
  accountId: string | null;
  action: AuditAction;
  subjectKind: AuditSubject;
  subjectId: string | null;
  requestId: string;
  lasting: { before: AuditValues; after: AuditValues };
  personal: { before: AuditValues; after: AuditValues };
  accountName: string | null;
  subjectName: string | null;
  address: string | null;
}

/** The entry and its personal side in one statement, so that neither is ever without the other. */
export async function insertAudit(tx: Tx, entry: NewAuditEntry): Promise<void> {
  await tx.query(
    `WITH entry AS (
       INSERT INTO audit_entry (company_id, at, account_id, action, subject_kind, subject_id, request_id, before, after)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING company_id, id
     )
     INSERT INTO audit_personal (company_id, entry_id, account_name, subject_name, address, before, after)
     SELECT company_id, id, $10, $11, $12, $13, $14 FROM entry`,
    [
      entry.companyId,
      entry.at,
      entry.accountId,
      entry.action,
      entry.subjectKind,
      entry.subjectId,
      entry.requestId,
      entry.lasting.before,
      entry.lasting.after,
      entry.accountName,
      entry.subjectName,
      entry.address,
      entry.personal.before,
      entry.personal.after,
    ],
  );
}

export type AuditOfMany = Pick<
  NewAuditEntry,
  'companyId' | 'at' | 'accountId' | 'requestId' | 'accountName' | 'address'
>;
export type AuditLine = Pick<
  NewAuditEntry,
  'action' | 'subjectKind' | 'subjectName' | 'lasting' | 'personal'
> & { subjectId: string };

/** Entries of one author about many things in one statement. A thing comes at most once with each action. */
export async function insertAuditLines(
  tx: Tx,
  { companyId, at, accountId, requestId, accountName, address }: AuditOfMany,
  lines: readonly AuditLine[],
): Promise<void> {
  await tx.query(
    `WITH line AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb)
         AS (action text, "subjectKind" text, "subjectId" uuid, "subjectName" text, lasting jsonb, personal jsonb)
     ), entry AS (
       INSERT INTO audit_entry (company_id, at, account_id, action, subject_kind, subject_id, request_id, before, after)
       SELECT $2, $3, $4, action, "subjectKind", "subjectId", $5, lasting -> 'before', lasting -> 'after' FROM line
       RETURNING company_id, id, action, subject_id
     )
     INSERT INTO audit_personal (company_id, entry_id, account_name, subject_name, address, before, after)
     SELECT e.company_id, e.id, $6, l."subjectName", $7, l.personal -> 'before', l.personal -> 'after'
       FROM entry e JOIN line l ON l."subjectId" = e.subject_id AND l.action = e.action`,
    [JSON.stringify(lines), companyId, at, accountId, requestId, accountName, address],
  );
}
