import type { EvaluationTemplate } from '@banke/domain/evaluation';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface EvaluationTemplateRow {
  id: string;
  departmentId: string;
  postId: string;
  postName: string;
  preset: string | null;
  versionId: string;
  number: number;
  name: string;
  content: EvaluationTemplate;
  /** Months that are scored by the present version. */
  months: number;
  changedAt: Date;
  changedByName: string | null;
  version: number;
}

/** Templates of a department within reach in their present version, or the one asked for; by the name of the post. */
export function loadEvaluationTemplates(
  tx: Queries,
  reach: Reach,
  which: { departmentId: string } | { templateId: string },
): Promise<EvaluationTemplateRow[]> {
  const column = 'departmentId' in which ? 't.department_id' : 't.id';
  return tx.query(
    `SELECT t.id, t.department_id AS "departmentId", t.post_id AS "postId", p.name AS "postName", t.preset,
            v.id AS "versionId", v.number, v.name, v.content, v.created_at AS "changedAt",
            a.display_name AS "changedByName", t.version,
            (SELECT count(*)::integer FROM evaluation_month_template m
              WHERE m.company_id = t.company_id AND m.version_id = v.id) AS months
       FROM evaluation_template t
       JOIN post p ON p.company_id = t.company_id AND p.id = t.post_id
       JOIN LATERAL (SELECT * FROM evaluation_template_version l
                      WHERE l.company_id = t.company_id AND l.template_id = t.id
                      ORDER BY l.number DESC LIMIT 1) v ON true
       LEFT JOIN account a ON a.company_id = v.company_id AND a.id = v.created_by
      WHERE t.company_id = current_company() AND ${column} = $1 AND ($2 OR t.department_id = ANY ($3::uuid[]))
      ORDER BY p.name COLLATE "zh-x-icu", t.id`,
    ['departmentId' in which ? which.departmentId : which.templateId, reach.company, reach.departmentIds],
  );
}

/** The template's row until the end of the transaction; undefined beyond reach. */
export async function lockEvaluationTemplate(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<{ id: string; version: number } | undefined> {
  const [row] = await tx.query<{ id: string; version: number }[]>(
    `SELECT t.id, t.version FROM evaluation_template t
      WHERE t.company_id = current_company() AND t.id = $1 AND ($2 OR t.department_id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}
