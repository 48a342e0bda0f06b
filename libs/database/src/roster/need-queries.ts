import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { DayHours, HeadcountData } from '@banke/domain/roster';
import type { Queries, Tx } from '../in-company';

export interface NeedRow {
  id: string;
  departmentId: string;
  /** One of the two. */
  templateId: string | null;
  hours: DayHours | null;
  teamId: string | null;
  skillId: string | null;
  workday: HeadcountData;
  weekend: HeadcountData;
  holiday: HeadcountData;
  version: number;
  /** The first day of a month; null: as long as anybody remembers. */
  from: PlainDate | null;
  /** The last day of a month; null: until further notice. */
  through: PlainDate | null;
  days: ({ day: PlainDate } & HeadcountData)[];
  /** What people call it; null for hours. */
  templateName: string | null;
  templateCode: string | null;
  teamName: string | null;
}

const headcount = (kind: string) =>
  `json_build_object('minimum', n.${kind}_minimum, 'preferred', n.${kind}_preferred) AS ${kind}`;

/** Of a row `n`, as `DayHours`. */
export const HOURS = `CASE WHEN n.hours IS NOT NULL THEN json_build_object('from', lower(n.hours), 'to', upper(n.hours)) END`;

/** Other rows of a line `n`: numbers of other months. */
export const SAME_LINE = `s.company_id = n.company_id AND s.department_id = n.department_id AND s.template_id IS NOT DISTINCT FROM n.template_id
       AND s.hours IS NOT DISTINCT FROM n.hours AND s.team_id IS NOT DISTINCT FROM n.team_id AND s.skill_id IS NOT DISTINCT FROM n.skill_id`;

const NEEDS = `
  SELECT n.id, n.department_id AS "departmentId", n.template_id AS "templateId", ${HOURS} AS hours,
         n.team_id AS "teamId", n.skill_id AS "skillId", ${headcount('workday')}, ${headcount('weekend')}, ${headcount('holiday')}, n.version,
         lower(n.valid) AS "from", upper(n.valid) - 1 AS through,
         v.name AS "templateName", t.code AS "templateCode", g.name AS "teamName",
         (SELECT coalesce(json_agg(json_build_object('day', y.day, 'minimum', y.minimum, 'preferred', y.preferred)
                                   ORDER BY y.day), '[]')
            FROM need_day y
            JOIN need s ON s.company_id = y.company_id AND s.id = y.need_id
           WHERE ${SAME_LINE} AND y.day BETWEEN $5 AND $6) AS days
    FROM need n
    LEFT JOIN shift_template t ON t.company_id = n.company_id AND t.id = n.template_id
    LEFT JOIN LATERAL (SELECT name FROM shift_template_version l
                   WHERE l.company_id = t.company_id AND l.template_id = t.id ORDER BY l.number DESC LIMIT 1) v ON true
    LEFT JOIN team g ON g.company_id = n.company_id AND g.id = n.team_id
   WHERE n.company_id = current_company()
     AND ($1 OR n.department_id = ANY ($2::uuid[])
          OR EXISTS (SELECT FROM team o WHERE o.company_id = n.company_id
                        AND o.department_id = n.department_id AND o.id = ANY ($3::uuid[])))`;

// Lines of one shift stay together, that of everybody first, and hours after the shifts; the moment of creation is the same for a whole imported table.
const BY_SHIFT = `ORDER BY t.created_at NULLS LAST, t.code COLLATE "C", n.hours, g.name COLLATE "zh-x-icu" NULLS FIRST, n.skill_id NULLS FIRST`;

