import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ActivityKind } from '@banke/domain/roster';
import type { Queries } from '../in-company';
import type { MonthFrame, MonthOf, MonthWindow } from './month-queries';

/** What stands in a person's cells, its days counted from the first one that is read. */
export interface MonthCellsRow {
  staffId: string;
  /** The days on which something of this department stands, and beside each the place of its version, from 1 on. */
  days: number[] | null;
  versions: (number | null)[] | null;
  /** Of this roster. */
  pinned: number[] | null;
  /** Of other departments. */
  elsewhere: { versionId: string; day: number }[] | null;
}

/**
 * What stands in these people's cells, in this roster and all others: what lies before the roster's end in any state,
 * what comes after it once it is published. Versions are told by their place in a list, which makes it a third as long.
 */
export function loadMonthCells(
  tx: Queries,
  { rosterId, departmentId }: MonthOf,
  window: MonthWindow,
  { personIds, versionIds }: { personIds: readonly string[]; versionIds: readonly string[] },
): Promise<MonthCellsRow[]> {
  return tx.query(MONTH_CELLS, [
    ...[rosterId, departmentId, personIds, window.through, window.readFrom, window.readThrough, versionIds],
  ]);
}

// The company is asked for once, not once a cell: in a plain scan the function would run for every row.
const MONTH_CELLS = `
  SELECT c.staff_id AS "staffId",
         json_agg(c.day - $5::date) FILTER (WHERE r.department_id = $2) AS days,
         json_agg(v.place) FILTER (WHERE r.department_id = $2) AS versions,
         json_agg(c.day - $5::date) FILTER (WHERE c.pinned AND c.roster_id = $1) AS pinned,
         json_agg(json_build_object('versionId', c.template_version_id, 'day', c.day - $5::date))
           FILTER (WHERE r.department_id <> $2) AS elsewhere
    FROM roster_cell c
    JOIN roster r ON r.company_id = c.company_id AND r.id = c.roster_id
    LEFT JOIN unnest($7::uuid[]) WITH ORDINALITY AS v (id, place) ON v.id = c.template_version_id
   WHERE c.company_id = (SELECT current_company()) AND c.staff_id = ANY ($3::uuid[])
     AND c.day BETWEEN $5 AND $6
     AND (c.day <= $4 OR r.state IN ('published', 'closed'))
   GROUP BY c.staff_id`;

/** The days on which staff see a person on a version of a template in this roster, counted from its first day. */
export interface MonthPublishedRow {
  staffId: string;
  versionId: string;
  days: number[];
}

export function loadMonthPublished(
  tx: Queries,
  { rosterId, from }: Pick<MonthFrame, 'rosterId' | 'from'>,
): Promise<MonthPublishedRow[]> {
  return tx.query(
    `SELECT staff_id AS "staffId", template_version_id AS "versionId", json_agg(day - $2::date) AS days
       FROM published_cell
      WHERE company_id = current_company() AND roster_id = $1
      GROUP BY staff_id, template_version_id`,
    [rosterId, from],
  );
}

/** The runs of days for which departments have rosters. */
export function loadRosterPeriods(
  tx: Queries,
  through: PlainDate,
): Promise<{ departmentId: string; from: PlainDate; through: PlainDate }[]> {
  return tx.query(
    `SELECT department_id AS "departmentId", lower(period) AS "from", upper(period) - 1 AS through
       FROM roster WHERE company_id = current_company() AND lower(period) <= $1`,
    [through],
  );
}

export interface MonthActivityRow {
  id: string;
  seriesId: string;
  staffId: string;
  kind: ActivityKind;
  day: PlainDate;
  from: number;
  to: number;
  work: boolean;
  note: string | null;
  version: number;
}

/** What people have beside their shifts; what it is about only where the actor's reach covers the person. */
export function loadMonthActivities(
  tx: Queries,
  reach: Reach,
  personIds: readonly string[],
  { readFrom, readThrough }: MonthWindow,
): Promise<MonthActivityRow[]> {
  return tx.query(
    `SELECT a.id, a.series_id AS "seriesId", a.staff_id AS "staffId", a.kind, a.day,
            lower(a.minutes) AS "from", upper(a.minutes) AS "to", a.work, a.version,
            CASE WHEN $4 OR a.department_id = ANY ($5::uuid[])
                   OR EXISTS (SELECT FROM membership m
                               WHERE m.company_id = a.company_id AND m.staff_id = a.staff_id AND m.valid @> a.day
                                 AND m.department_id = a.department_id AND m.team_id = ANY ($6::uuid[]))
                 THEN a.note END AS note
       FROM activity a
      WHERE a.company_id = current_company() AND a.staff_id = ANY ($1::uuid[]) AND a.day BETWEEN $2 AND $3
      ORDER BY a.day, lower(a.minutes)`,
    [personIds, readFrom, readThrough, reach.company, reach.departmentIds, reach.teamIds],
  );
}

export interface MonthWishRow {
  staffId: string;
  day: PlainDate;
  wants: boolean;
  templateId: string | null;
  weight: number;
  reason: string | null;
}

/** What these people wish for; why only where the actor's reach covers the person. */
export function loadMonthWishes(
  tx: Queries,
  reach: Reach,
  { departmentId }: MonthOf,
  personIds: readonly string[],
  { from, through }: MonthWindow,
): Promise<MonthWishRow[]> {
  return tx.query(
    `SELECT w.staff_id AS "staffId", w.day, w.wants, w.template_id AS "templateId", w.weight,
            CASE WHEN $4 OR EXISTS (SELECT FROM membership m
                                     WHERE m.company_id = w.company_id AND m.staff_id = w.staff_id
                                       AND m.valid @> w.day AND m.department_id = $5
                                       AND ($6 OR m.team_id = ANY ($7::uuid[])))
                 THEN w.reason END AS reason
       FROM wish w
      WHERE w.company_id = current_company() AND w.staff_id = ANY ($1::uuid[]) AND w.day BETWEEN $2 AND $3
      ORDER BY w.day, w.id`,
    [
      ...[personIds, from, through, reach.company, departmentId],
      ...[reach.departmentIds.includes(departmentId), reach.teamIds],
    ],
  );
}
