import type { RowChange, RowError, RowOutcome } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import type { StaffImportEntity } from './staff-import.entity';

export type StaffImportRow = Omit<StaffImportEntity, 'companyId' | 'content'> & { byName: string };

/** Whose imports: those of one account, or everybody's for who may import into the whole company. */
export type ImportOwner = { accountId: string } | 'everybody';

const accountOf = (owner: ImportOwner) => (owner === 'everybody' ? null : owner.accountId);

/** A job that failed, was cancelled or is long gone leaves the import as it was before it. */
const STATE = `CASE WHEN i.state IN ('checking', 'applying') AND (j.state IS NULL OR j.state IN ('failed', 'cancelled'))
                    THEN CASE i.state WHEN 'checking' THEN 'uploaded' ELSE 'checked' END
                    ELSE i.state END`;

const IMPORTS = `
  SELECT i.id, i.account_id AS "accountId", i.file_name AS "fileName", i.format, i.sheet, i.sheets,
         i.header_row AS "headerRow", i.row_count AS "rowCount", i.headings, i.columns,
         i.effective_from AS "effectiveFrom", ${STATE} AS state, i.job_id AS "jobId", i.created, i.changed, i.unchanged,
         i.wrong, i.version, i.created_at AS "createdAt", a.display_name AS "byName"
    FROM staff_import i
    JOIN account a ON a.company_id = i.company_id AND a.id = i.account_id
    LEFT JOIN job j ON j.company_id = i.company_id AND j.id = i.job_id
   WHERE i.company_id = current_company() AND ($1::uuid IS NULL OR i.account_id = $1)`;

const LONGEST_LIST = 100;

/** The newest first; without those that were discarded. */
export function loadStaffImports(tx: Queries, owner: ImportOwner): Promise<StaffImportRow[]> {
  return tx.query(
    `${IMPORTS} AND i.state <> 'discarded' ORDER BY i.created_at DESC, i.id LIMIT ${LONGEST_LIST}`,
    [accountOf(owner)],
  );
}

export async function loadStaffImport(
  tx: Queries,
  owner: ImportOwner,
  id: string,
): Promise<StaffImportRow | undefined> {
  const [row] = await tx.query<StaffImportRow[]>(`${IMPORTS} AND i.id = $2`, [accountOf(owner), id]);
  return row;
}

/** The import's row until the end of the transaction. */
export async function lockStaffImport(
  tx: Tx,
  owner: ImportOwner,
  id: string,
): Promise<StaffImportRow | undefined> {
  const [row] = await tx.query<StaffImportRow[]>(`${IMPORTS} AND i.id = $2 FOR UPDATE OF i`, [
    accountOf(owner),
    id,
  ]);
  return row;
}

/** The file; null once the import is over. */
export async function loadImportContent(tx: Queries, id: string): Promise<Buffer | null> {
  const [row] = await tx.query<{ content: Buffer | null }[]>(
    'SELECT content FROM staff_import WHERE company_id = current_company() AND id = $1',
    [id],
  );
  return row?.content ?? null;
}

export interface CheckedRow {
  row: number;
  outcome: RowOutcome;
  employeeNumber: string | null;
  name: string | null;
  errors: RowError[];
  changes: RowChange[];
}

/** Rows of the last check in the order of the file, and how many there are of this outcome. */
export async function loadImportRows(
  tx: Queries,
  importId: string,
  { outcome, offset, limit }: { outcome: RowOutcome | null; offset: number; limit: number | null },
): Promise<{ rows: CheckedRow[]; total: number }> {
  const [found] = await tx.query<{ rows: CheckedRow[]; total: number }[]>(
    `WITH found AS (
       SELECT row, outcome, employee_number, name, errors, changes FROM staff_import_row
        WHERE company_id = current_company() AND import_id = $1 AND ($2::text IS NULL OR outcome = $2)
     )
     SELECT (SELECT count(*)::int FROM found) AS total,
            coalesce(json_agg(json_build_object('row', f.row, 'outcome', f.outcome, 'employeeNumber', f.employee_number,
              'name', f.name, 'errors', f.errors, 'changes', f.changes) ORDER BY f.row), '[]') AS rows
       FROM (SELECT * FROM found ORDER BY row OFFSET $3 LIMIT $4) f`,
    [importId, outcome, offset, limit],
  );
  return found ?? { rows: [], total: 0 };
}

/** By row, what the last check planned for it, as a hash in hexadecimal. */
export async function loadPlanHashes(tx: Queries, importId: string): Promise<Map<number, string>> {
  const rows = await tx.query<{ row: number; hash: string }[]>(
    `SELECT row, encode(plan_hash, 'hex') AS hash FROM staff_import_row
      WHERE company_id = current_company() AND import_id = $1`,
    [importId],
  );
  return new Map(rows.map(({ row, hash }) => [row, hash]));
}

export async function deleteImportRows(tx: Tx, importId: string): Promise<void> {
  await tx.query('DELETE FROM staff_import_row WHERE company_id = current_company() AND import_id = $1', [
    importId,
  ]);
}

export async function insertImportRows(
  tx: Tx,
  companyId: string,
  importId: string,
  rows: readonly (CheckedRow & { planHash: string })[],
): Promise<void> {
  await tx.query(
    `INSERT INTO staff_import_row (company_id, import_id, row, outcome, employee_number, name, errors, changes, plan_hash)
     SELECT $1, $2, r.row, r.outcome, r."employeeNumber", r.name, r.errors, r.changes, decode(r."planHash", 'hex')
       FROM jsonb_to_recordset($3::jsonb) AS r (row integer, outcome text, "employeeNumber" text, name text, errors jsonb,
            changes jsonb, "planHash" text)`,
    [companyId, importId, JSON.stringify(rows)],
  );
}
