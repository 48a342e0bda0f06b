import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface SheetCodeRow {
  code: string;
  templateId: string | null;
}

/** What foreign codes of a department within reach mean. */
export function loadSheetCodes(tx: Queries, reach: Reach, departmentId: string): Promise<SheetCodeRow[]> {
  return tx.query(
    `SELECT code, template_id AS "templateId" FROM sheet_code
      WHERE company_id = current_company() AND department_id = $3 AND ($1 OR department_id = ANY ($2::uuid[]))
      ORDER BY code`,
    [reach.company, reach.departmentIds, departmentId],
  );
}

/** Says what codes mean, over what was said of them before. */
export async function writeSheetCodes(
  tx: Tx,
  departmentId: string,
  codes: readonly SheetCodeRow[],
): Promise<void> {
  await tx.query(
    `INSERT INTO sheet_code (company_id, department_id, code, template_id)
     SELECT current_company(), $1, w.code, w.template_id FROM unnest($2::text[], $3::uuid[]) AS w (code, template_id)
     ON CONFLICT (company_id, department_id, code) DO UPDATE SET template_id = EXCLUDED.template_id`,
    [departmentId, codes.map(({ code }) => code), codes.map(({ templateId }) => templateId)],
  );
}

/** Whether there was anything to forget. */
export async function deleteSheetCode(tx: Tx, departmentId: string, code: string): Promise<boolean> {
  const gone = await tx.query<{ code: string }[]>(
    `WITH gone AS (
       DELETE FROM sheet_code WHERE company_id = current_company() AND department_id = $1 AND code = $2
       RETURNING code
     )
     SELECT code FROM gone`,
    [departmentId, code],
  );
  return gone.length > 0;
}
