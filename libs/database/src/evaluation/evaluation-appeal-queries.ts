import type { AppealAnswer } from '@banke/domain/evaluation';
import type { Queries, Tx } from '../in-company';

export interface AppealRow {
  id: string;
  monthId: string;
  staffId: string;
  staffName: string;
  line: string;
  reason: string;
  at: Date;
  accountId: string | null;
  answer: AppealAnswer | null;
  answerText: string | null;
  answeredByName: string | null;
  answeredAt: Date | null;
}

const COLUMNS = `p.id, p.month_id AS "monthId", p.staff_id AS "staffId", s.name AS "staffName", p.line, p.reason, p.at,
       p.account_id AS "accountId", p.answer, p.answer_text AS "answerText", a.display_name AS "answeredByName",
       p.answered_at AS "answeredAt"`;
const FROM = `FROM evaluation_appeal p
       JOIN staff s ON s.company_id = p.company_id AND s.id = p.staff_id
       LEFT JOIN account a ON a.company_id = p.company_id AND a.id = p.answered_by`;

/** Appeals of months that were found within reach, of one person or of all; oldest first. */
export function loadAppeals(
  tx: Queries,
  { monthIds, staffId = null }: { monthIds: readonly string[]; staffId?: string | null },
): Promise<AppealRow[]> {
  return tx.query(
    `SELECT ${COLUMNS} ${FROM}
      WHERE p.company_id = current_company() AND p.month_id = ANY ($1::uuid[])
        AND ($2::uuid IS NULL OR p.staff_id = $2)
      ORDER BY p.at, p.id`,
    [monthIds, staffId],
  );
}

/** The month of an appeal, to be locked before the appeal is read for good. */
export async function findAppeal(tx: Tx, id: string): Promise<AppealRow | undefined> {
  const [row] = await tx.query<AppealRow[]>(
    `SELECT ${COLUMNS} ${FROM} WHERE p.company_id = current_company() AND p.id = $1`,
    [id],
  );
  return row;
}
