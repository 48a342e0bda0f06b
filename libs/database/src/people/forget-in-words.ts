import type { Tx } from '../in-company';
import { ACTIVITIES_WITHOUT_NOTES } from '../roster/forget-in-rosters';
import type { KnownWords } from './known-words-queries';

/** Shorter ones stand in too many sentences that mean something else. */
const SHORTEST = 2;

/**
 * Takes a person out of what people wrote: the own words go, those of others that name the person go too; where
 * something must stay (what a task or a file is called, what others were told), the name is replaced by `shownAs`.
 */
export async function forgetInWords(
  tx: Tx,
  { accountId, names, contacts, shownAs }: ForgottenWords,
): Promise<void> {
  if (accountId) await forgetOwnWords(tx, accountId);
  const words = [...names, ...contacts].filter(({ length }) => length >= SHORTEST);
  // A name that holds another one goes first: of 欧阳明 nothing is left when 欧阳 is looked for.
  for (const word of words.sort((one, other) => other.length - one.length)) {
    for (const statement of EMPTY) await tx.query(statement, [word]);
    for (const statement of REPLACE) await tx.query(statement, [word, shownAs]);
  }
}

export interface ForgottenWords extends Pick<KnownWords, 'names' | 'contacts'> {
  accountId: string | null;
  shownAs: string;
}

async function forgetOwnWords(tx: Tx, accountId: string): Promise<void> {
  const statements = [
    `UPDATE delegation SET note = NULL
      WHERE company_id = current_company() AND note IS NOT NULL AND (from_account_id = $1 OR to_account_id = $1)`,
    `DELETE FROM obligation_note n USING obligation_event e
      WHERE n.company_id = current_company() AND e.company_id = n.company_id AND e.note_id = n.id
        AND (e.account_id = $1 OR e.on_behalf_of = $1)`,
    `UPDATE course_event SET reason = NULL
      WHERE company_id = current_company() AND reason IS NOT NULL AND account_id = $1`,
    `UPDATE training_assignment SET note = NULL
      WHERE company_id = current_company() AND note IS NOT NULL AND created_by = $1`,
    `UPDATE assigned_course SET exempt_reason = NULL
      WHERE company_id = current_company() AND exempt_reason IS NOT NULL AND exempted_by = $1`,
    `UPDATE training_request SET reason = NULL
      WHERE company_id = current_company() AND reason IS NOT NULL AND asked_by = $1`,
    `UPDATE logged_question SET context = NULL
      WHERE company_id = current_company() AND context IS NOT NULL AND asked_by = $1`,
    `UPDATE needs_voice SET reason = '' WHERE company_id = current_company() AND account_id = $1`,
    `UPDATE obligation SET note = NULL
      WHERE company_id = current_company() AND note IS NOT NULL AND (handed_in_by = $1 OR handed_in_for = $1)`,
    `UPDATE roster_comment SET text = '' WHERE company_id = current_company() AND account_id = $1`,
    `UPDATE roster_step SET comment = ''
      WHERE company_id = current_company() AND comment IS NOT NULL AND (account_id = $1 OR on_behalf_of = $1)`,
    `UPDATE roster_amendment SET reason = '' WHERE company_id = current_company() AND account_id = $1`,
  ];
  for (const statement of statements) await tx.query(statement, [accountId]);
}

const names = (text: string): string => `strpos(${text}, $1) > 0`;

/** The texts of an object with the name replaced; `gone` are left empty as a whole, `kept` as they are. */
const cleaned = (values: string, gone: readonly string[], kept: readonly string[] = []): string => `
  (SELECT coalesce(jsonb_object_agg(v.key, CASE
            WHEN jsonb_typeof(v.value) <> 'string' OR v.key = ANY ('{${kept.join()}}') THEN v.value
            WHEN v.key = ANY ('{${gone.join()}}') THEN '""'
            ELSE to_jsonb(replace(v.value #>> '{}', $1, $2)) END), '{}')
     FROM jsonb_each(${values}) v)`;

const replaced = (table: string, column: string): string =>
  `UPDATE ${table} SET ${column} = replace(${column}, $1, $2)
    WHERE company_id = current_company() AND ${names(column)}`;

const emptied = (table: string, column: string): string =>
  `UPDATE ${table} SET ${column} = NULL WHERE company_id = current_company() AND ${names(column)}`;

const told = (table: string): string =>
  `UPDATE ${table} SET params = ${cleaned('params', ['note'])}
    WHERE company_id = current_company() AND ${names('params::text')}`;

const EMPTY = [
  emptied('delegation', 'note'),
  emptied('obligation', 'note'),
  emptied('secondment', 'reason'),
  emptied('held_qualification', 'revoked_because'),
  emptied('activity', 'note'),
  `UPDATE roster_notice SET activities = ${ACTIVITIES_WITHOUT_NOTES}
    WHERE company_id = current_company() AND activities IS NOT NULL AND ${names('activities::text')}`,
  emptied('course_event', 'reason'),
  emptied('training_assignment', 'note'),
  emptied('training_request', 'reason'),
  emptied('training_request', 'because'),
  emptied('logged_question', 'context'),
  emptied('training_session', 'note'),
  emptied('training_session', 'cancelled_because'),
  emptied('assigned_course', 'exempt_reason'),
  emptied('needs_topic', 'because'),
  emptied('training_plan_line', 'note'),
  `DELETE FROM obligation_note WHERE company_id = current_company() AND ${names('text')}`,
];

const REPLACE = [
  replaced('obligation', 'name'),
  replaced('obligation_rule', 'name'),
  replaced('stored_file', 'name'),
  replaced('roster_override', 'reason'),
  replaced('roster_comment', 'text'),
  replaced('roster_step', 'comment'),
  replaced('roster_amendment', 'reason'),
  replaced('needs_topic', 'title'),
  replaced('training_plan_line', 'title'),
  replaced('needs_voice', 'by_name'),
  replaced('needs_voice', 'reason'),
  replaced('staff_import', 'file_name'),
  told('message'),
  told('outbox'),
  told('delivery'),
  told('job'),
  // No right to change what is written there: what is to stay is written anew. A namesake's own entries are theirs.
  `WITH gone AS (
     DELETE FROM audit_personal p USING audit_entry e
      WHERE p.company_id = current_company() AND e.company_id = p.company_id AND e.id = p.entry_id
        AND (${names('p.before::text')} OR ${names('p.after::text')} OR ${names(`coalesce(p.subject_name, '')`)})
      RETURNING p.*, e.subject_id IS NOT NULL AND e.subject_kind IN ('staff', 'account') AS of_person
   )
   INSERT INTO audit_personal (company_id, entry_id, account_name, subject_name, address, before, after)
   SELECT company_id, entry_id, account_name, CASE WHEN of_person THEN subject_name ELSE replace(subject_name, $1, $2) END,
          address, CASE WHEN of_person THEN ${cleaned('before', ['text'], ['name', 'displayName'])} ELSE ${cleaned('before', ['text'])} END,
          CASE WHEN of_person THEN ${cleaned('after', ['text'], ['name', 'displayName'])} ELSE ${cleaned('after', ['text'])} END
     FROM gone`,
];
