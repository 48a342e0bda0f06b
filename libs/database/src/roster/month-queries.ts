import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { ActivityKind, RosterState } from '@banke/domain/roster';
import type { Queries } from '../in-company';
import type { RuleSettingEntity } from './rule-setting.entity';
import type { ShiftTemplateVersionEntity } from './shift-template-version.entity';

/**
 * The reads behind a month. All but the first take a roster that `loadMonthFrame` found within reach; its connection is
 * pipelined, so the caller sends those that do not wait for each other at once.
 */
export interface MonthFrame {
  rosterId: string;
  departmentId: string;
  siteId: string;
  timeZone: string;
  from: PlainDate;
  through: PlainDate;
  state: RosterState;
  revision: number;
  publishedRevision: number | null;
  settings: (Pick<RuleSettingEntity, 'id' | 'version' | 'code' | 'strictness' | 'source'> & {
    value: Record<string, unknown>;
    from: PlainDate | null;
    through: PlainDate | null;
  })[];
}

/** A roster within reach with the open rules of its department; undefined beyond. */
export async function loadMonthFrame(
  tx: Queries,
  reach: Reach,
  rosterId: string,
): Promise<MonthFrame | undefined> {
  const [row] = await tx.query<MonthFrame[]>(MONTH_FRAME, [
    ...[reach.company, reach.departmentIds, reach.teamIds, rosterId],
  ]);
  return row;
}

const MONTH_FRAME = `
  SELECT r.id AS "rosterId", r.department_id AS "departmentId", d.site_id AS "siteId", s.time_zone AS "timeZone",
         lower(r.period) AS "from", upper(r.period) - 1 AS through, r.state, r.revision,
         r.published_revision AS "publishedRevision",
         (SELECT coalesce(json_agg(json_build_object(
                   'id', e.id, 'version', e.version, 'code', e.code, 'value', e.value, 'strictness', e.strictness,
                   'source', e.source, 'from', lower(e.valid), 'through', upper(e.valid) - 1)
                   ORDER BY e.created_at, e.id), '[]')
            FROM rule_setting e
           WHERE e.company_id = r.company_id AND e.department_id = r.department_id AND e.closed_at IS NULL) AS settings
    FROM roster r
    JOIN department d ON d.company_id = r.company_id AND d.id = r.department_id
    JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
   WHERE r.company_id = current_company() AND r.id = $4
     AND ($1 OR r.department_id = ANY ($2::uuid[])
          OR EXISTS (SELECT FROM team t WHERE t.company_id = r.company_id
                        AND t.department_id = r.department_id AND t.id = ANY ($3::uuid[])))`;

type Frame = Pick<MonthFrame, 'rosterId' | 'departmentId'>;

/** The days that are read: those of the roster, and what its rules look back and ahead to. */
export interface MonthWindow {
  from: PlainDate;
  through: PlainDate;
  readFrom: PlainDate;
  readThrough: PlainDate;
}

export type MonthVersionRow = Omit<
  ShiftTemplateVersionEntity,
  'companyId' | 'createdBy' | 'createdAt' | 'number'
> & {
  /** The newest of an open template. */
  current: boolean;
  /** Of the department whose template it is, and its zone. */
  departmentId: string;
  timeZone: string;
};

const VERSIONS = `
  SELECT v.id, v.template_id AS "templateId", v.kind, v.code, v.name, v.aliases, v.colour, v.day_part AS "dayPart",
         v.early_class AS "earlyClass", v.blocks, v.skill_ids AS "skillIds", t.department_id AS "departmentId",
         s.time_zone AS "timeZone",
         t.closed_at IS NULL AND v.number = max(v.number) OVER (PARTITION BY v.template_id) AS current
    FROM shift_template t
    JOIN shift_template_version v ON v.company_id = t.company_id AND v.template_id = t.id
    JOIN department d ON d.company_id = t.company_id AND d.id = t.department_id
    JOIN site s ON s.company_id = d.company_id AND s.id = d.site_id
   WHERE t.company_id = current_company()`;

/** Every version of the department's templates, in the order of the templates. */
export function loadDepartmentVersions(
  tx: Queries,
  { departmentId }: { departmentId: string },
): Promise<MonthVersionRow[]> {
  return tx.query(`${VERSIONS} AND t.department_id = $1 ORDER BY t.created_at, t.id, v.number`, [
    departmentId,
  ]);
}

/** Versions of other departments' templates, for how long their duties are. */
export function loadVersions(tx: Queries, ids: readonly string[]): Promise<MonthVersionRow[]> {
  return tx.query(
    `${VERSIONS} AND t.id IN (SELECT template_id FROM shift_template_version
                               WHERE company_id = current_company() AND id = ANY ($1::uuid[]))`,
    [ids],
  );
}

export interface MonthPersonRow {
  id: string;
  name: string;
  employeeNumber: string | null;
  hiredOn: PlainDate;
}

/** Who belongs or is lent to the department on a day of the roster, or stands in one of its cells. */
const PEOPLE = `
  SELECT staff_id AS id FROM membership
   WHERE company_id = current_company() AND department_id = $2 AND valid && daterange($3, $4, '[]')
   UNION
  SELECT staff_id FROM secondment
   WHERE company_id = current_company() AND department_id = $2 AND valid && daterange($3, $4, '[]')
   UNION
  SELECT staff_id FROM roster_cell WHERE company_id = current_company() AND roster_id = $1`;

