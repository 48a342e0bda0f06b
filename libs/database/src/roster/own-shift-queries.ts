import type { PlainDate } from '@banke/domain/calendar';
import type { Block, EntryKind } from '@banke/domain/roster';
import type { Queries } from '../in-company';

/** Whose shifts are asked for: the person of an account. */
export interface OwnPersonRow {
  staffId: string;
  staffName: string;
}

export async function ownPerson(tx: Queries, accountId: string): Promise<OwnPersonRow | undefined> {
  const [row] = await tx.query<OwnPersonRow[]>(
    `SELECT id AS "staffId", name AS "staffName" FROM staff
      WHERE company_id = current_company() AND account_id = $1`,
    [accountId],
  );
  return row;
}

export interface OwnShiftRow {
  rosterId: string;
  day: PlainDate;
  versionId: string;
  templateId: string;
  kind: EntryKind;
  code: string;
  name: string;
  colour: number;
  earlyClass: boolean;
  blocks: Block[];
  departmentName: string;
  siteName: string;
  timeZone: string;
}

const VERSION = `v.id AS "versionId", v.template_id AS "templateId", v.kind, v.code, v.name, v.colour,
       v.early_class AS "earlyClass", v.blocks`;

/** What one person has from a day on (through another, or all), as published and never as drafted, by day. */
export function loadOwnShifts(
  tx: Queries,
  staffId: string,
  { from, through }: { from: PlainDate; through: PlainDate | null },
): Promise<OwnShiftRow[]> {
  return tx.query(
    `SELECT p.roster_id AS "rosterId", p.day, ${VERSION}, d.name AS "departmentName", i.name AS "siteName",
            i.time_zone AS "timeZone"
       FROM published_cell p
       JOIN shift_template_version v ON v.company_id = p.company_id AND v.id = p.template_version_id
       JOIN roster r ON r.company_id = p.company_id AND r.id = p.roster_id
       JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
       JOIN site i ON i.company_id = d.company_id AND i.id = d.site_id
      WHERE p.company_id = current_company() AND p.staff_id = $1 AND p.day >= $2
        AND ($3::date IS NULL OR p.day <= $3)
      ORDER BY p.day, (v.blocks -> 0 ->> 'from')::integer NULLS LAST, p.roster_id`,
    [staffId, from, through],
  );
}

/** Whether staff of a department see a roster that has the day. */
export async function isPublishedOn(tx: Queries, departmentId: string, day: PlainDate): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT 1 FROM roster
      WHERE company_id = current_company() AND department_id = $1 AND period @> $2::date
        AND published_revision IS NOT NULL`,
    [departmentId, day],
  );
  return rows.length > 0;
}

export interface OwnActivityRow {
  day: PlainDate;
  kind: 'training' | 'meeting' | 'leave';
  from: number;
  to: number;
  work: boolean;
  note: string | null;
}

/** What one person has beside the shifts: of a roster that staff do not see yet only leave and sessions they have a seat in. */
export function loadOwnActivities(
  tx: Queries,
  staffId: string,
  { from, through }: { from: PlainDate; through: PlainDate },
): Promise<OwnActivityRow[]> {
  return tx.query(
    `SELECT a.day, a.kind, lower(a.minutes) AS "from", upper(a.minutes) AS "to", a.work, a.note
       FROM activity a
      WHERE a.company_id = current_company() AND a.staff_id = $1 AND a.day BETWEEN $2 AND $3
        AND (a.kind = 'leave'
             OR EXISTS (SELECT FROM training_session s WHERE s.company_id = a.company_id AND s.id = a.series_id)
             OR EXISTS (SELECT FROM roster r
                         WHERE r.company_id = a.company_id AND r.department_id = a.department_id
                           AND r.period @> a.day AND r.published_revision IS NOT NULL))
      ORDER BY a.day, lower(a.minutes)`,
    [staffId, from, through],
  );
}

export interface ShiftColleagueRow {
  /** Of the shift: it may begin the day before or after the own one. */
  day: PlainDate;
  name: string;
  teamName: string | null;
  ownTeam: boolean;
  code: string;
  shiftName: string;
  colour: number;
  blocks: Block[];
  ownBlocks: Block[];
}

/**
 * Who stands on duty in the same department on a day on which the person does, the day before or the day after, as
 * published; the own team first. Nothing of them but the name, the team and the shift.
 */
export function loadShiftColleagues(
  tx: Queries,
  staffId: string,
  day: PlainDate,
): Promise<ShiftColleagueRow[]> {
  return tx.query(
    `SELECT c.day, s.name, t.name AS "teamName", t.id IS NOT NULL AND t.id IS NOT DISTINCT FROM mine.team_id AS "ownTeam",
            v.code, v.name AS "shiftName", v.colour, v.blocks, mine.blocks AS "ownBlocks"
       FROM (SELECT p.company_id, p.roster_id, r.department_id, o.blocks,
                    (SELECT m.team_id FROM membership m
                      WHERE m.company_id = p.company_id AND m.staff_id = p.staff_id AND m.valid @> p.day) AS team_id
               FROM published_cell p
               JOIN shift_template_version o ON o.company_id = p.company_id AND o.id = p.template_version_id
               JOIN roster r ON r.company_id = p.company_id AND r.id = p.roster_id
              WHERE p.company_id = current_company() AND p.staff_id = $1 AND p.day = $2
                AND o.kind IN ('shift', 'training', 'off-site')) mine
       JOIN roster cr ON cr.company_id = mine.company_id AND cr.department_id = mine.department_id
                     AND cr.period && daterange($2::date - 1, $2::date + 1, '[]')
       JOIN published_cell c ON c.company_id = cr.company_id AND c.roster_id = cr.id AND c.staff_id <> $1
                            AND c.day BETWEEN $2::date - 1 AND $2::date + 1
       JOIN shift_template_version v ON v.company_id = c.company_id AND v.id = c.template_version_id
                                    AND v.kind IN ('shift', 'training', 'off-site')
       JOIN staff s ON s.company_id = c.company_id AND s.id = c.staff_id
       LEFT JOIN membership m ON m.company_id = c.company_id AND m.staff_id = c.staff_id AND m.valid @> c.day
                             AND m.department_id = mine.department_id
       LEFT JOIN team t ON t.company_id = m.company_id AND t.id = m.team_id
      ORDER BY 4 DESC, t.name COLLATE "zh-x-icu" NULLS LAST, s.sort_key COLLATE "C", s.id, c.day`,
    [staffId, day],
  );
}
