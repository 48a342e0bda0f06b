import type { Tx } from '../in-company';

const withoutNote = (side: 'before' | 'after'): string => `
  CASE WHEN jsonb_typeof(change -> '${side}') = 'object'
       THEN (change -> '${side}') || '{"note": null}' ELSE change -> '${side}' END`;

/** What a notice says of activities, without what they were about. */
export const ACTIVITIES_WITHOUT_NOTES = `
  (SELECT jsonb_agg(change || jsonb_build_object('before', ${withoutNote('before')}, 'after', ${withoutNote('after')})
                    ORDER BY place)
     FROM jsonb_array_elements(activities) WITH ORDINALITY AS c (change, place))`;

/**
 * Empties what was written about a person beside the roster: what their activities are about and what they were told of
 * them, why they wished for something, why breaches of theirs were let stand, remarks on their cells, why days of theirs alone were changed, and the same in the log. That they were
 * there and somebody answered for it stays. To be called while the log still says who the activities were of.
 */
export async function forgetInRosters(
  tx: Tx,
  { staffId, names }: { staffId: string; names: readonly string[] },
): Promise<void> {
  await tx.query(LOG_OF_ACTIVITIES, [staffId, names]);
  await tx.query(LOG_OF_OVERRIDES, [staffId]);
  await tx.query(LOG_OF_AMENDMENTS, [staffId]);
  await tx.query(
    `UPDATE activity SET note = NULL WHERE company_id = current_company() AND staff_id = $1 AND note IS NOT NULL`,
    [staffId],
  );
  await tx.query(
    `UPDATE wish SET reason = NULL WHERE company_id = current_company() AND staff_id = $1 AND reason IS NOT NULL`,
    [staffId],
  );
  await tx.query(
    `UPDATE roster_notice SET activities = ${ACTIVITIES_WITHOUT_NOTES}
      WHERE company_id = current_company() AND staff_id = $1 AND activities IS NOT NULL`,
    [staffId],
  );
  await tx.query(
    `UPDATE roster_override SET reason = '' WHERE company_id = current_company() AND staff_id = $1`,
    [staffId],
  );
  await tx.query(
    `UPDATE roster_comment SET text = '' WHERE company_id = current_company() AND staff_id = $1`,
    [staffId],
  );
  // The step says the same as the amendment, which is found by whom it touched: the step goes first.
  await tx.query(
    `UPDATE roster_step t SET comment = ''
       FROM roster_amendment m
      WHERE t.company_id = current_company() AND t.step = 'amended' AND t.comment IS NOT NULL
        AND m.company_id = t.company_id AND m.roster_id = t.roster_id AND m.to_revision = t.revision
        AND ${ofThemAlone('m')}`,
    [staffId],
  );
  await tx.query(
    `UPDATE roster_amendment m SET reason = '' WHERE m.company_id = current_company() AND ${ofThemAlone('m')}`,
    [staffId],
  );
}

/** Nobody else was told of the amendment. */
function ofThemAlone(amendment: string): string {
  return `(SELECT bool_and(n.staff_id = $1) FROM roster_notice n
            WHERE n.company_id = ${amendment}.company_id AND n.roster_id = ${amendment}.roster_id
              AND n.amendment_seq = ${amendment}.seq)`;
}

/** No right to change what is written there: what is to stay is written anew. */
const without = (field: string, condition: string): string => `
  WITH gone AS (
    DELETE FROM audit_personal p USING audit_entry e
     WHERE p.company_id = current_company() AND e.company_id = p.company_id AND e.id = p.entry_id AND ${condition}
    RETURNING p.*
  )
  INSERT INTO audit_personal (company_id, entry_id, account_name, subject_name, address, before, after)
  SELECT company_id, entry_id, account_name, subject_name, address, before - '${field}', after - '${field}' FROM gone`;

// A cancelled activity is known by the name alone; a namesake's loses its note with it.
const LOG_OF_ACTIVITIES = without(
  'note',
  `e.subject_kind = 'activity'
   AND (EXISTS (SELECT FROM activity a
                 WHERE a.company_id = e.company_id AND a.id = e.subject_id AND a.staff_id = $1)
        OR p.subject_name = ANY ($2::text[])
           AND NOT EXISTS (SELECT FROM activity a WHERE a.company_id = e.company_id AND a.id = e.subject_id))`,
);

// An entry stands under its roster; which breach it was of is told by the reason itself.
const LOG_OF_OVERRIDES = without(
  'reason',
  `e.subject_kind = 'roster'
   AND EXISTS (SELECT FROM roster_override o
                WHERE o.company_id = e.company_id AND o.roster_id = e.subject_id AND o.staff_id = $1
                  AND o.reason IN (p.before ->> 'reason', p.after ->> 'reason'))`,
);

const LOG_OF_AMENDMENTS = without(
  'reason',
  `e.subject_kind = 'roster'
   AND EXISTS (SELECT FROM roster_amendment m
                WHERE m.company_id = e.company_id AND m.roster_id = e.subject_id AND ${ofThemAlone('m')}
                  AND m.reason = p.after ->> 'reason')`,
);
