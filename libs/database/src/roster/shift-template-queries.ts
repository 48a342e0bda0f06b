import type { Block, DayPart, EntryKind } from '@banke/domain/roster';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';

export interface ShiftTemplateRow {
  id: string;
  departmentId: string;
  versionId: string;
  number: number;
  kind: EntryKind;
  code: string;
  name: string;
  aliases: string[];
  colour: number;
  dayPart: DayPart | null;
  earlyClass: boolean;
  blocks: Block[];
  skillIds: string[];
  preset: string | null;
  closedAt: Date | null;
  version: number;
}

const COLUMNS = `t.id, t.department_id AS "departmentId", v.id AS "versionId", v.number, v.kind, v.code, v.name, v.aliases,
       v.colour, v.day_part AS "dayPart", v.early_class AS "earlyClass", v.blocks,
       v.skill_ids AS "skillIds", t.preset, t.closed_at AS "closedAt", t.version`;

/** In somebody's reach are the templates of every department that the person sees anything of. */
const IN_REACH = `($2::boolean OR t.department_id = ANY ($3::uuid[]) OR EXISTS (
         SELECT FROM team o
          WHERE o.company_id = t.company_id AND o.department_id = t.department_id AND o.id = ANY ($4::uuid[])))`;

/** Templates of a department within reach in their present version, or the one asked for; in the order they were made. */
export function loadShiftTemplates(
  tx: Queries,
  reach: Reach,
  which: { departmentId: string } | { templateId: string },
): Promise<ShiftTemplateRow[]> {
  const column = 'departmentId' in which ? 't.department_id' : 't.id';
  const id = 'departmentId' in which ? which.departmentId : which.templateId;
  return tx.query(
    `SELECT ${COLUMNS}
       FROM shift_template t
       JOIN LATERAL (SELECT * FROM shift_template_version l
                      WHERE l.company_id = t.company_id AND l.template_id = t.id
                      ORDER BY l.number DESC LIMIT 1) v ON true
      WHERE t.company_id = current_company() AND ${column} = $1 AND ${IN_REACH}
      ORDER BY t.closed_at IS NOT NULL, t.created_at, v.kind, v.code COLLATE "zh-x-icu", t.id`,
    [id, reach.company, reach.departmentIds, reach.teamIds],
  );
}

export interface ShiftTemplateVersionRow extends Omit<ShiftTemplateRow, 'closedAt' | 'version' | 'preset'> {
  at: Date;
  byName: string | null;
}

/** Every version of a template within reach, newest first. */
export function loadShiftTemplateVersions(
  tx: Queries,
  reach: Reach,
  templateId: string,
): Promise<ShiftTemplateVersionRow[]> {
  return tx.query(
    `SELECT ${COLUMNS}, v.created_at AS at, a.display_name AS "byName"
       FROM shift_template t
       JOIN shift_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
       LEFT JOIN account a ON a.company_id = v.company_id AND a.id = v.created_by
      WHERE t.company_id = current_company() AND t.id = $1 AND ${IN_REACH}
      ORDER BY v.number DESC`,
    [templateId, reach.company, reach.departmentIds, reach.teamIds],
  );
}

/** The template's row until the end of the transaction; undefined beyond reach. */
export async function lockShiftTemplate(
  tx: Tx,
  reach: Reach,
  id: string,
): Promise<{ id: string; departmentId: string; version: number } | undefined> {
  const [row] = await tx.query<{ id: string; departmentId: string; version: number }[]>(
    `SELECT t.id, t.department_id AS "departmentId", t.version
       FROM shift_template t
      WHERE t.company_id = current_company() AND t.id = $1 AND ($2 OR t.department_id = ANY ($3::uuid[]))
        FOR UPDATE`,
    [id, reach.company, reach.departmentIds],
  );
  return row;
}

/** Which of these qualifications do not exist here, or are closed. */
export async function unknownQualifications(tx: Queries, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT w.id FROM unnest($1::uuid[]) AS w (id)
      WHERE NOT EXISTS (SELECT FROM qualification q
                         WHERE q.company_id = current_company() AND q.id = w.id AND q.closed_at IS NULL)`,
    [ids],
  );
  return rows.map(({ id }) => id);
}
