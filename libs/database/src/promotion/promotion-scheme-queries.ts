import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { PromotionScheme } from '@banke/domain/promotion';
import type { Queries, Tx } from '../in-company';

export interface PromotionSchemeRow {
  id: string;
  departmentId: string;
  name: string;
  preset: string | null;
  version: number;
  versions: PromotionVersionRow[];
  /** Which grades of the catalogue the codes are. */
  grades: { code: string; gradeId: string; gradeName: string }[];
}

export interface PromotionVersionRow {
  id: string;
  number: number;
  content: PromotionScheme;
  from: PlainDate;
  through: PlainDate | null;
  byName: string | null;
}

/** The scheme of a department within reach, or the one asked for, with all its versions, the newest first. */
export async function loadPromotionScheme(
  tx: Queries,
  reach: Reach,
  which: { departmentId: string } | { schemeId: string },
): Promise<PromotionSchemeRow | undefined> {
  const [column, id] =
    'departmentId' in which ? ['s.department_id', which.departmentId] : ['s.id', which.schemeId];
  const [row] = await tx.query<PromotionSchemeRow[]>(
    `SELECT s.id, s.department_id AS "departmentId", s.name, s.preset, s.version,
            (SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'content', v.content,
                                               'from', lower(v.valid), 'through', upper(v.valid) - 1,
                                               'byName', a.display_name) ORDER BY v.number DESC)
               FROM promotion_scheme_version v
               LEFT JOIN account a ON a.company_id = v.company_id AND a.id = v.created_by
              WHERE v.company_id = s.company_id AND v.scheme_id = s.id) AS versions,
            (SELECT coalesce(json_agg(json_build_object('code', g.code, 'gradeId', g.grade_id, 'gradeName', c.name)
                                      ORDER BY c.rank), '[]')
               FROM promotion_grade g JOIN grade c ON c.company_id = g.company_id AND c.id = g.grade_id
              WHERE g.company_id = s.company_id AND g.scheme_id = s.id) AS grades
       FROM promotion_scheme s
      WHERE s.company_id = current_company() AND ${column} = $1 AND ($2 OR s.department_id = ANY ($3::uuid[]))`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

/** The scheme's row until the end of the transaction; undefined beyond reach. */
export async function lockPromotionScheme(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<{ id: string } | undefined> {
  const [row] = await tx.query<{ id: string }[]>(
    `SELECT s.id FROM promotion_scheme s
      WHERE s.company_id = current_company() AND s.id = $1 AND ($2 OR s.department_id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

/** Lets the version that goes on end on the day before another begins. */
export async function endPromotionVersion(tx: Tx, schemeId: string, before: PlainDate): Promise<void> {
  await tx.query(
    `UPDATE promotion_scheme_version SET valid = daterange(lower(valid), $2)
      WHERE company_id = current_company() AND scheme_id = $1 AND upper_inf(valid)`,
    [schemeId, before],
  );
}
