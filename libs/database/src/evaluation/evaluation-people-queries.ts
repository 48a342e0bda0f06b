import type { PlainDate } from '@banke/domain/calendar';
import type { FigureSource, LateItem, ViolationClass } from '@banke/domain/evaluation';
import type { Queries } from '../in-company';

/** The days of a month that are looked at; all reads here are of a month that was found within reach. */
interface Span {
  departmentId: string;
  from: PlainDate;
  through: PlainDate;
}

export interface EvaluatedPersonRow {
  id: string;
  name: string;
  employeeNumber: string | null;
  accountId: string | null;
  /** Where the person was last in the month. */
  teamName: string | null;
  /** The posts held in the department, oldest first, each with its days of the month; those that follow each other are one. */
  stays: { postId: string | null; days: number }[];
  /** Days with a duty in a published roster while in the department, up to a day. */
  rosterDays: number;
}

/** Whoever belongs to the department on a day of the month. */
export function loadEvaluatedPeople(
  tx: Queries,
  { departmentId, from, through }: Span,
  countedThrough: PlainDate,
): Promise<EvaluatedPersonRow[]> {
  return tx.query(
    `WITH held AS (
       SELECT m.staff_id, m.post_id, m.team_id, m.valid * daterange($2, $3, '[]') AS days,
              row_number() OVER (PARTITION BY m.staff_id ORDER BY m.valid)
                - row_number() OVER (PARTITION BY m.staff_id, m.post_id ORDER BY m.valid) AS run
         FROM membership m
        WHERE m.company_id = current_company() AND m.department_id = $1 AND m.valid && daterange($2, $3, '[]')
     ), stay AS (
       SELECT staff_id, post_id, min(lower(days)) AS since, sum(upper(days) - lower(days))::integer AS days,
              (array_agg(team_id ORDER BY days DESC) FILTER (WHERE team_id IS NOT NULL))[1] AS team_id
         FROM held GROUP BY staff_id, post_id, run
     ), person AS (
       SELECT staff_id, json_agg(json_build_object('postId', post_id, 'days', days) ORDER BY since) AS stays,
              (array_agg(team_id ORDER BY since DESC) FILTER (WHERE team_id IS NOT NULL))[1] AS team_id
         FROM stay GROUP BY staff_id
     )
     -- All about a person in one row before the first join: tables without an index are never searched for each.
     SELECT s.id, s.name, s.employee_number AS "employeeNumber", s.account_id AS "accountId",
            (SELECT t.name FROM team t WHERE t.company_id = current_company() AND t.id = p.team_id) AS "teamName",
            p.stays,
            -- One person after another, since a join is planned badly while the tables are new.
            (SELECT count(*)::integer FROM published_cell c
              WHERE c.company_id = current_company() AND c.staff_id = s.id AND c.day BETWEEN $2 AND $4
                AND (SELECT v.kind FROM shift_template_version v
                      WHERE v.company_id = c.company_id AND v.id = c.template_version_id) = 'shift'
                AND EXISTS (SELECT FROM membership m
                             WHERE m.company_id = c.company_id AND m.staff_id = c.staff_id
                               AND m.department_id = $1 AND m.valid @> c.day)) AS "rosterDays"
       FROM person p
       JOIN staff s ON s.company_id = current_company() AND s.id = p.staff_id
      ORDER BY s.sort_key COLLATE "C", s.id`,
    [departmentId, from, through, countedThrough],
  );
}

export interface FigureRow {
  staffId: string;
  line: string;
  /** How often it was written; the last one holds. */
  number: number;
  numerator: number | null;
  denominator: number | null;
  source: FigureSource;
}

/** The figures of a month as they stand, those that were taken away included. */
export function loadFigures(tx: Queries, monthId: string): Promise<FigureRow[]> {
  return tx.query(
    `SELECT DISTINCT ON (f.staff_id, f.line) f.staff_id AS "staffId", f.line, f.number, f.numerator, f.denominator, f.source
       FROM evaluation_figure f
      WHERE f.company_id = current_company() AND f.month_id = $1
      ORDER BY f.staff_id, f.line, f.number DESC`,
    [monthId],
  );
}

export interface ScoreEntryRow {
  id: string;
  staffId: string;
  day: PlainDate;
  points: number;
  violation: ViolationClass | null;
  title: string;
  byName: string | null;
  overturned: boolean;
  overturnedBecause: string | null;
  /** The closed month that it adjusts, and for what. */
  lateOf: PlainDate | null;
  late: LateItem | null;
}

/** Additions and deductions of a department in a month, oldest first; of one person, or of all. */
export function loadScoreEntries(
  tx: Queries,
  { departmentId, from, through }: Span,
  staffId: string | null = null,
): Promise<ScoreEntryRow[]> {
  return tx.query(
    `SELECT e.id, e.staff_id AS "staffId", e.day, e.points, e.violation, e.title, a.display_name AS "byName",
            e.overturned_at IS NOT NULL AS overturned, e.overturned_because AS "overturnedBecause",
            e.late_of AS "lateOf", e.late
       FROM score_entry e
       LEFT JOIN account a ON a.company_id = e.company_id AND a.id = e.account_id
      WHERE e.company_id = current_company() AND e.department_id = $1 AND e.day BETWEEN $2 AND $3
        AND ($4::uuid IS NULL OR e.staff_id = $4)
      ORDER BY e.day, e.at, e.id`,
    [departmentId, from, through, staffId],
  );
}

/** What came late for a month of one person and still counts, in the order in which it came. */
export async function loadLateItems(
  tx: Queries,
  { departmentId, lateOf, staffId }: { departmentId: string; lateOf: PlainDate; staffId: string },
): Promise<LateItem[]> {
  const rows = await tx.query<{ late: LateItem }[]>(
    `SELECT e.late FROM score_entry e
      WHERE e.company_id = current_company() AND e.department_id = $1 AND e.late_of = $2 AND e.staff_id = $3
        AND e.overturned_at IS NULL
      ORDER BY e.at, e.id`,
    [departmentId, lateOf, staffId],
  );
  return rows.map(({ late }) => late);
}

export interface FoundScoreEntry {
  departmentId: string;
  day: PlainDate;
  staffId: string;
  points: number;
  overturned: boolean;
}

/** Which month an entry falls into; undefined when there is no such entry. */
export async function findScoreEntry(tx: Queries, id: string): Promise<FoundScoreEntry | undefined> {
  const [row] = await tx.query<FoundScoreEntry[]>(
    `SELECT e.department_id AS "departmentId", e.day, e.staff_id AS "staffId", e.points,
            e.overturned_at IS NOT NULL AS overturned
       FROM score_entry e WHERE e.company_id = current_company() AND e.id = $1`,
    [id],
  );
  return row;
}
