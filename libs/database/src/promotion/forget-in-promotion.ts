import type { Tx } from '../in-company';

/** Empties what was written about a person; that there was an award, a confirmation or a decision stays. */
export async function forgetInPromotion(tx: Tx, { staffId }: { staffId: string }): Promise<void> {
  for (const statement of [
    `UPDATE promotion_award SET reason = ''`,
    `UPDATE promotion_record SET evidence = ''`,
    `UPDATE promotion_decision SET reason = '', handover = NULL`,
  ])
    await tx.query(`${statement} WHERE company_id = current_company() AND staff_id = $1`, [staffId]);
}
