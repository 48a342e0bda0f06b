import type { Tx } from '../in-company';

/**
 * Takes a person out of the message centre: what was told of them to others goes by the link that leads to them, and
 * with it all that they were told themselves, and where.
 */
export async function forgetInMessages(
  tx: Tx,
  { staffId, accountId }: { staffId: string; accountId: string | null },
): Promise<void> {
  const parameters = [staffId, accountId];
  await tx.query(
    `DELETE FROM message
      WHERE company_id = current_company() AND (strpos(link, $1::text) > 0 OR account_id = $2::uuid)`,
    parameters,
  );
  await tx.query(
    `DELETE FROM outbox
      WHERE company_id = current_company() AND (strpos(link, $1::text) > 0 OR account_ids = ARRAY[$2::uuid])`,
    parameters,
  );
  await tx.query(
    `DELETE FROM delivery
      WHERE company_id = current_company() AND (strpos(link, $1::text) > 0 OR account_id = $2::uuid)`,
    parameters,
  );
  await tx.query(`DELETE FROM message_setting WHERE company_id = current_company() AND account_id = $1`, [
    accountId,
  ]);
}
