import type { Tx } from '../in-company';

/**
 * Empties what the audit log says of one person: the personal side of every entry about them goes whole; of entries by
 * them about others, their name and address go and the others' values stay. The deeds themselves stay, as by somebody.
 */
export async function forgetInAudit(
  tx: Tx,
  { staffId, accountId }: { staffId: string; accountId: string | null },
): Promise<void> {
  const parameters = [staffId, accountId];
  await tx.query(
    `DELETE FROM audit_personal p USING audit_entry e
      WHERE p.company_id = current_company() AND e.company_id = p.company_id AND e.id = p.entry_id
        AND (e.subject_kind = 'staff' AND e.subject_id = $1 OR e.subject_kind = 'account' AND e.subject_id = $2)`,
    parameters,
  );
  // No right to change what is written there: what is to stay is written anew.
  await tx.query(
    `WITH gone AS (
       DELETE FROM audit_personal p USING audit_entry e
        WHERE p.company_id = current_company() AND e.company_id = p.company_id AND e.id = p.entry_id
          AND e.account_id = $1
        RETURNING p.company_id, p.entry_id, p.subject_name, p.before, p.after
     )
     INSERT INTO audit_personal (company_id, entry_id, subject_name, before, after)
     SELECT company_id, entry_id, subject_name, before, after FROM gone`,
    [accountId],
  );
}
