import type { Tx } from '../in-company';

/** By what a person is called in other people's words, now or formerly. */
export interface KnownWords {
  names: string[];
  /** In lower case. */
  numbers: string[];
  /** Telephone numbers, mail addresses. */
  contacts: string[];
}

/** What the record, the account and the audit log know of how somebody is called; call it before those are emptied. */
export async function loadKnownWords(
  tx: Tx,
  { staffId, accountId }: { staffId: string; accountId: string | null },
): Promise<KnownWords> {
  const [row] = await tx.query<KnownWords[]>(
    `SELECT ${distinct('k.name')} AS names, ${distinct('lower(k.number)')} AS numbers,
            ARRAY(SELECT DISTINCT c FROM unnest(array_agg(k.phone) || array_agg(k.email)) c WHERE c IS NOT NULL) AS contacts
       FROM (SELECT s.name, s.employee_number AS number, s.phone, s.email
               FROM staff s WHERE s.company_id = current_company() AND s.id = $1
             UNION ALL
             SELECT a.display_name, NULL, NULL, NULL
               FROM account a WHERE a.company_id = current_company() AND a.id = $2
             UNION ALL
             SELECT coalesce(side.said ->> 'name', side.said ->> 'displayName'), side.said ->> 'employeeNumber',
                    side.said ->> 'phone', side.said ->> 'email'
               FROM audit_entry e
               JOIN audit_personal p ON p.company_id = e.company_id AND p.entry_id = e.id
               CROSS JOIN LATERAL (VALUES (p.before), (p.after)) AS side (said)
              WHERE e.company_id = current_company()
                AND (e.subject_kind = 'staff' AND e.subject_id = $1 OR e.subject_kind = 'account' AND e.subject_id = $2)) k`,
    [staffId, accountId],
  );
  return row ?? { names: [], numbers: [], contacts: [] };
}

const distinct = (expression: string): string =>
  `coalesce(array_agg(DISTINCT ${expression}) FILTER (WHERE ${expression} <> ''), '{}')`;