const peopleOf = ({ rosterId, departmentId }: Frame, { from, through }: MonthWindow) => [
  rosterId,
  departmentId,
  from,
  through,
];

export function loadMonthPeople(tx: Queries, frame: Frame, window: MonthWindow): Promise<MonthPersonRow[]> {
  return tx.query(
    `SELECT s.id, s.name, s.employee_number AS "employeeNumber", s.hire_date AS "hiredOn"
       FROM staff s
      WHERE s.company_id = current_company() AND s.id IN (${PEOPLE})
      ORDER BY s.sort_key COLLATE "C", s.id`,
    peopleOf(frame, window),
  );
}

/** Where a person belongs or is lent to from a day to a day. */
export interface MonthPlaceRow {
  staffId: string;
  departmentId: string;
  teamId: string | null;
  /** Of memberships; null for a secondment. */
  gradeName: string | null;
  weeklyMinutes: number | null;
  from: PlainDate;
  through: PlainDate | null;
}

/** Every place of these people's careers, oldest first. */
export function loadMonthPlaces(tx: Queries, frame: Frame, window: MonthWindow): Promise<MonthPlaceRow[]> {
  return tx.query(
    `SELECT p."staffId", p."departmentId", p."teamId", g.name AS "gradeName", p."weeklyMinutes",
            lower(p.valid) AS "from", upper(p.valid) - 1 AS through
       FROM (SELECT staff_id AS "staffId", department_id AS "departmentId", team_id AS "teamId", grade_id,
                    weekly_minutes AS "weeklyMinutes", valid
               FROM membership WHERE company_id = current_company() AND staff_id IN (${PEOPLE})
             UNION ALL
             SELECT staff_id, department_id, team_id, NULL, NULL, valid
               FROM secondment WHERE company_id = current_company() AND staff_id IN (${PEOPLE})) p
       LEFT JOIN grade g ON g.company_id = current_company() AND g.id = p.grade_id
      ORDER BY lower(p.valid)`,
    peopleOf(frame, window),
  );
}

export interface MonthDatedRow {
  staffId: string;
  /** A qualification, a flag, or `rest` and an ISO weekday. */
  what: string;
  from: PlainDate;
  through: PlainDate | null;
  revokedOn: PlainDate | null;
}

/** Qualifications, flags and fixed days off of these people. */
export function loadMonthDated(tx: Queries, frame: Frame, window: MonthWindow): Promise<MonthDatedRow[]> {
  return tx.query(
    `SELECT staff_id AS "staffId", qualification_id::text AS what, lower(valid) AS "from", upper(valid) - 1 AS through,
            revoked_on AS "revokedOn"
       FROM held_qualification WHERE company_id = current_company() AND staff_id IN (${PEOPLE})
      UNION ALL
     SELECT staff_id, flag, lower(valid), upper(valid) - 1, NULL
       FROM staff_flag WHERE company_id = current_company() AND staff_id IN (${PEOPLE})
      UNION ALL
     SELECT staff_id, 'rest ' || weekday, lower(valid), upper(valid) - 1, NULL
       FROM fixed_rest WHERE company_id = current_company() AND staff_id IN (${PEOPLE})
      ORDER BY 3, 2`,
    peopleOf(frame, window),
  );
}

/** The days on which a person has a version of a template, counted from the first day that is read. */
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
export function loadMonthCells(tx: Queries, frame: Frame, window: MonthWindow): Promise<MonthCellsRow[]> {
  return tx.query(
    `SELECT c.staff_id AS "staffId", c.roster_id AS "rosterId", r.department_id AS "departmentId",
            c.template_version_id AS "versionId", json_agg(c.day - $5::date) AS days,
            json_agg(c.day - $5::date) FILTER (WHERE c.pinned) AS pinned
       FROM roster_cell c
       JOIN roster r ON r.company_id = c.company_id AND r.id = c.roster_id
      WHERE c.company_id = current_company() AND c.staff_id IN (${PEOPLE})
        AND c.day BETWEEN $5 AND $6
        AND (c.day <= $4 OR r.state IN ('published', 'closed'))
      GROUP BY c.staff_id, c.roster_id, r.department_id, c.template_version_id`,
    [...peopleOf(frame, window), window.readFrom, window.readThrough],
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
  frame: Frame,
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
      WHERE a.company_id = current_company() AND a.staff_id IN (${PEOPLE}) AND a.day BETWEEN $5 AND $6
      ORDER BY a.day, lower(a.minutes)`,
    [
      ...[...peopleOf(frame, window), window.readFrom, window.readThrough],
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

export function loadMonthWishes(tx: Queries, frame: Frame, window: MonthWindow): Promise<MonthWishRow[]> {
  return tx.query(
    `SELECT w.staff_id AS "staffId", w.day, w.wants, w.template_id AS "templateId", w.weight
       FROM wish w
      WHERE w.company_id = current_company() AND w.staff_id IN (${PEOPLE}) AND w.day BETWEEN $3 AND $4
      ORDER BY w.day, w.id`,
    peopleOf(frame, window),
  );
}
