import type { Tx } from '../in-company';

/** Empties what was written about a person beside the figures; the points and who gave them stay. */
export async function forgetInEvaluation(tx: Tx, { staffId }: { staffId: string }): Promise<void> {
  await tx.query(
    `UPDATE score_entry SET title = '', overturned_because = NULL
      WHERE company_id = current_company() AND staff_id = $1`,
    [staffId],
  );
  await tx.query(
    `UPDATE evaluation_appeal SET reason = '', answer_text = NULL
      WHERE company_id = current_company() AND staff_id = $1`,
    [staffId],
  );
}
