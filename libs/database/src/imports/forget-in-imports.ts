import type { Tx } from '../in-company';
import type { KnownWords } from '../people/known-words-queries';

/** The first values below the headings of what has been applied; the headings themselves say nothing of anybody. */
const FORGET_SAMPLES = `
  UPDATE staff_import
     SET headings = (SELECT coalesce(jsonb_agg(jsonb_set(h.heading, '{sample}', 'null') ORDER BY h.place), '[]')
                       FROM jsonb_array_elements(headings) WITH ORDINALITY AS h (heading, place))
   WHERE company_id = current_company() AND state = 'applied' AND jsonb_path_exists(headings, '$[*].sample ? (@ != null)')`;

/** Forgets the files and rows of imports begun before then: they hold what belongs to persons. What came of them stays. */
export async function sweepStaffImports(tx: Tx, before: Date): Promise<void> {
  await tx.query(
    `DELETE FROM staff_import_row r USING staff_import i
      WHERE r.company_id = current_company() AND i.company_id = r.company_id AND i.id = r.import_id AND i.created_at < $1`,
    [before],
  );
  await tx.query(
    `UPDATE staff_import SET content = NULL, headings = '[]', state = 'discarded', version = version + 1
      WHERE company_id = current_company() AND created_at < $1 AND state NOT IN ('applied', 'discarded')`,
    [before],
  );
  await tx.query(`${FORGET_SAMPLES} AND created_at < $1`, [before]);
}

/**
 * Forgets what imports say about one person, for an anonymisation, by every number and name they were known by. Open files
 * that name the person are discarded, and so are those not checked yet, of which nobody can tell. The counts of applied
 * imports stay.
 */
export async function forgetInImports(
  tx: Tx,
  { staffId, names, numbers }: { staffId: string } & Pick<KnownWords, 'names' | 'numbers'>,
): Promise<void> {
  const about = [numbers, names, staffId];
  await tx.query(
    `UPDATE staff_import i SET content = NULL, headings = '[]', state = 'discarded', version = version + 1
      WHERE i.company_id = current_company() AND i.state NOT IN ('applied', 'discarded')
        AND (i.state IN ('uploaded', 'checking')
             OR EXISTS (SELECT FROM staff_import_row r
                         WHERE r.company_id = i.company_id AND r.import_id = i.id AND ${ABOUT}))`,
    about,
  );
  await tx.query(
    `DELETE FROM staff_import_row r USING staff_import i
      WHERE r.company_id = current_company() AND i.company_id = r.company_id AND i.id = r.import_id
        AND (i.state = 'discarded' OR ${ABOUT})`,
    about,
  );
  await tx.query(FORGET_SAMPLES);
}

/** A row with one of the numbers; or with one of the names, unless its number says that somebody else is meant. */
const ABOUT = `(lower(r.employee_number) = ANY ($1::text[])
  OR r.name = ANY ($2::text[])
     AND NOT EXISTS (SELECT FROM staff s WHERE s.company_id = r.company_id AND s.id <> $3::uuid
                        AND lower(s.employee_number) = lower(r.employee_number)))`;
