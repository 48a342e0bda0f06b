import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ActivityKind } from '@banke/domain/roster';
import type { Queries } from '../in-company';
import {
  MONTH_PEOPLE,
  monthPeopleOf,
  type MonthFrame,
  type MonthOf,
  type MonthWindow,
} from './month-queries';

/** What stands on the days of a month's people: shifts, what of them is published, activities, wishes. */
export interface MonthCellsRow {
  staffId: string;
  rosterId: string;
  departmentId: string;
  versionId: string;
  days: number[];
  pinned: number[] | null;
}

/**
 * What stands in these people's cells, in this roster and all others: what lies before the roster's end in any state,
 * what comes after it once it is published.
 */
export function loadMonthCells(tx: Queries, frame: MonthOf, window: MonthWindow): Promise<MonthCellsRow[]> {
  return tx.query(
    `SELECT c.staff_id AS "staffId", c.roster_id AS "rosterId", r.department_id AS "departmentId",
            c.template_version_id AS "versionId", json_agg(c.day - $5::date) AS days,
            json_agg(c.day - $5::date) FILTER (WHERE c.pinned) AS pinned
       FROM roster_cell c
       JOIN roster r ON r.company_id = c.company_id AND r.id = c.roster_id
      WHERE c.company_id = current_company() AND c.staff_id IN (${MONTH_PEOPLE})
        AND c.day BETWEEN $5 AND $6
        AND (c.day <= $4 OR r.state IN ('published', 'closed'))
      GROUP BY c.staff_id, c.roster_id, r.department_id, c.template_version_id`,
    [...monthPeopleOf(frame, window), window.readFrom, window.readThrough],
  );
}

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
  frame: MonthOf,
  window: MonthWindow,
): Promise<MonthActivityRow[]> {
  return tx.query(
    `SELECT a.id, a.series_id AS "seriesId", a.staff_id AS "staffId", a.kind, a.day,
            lower(a.minutes) AS "from", upper(a.minutes) AS "to", a.work, a.version,
            CASE WHEN $7 OR a.department_id = ANY ($8::uuid[])
                   OR EXISTS (SELECT FROM membership m
                               WHERE m.company_id = a.company_id AND m.staff_id = a.staff_id AND m.valid @> a.day
                                 AND m.department_id = a.department_id AND m.team_id = ANY ($9::uuid[]))
                 THEN a.note END AS note
       FROM activity a
      WHERE a.company_id = current_company() AND a.staff_id IN (${MONTH_PEOPLE}) AND a.day BETWEEN $5 AND $6
      ORDER BY a.day, lower(a.minutes)`,
    [
      ...[...monthPeopleOf(frame, window), window.readFrom, window.readThrough],
      ...[reach.company, reach.departmentIds, reach.teamIds],
    ],
  );
}

export interface MonthWishRow {
  staffId: string;
  day: PlainDate;
  wants: boolean;
  templateId: string | null;
  weight: number;
}

export function loadMonthWishes(tx: Queries, frame: MonthOf, window: MonthWindow): Promise<MonthWishRow[]> {
  return tx.query(
    `SELECT w.staff_id AS "staffId", w.day, w.wants, w.template_id AS "templateId", w.weight
       FROM wish w
      WHERE w.company_id = current_company() AND w.staff_id IN (${MONTH_PEOPLE}) AND w.day BETWEEN $3 AND $4
      ORDER BY w.day, w.id`,
    monthPeopleOf(frame, window),
  );
}
