import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { HeadcountData } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface NeedRow {
  id: string;
  departmentId: string;
  templateId: string;
  teamId: string | null;
  skillId: string | null;
  workday: HeadcountData;
  weekend: HeadcountData;
  holiday: HeadcountData;
  version: number;
  days: ({ day: PlainDate } & HeadcountData)[];
  /** What people call it. */
  templateName: string;
  templateCode: string;
  teamName: string | null;
}

const headcount = (kind: string) =>
  `json_build_object('minimum', n.${kind}_minimum, 'preferred', n.${kind}_preferred) AS ${kind}`;

const NEEDS = `
  SELECT n.id, n.department_id AS "departmentId", n.template_id AS "templateId", n.team_id AS "teamId",
         n.skill_id AS "skillId", ${headcount('workday')}, ${headcount('weekend')}, ${headcount('holiday')}, n.version,
         v.name AS "templateName", t.code AS "templateCode", g.name AS "teamName",
         (SELECT coalesce(json_agg(json_build_object('day', y.day, 'minimum', y.minimum, 'preferred', y.preferred)
                                   ORDER BY y.day), '[]')
            FROM need_day y
           WHERE y.company_id = n.company_id AND y.need_id = n.id AND y.day BETWEEN $5 AND $6) AS days
    FROM need n
    JOIN shift_template t ON t.company_id = n.company_id AND t.id = n.template_id
    JOIN LATERAL (SELECT name FROM shift_template_version l
                   WHERE l.company_id = t.company_id AND l.template_id = t.id ORDER BY l.number DESC LIMIT 1) v ON true
    LEFT JOIN team g ON g.company_id = n.company_id AND g.id = n.team_id
   WHERE n.company_id = current_company()
     AND ($1 OR n.department_id = ANY ($2::uuid[])
          OR EXISTS (SELECT FROM team o WHERE o.company_id = n.company_id
                        AND o.department_id = n.department_id AND o.id = ANY ($3::uuid[])))`;

// Lines of one shift stay together, that of everybody first; the moment of creation is the same for a whole imported table.
const BY_SHIFT = `ORDER BY t.created_at, t.code COLLATE "C", g.name COLLATE "zh-x-icu" NULLS FIRST, n.skill_id NULLS FIRST`;

/** Needs of a department within reach, with the single days of a span; a team's grant shows its department's. */
export function loadNeeds(
  tx: Queries,
  reach: Reach,
  departmentId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<NeedRow[]> {
  return tx.query(`${NEEDS} AND n.department_id = $4 ${BY_SHIFT}`, [
    ...[reach.company, reach.departmentIds, reach.teamIds, departmentId, from, through],
  ]);
}

/** A need until the end of the transaction, with every single day; undefined beyond reach. */
export async function lockNeed(tx: Tx, reach: Reach, id: string): Promise<NeedRow | undefined> {
  const [row] = await tx.query<NeedRow[]>(`${NEEDS} AND n.id = $4 FOR UPDATE OF n`, [
    ...[reach.company, reach.departmentIds, [], id, '-infinity', 'infinity'],
  ]);
  return row;
}

/** Every need of a department within reach until the end of the transaction. */
export async function lockNeedsOf(tx: Tx, reach: Reach, departmentId: string): Promise<void> {
  await tx.query(
    `SELECT 1 FROM need
      WHERE company_id = current_company() AND department_id = $3 AND ($1 OR department_id = ANY ($2::uuid[]))
      ORDER BY id FOR UPDATE`,
    [reach.company, reach.departmentIds, departmentId],
  );
}

/** Writes values of single days over those that are there. */
export async function writeNeedDays(
  tx: Tx,
  companyId: string,
  needId: string,
  days: readonly ({ day: PlainDate } & HeadcountData)[],
): Promise<void> {
  if (days.length === 0) return;
  await tx.query(
    `INSERT INTO need_day (company_id, need_id, day, minimum, preferred)
     SELECT $1, $2, w.day, w.minimum, w.preferred
       FROM unnest($3::date[], $4::smallint[], $5::smallint[]) AS w (day, minimum, preferred)
     ON CONFLICT (company_id, need_id, day)
       DO UPDATE SET minimum = EXCLUDED.minimum, preferred = EXCLUDED.preferred`,
    [
      ...[companyId, needId, days.map(({ day }) => day)],
      ...[days.map(({ minimum }) => minimum), days.map(({ preferred }) => preferred)],
    ],
  );
}

/** Forgets values of single days; null: of all. */
export async function removeNeedDays(
  tx: Tx,
  needId: string,
  days: readonly PlainDate[] | null,
): Promise<void> {
  await tx.query(
    `DELETE FROM need_day
      WHERE company_id = current_company() AND need_id = $1 AND ($2::date[] IS NULL OR day = ANY ($2))`,
    [needId, days],
  );
}

/** Whether a team of the department has this id and is open. */
export async function isTeamOf(tx: Queries, departmentId: string, teamId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM team
      WHERE company_id = current_company() AND department_id = $1 AND id = $2 AND closed_at IS NULL`,
    [departmentId, teamId],
  );
  return rows.length > 0;
}