/** Needs of a department within reach as they are on a day, with the single days of a span; a team's grant shows its department's. */
export function loadNeeds(
  tx: Queries,
  reach: Reach,
  departmentId: string,
  { on, from, through }: { on: PlainDate; from: PlainDate; through: PlainDate },
): Promise<NeedRow[]> {
  return tx.query(`${NEEDS} AND n.department_id = $4 AND n.valid @> $7::date ${BY_SHIFT}`, [
    ...[reach.company, reach.departmentIds, reach.teamIds, departmentId, from, through, on],
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

/** The last day of rosters of a department that are closed; null while none is. */
export async function closedThrough(tx: Queries, departmentId: string): Promise<PlainDate | null> {
  const [row] = await tx.query<{ day: PlainDate | null }[]>(
    `SELECT max(upper(period) - 1) AS day
       FROM roster WHERE company_id = current_company() AND department_id = $1 AND state = 'closed'`,
    [departmentId],
  );
  return row?.day ?? null;
}

/** Hours as `need` keeps them. */
export function hoursColumn(hours: DayHours | null): string | null {
  return hours && `[${hours.from},${hours.to})`;
}

/** How long a line that begins on a day can last: until other numbers of it begin, or for good. */
export async function freeFrom(
  tx: Tx,
  line: Pick<NeedRow, 'departmentId' | 'templateId' | 'hours' | 'teamId' | 'skillId'>,
  from: PlainDate,
): Promise<string> {
  const [row] = await tx.query<{ valid: string }[]>(
    `SELECT daterange($5::date, min(lower(valid)))::text AS valid
       FROM need
      WHERE company_id = current_company() AND department_id = $1 AND template_id IS NOT DISTINCT FROM $2::uuid
        AND hours IS NOT DISTINCT FROM $6::int4range AND team_id IS NOT DISTINCT FROM $3::uuid AND skill_id IS NOT DISTINCT FROM $4::uuid AND lower(valid) > $5::date`,
    [line.departmentId, line.templateId, line.teamId, line.skillId, from, hoursColumn(line.hours)],
  );
  return row?.valid ?? `[${from},)`;
}

/** Leaves the numbers before a day to a row of their own, with their single days; the need itself goes on from that day. */
export async function splitNeed(
  tx: Tx,
  { id, from: began }: Pick<NeedRow, 'id' | 'from'>,
  from: PlainDate,
  pastId: string,
): Promise<void> {
  await tx.query(
    `UPDATE need SET valid = daterange($2::date, upper(valid)) WHERE company_id = current_company() AND id = $1`,
    [id, from],
  );
  await tx.query(
    `INSERT INTO need (company_id, id, department_id, template_id, hours, team_id, skill_id, workday_minimum, workday_preferred,
                       weekend_minimum, weekend_preferred, holiday_minimum, holiday_preferred, valid, version, created_at)
     SELECT company_id, $2, department_id, template_id, hours, team_id, skill_id, workday_minimum, workday_preferred,
            weekend_minimum, weekend_preferred, holiday_minimum, holiday_preferred,
            daterange($3::date, lower(valid)), version, created_at
       FROM need WHERE company_id = current_company() AND id = $1`,
    [id, pastId, began],
  );
  await tx.query(
    `UPDATE need_day SET need_id = $2 WHERE company_id = current_company() AND need_id = $1 AND day < $3`,
    [id, pastId, from],
  );
}

/** Ends a line on a day, with what was to come of it; the months before stay. */
export async function endNeed(tx: Tx, id: string, from: PlainDate): Promise<void> {
  const line = `SELECT s.id FROM need n JOIN need s ON ${SAME_LINE} WHERE n.company_id = current_company() AND n.id = $1`;
  await tx.query(
    `DELETE FROM need_day WHERE company_id = current_company() AND need_id IN (${line}) AND day >= $2`,
    [id, from],
  );
  const later = `${line} AND lower(s.valid) >= $2::date`;
  await tx.query(`DELETE FROM need_day WHERE company_id = current_company() AND need_id IN (${later})`, [
    id,
    from,
  ]);
  const own = await tx.query<{ id: string }[]>(later, [id, from]);
  await tx.query(
    `UPDATE need SET valid = daterange(lower(valid), $2::date), version = version + 1
      WHERE company_id = current_company() AND id = $1 AND valid @> $2::date
        AND (lower_inf(valid) OR lower(valid) < $2::date)`,
    [id, from],
  );
  await tx.query(`DELETE FROM need WHERE company_id = current_company() AND id = ANY ($1::uuid[])`, [
    own.map((each) => each.id),
  ]);
}

/** Writes values of single days over those that are there, each beside the numbers of its month. */
export async function writeNeedDays(
  tx: Tx,
  companyId: string,
  needId: string,
  days: readonly ({ day: PlainDate } & HeadcountData)[],
): Promise<void> {
  if (days.length === 0) return;
  await tx.query(
    `INSERT INTO need_day (company_id, need_id, day, minimum, preferred)
     SELECT $1, coalesce((SELECT s.id FROM need n JOIN need s ON ${SAME_LINE}
                           WHERE n.company_id = $1 AND n.id = $2 AND s.valid @> w.day), $2),
            w.day, w.minimum, w.preferred
       FROM unnest($3::date[], $4::smallint[], $5::smallint[]) AS w (day, minimum, preferred)
     ON CONFLICT (company_id, need_id, day)
       DO UPDATE SET minimum = EXCLUDED.minimum, preferred = EXCLUDED.preferred`,
    [
      ...[companyId, needId, days.map(({ day }) => day)],
      ...[days.map(({ minimum }) => minimum), days.map(({ preferred }) => preferred)],
    ],
  );
}

/** Forgets values of single days of a line. */
export async function removeNeedDays(tx: Tx, needId: string, days: readonly PlainDate[]): Promise<void> {
  await tx.query(
    `DELETE FROM need_day
      WHERE company_id = current_company() AND day = ANY ($2::date[])
        AND need_id IN (SELECT s.id FROM need n JOIN need s ON ${SAME_LINE}
                         WHERE n.company_id = current_company() AND n.id = $1)`,
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
