import type { PlainDate } from '@banke/domain/calendar';
import type { Reach } from '@banke/domain/people';
import type { RosterState } from '@banke/domain/roster';
import type { Queries } from '../in-company';
import type { RuleSettingEntity } from './rule-setting.entity';
import type { ShiftTemplateVersionEntity } from './shift-template-version.entity';

/**
 * The reads behind a month. All but the first take a roster that `loadMonthFrame` found within reach, or the people that
 * `loadMonthPeople` found in it; its connection is pipelined, so the caller sends those that do not wait for each other
 * at once.
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

/** Which roster, of which department. */
export type MonthOf = Pick<MonthFrame, 'rosterId' | 'departmentId'>;

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
  searchKey: string;
  hiredOn: PlainDate;
}

/** Who belongs or is lent to the department on a day of the roster, or stands in one of its cells. */
const MONTH_PEOPLE = `
  SELECT staff_id AS id FROM membership
   WHERE company_id = current_company() AND department_id = $2 AND valid && daterange($3, $4, '[]')
   UNION
  SELECT staff_id FROM secondment
   WHERE company_id = current_company() AND department_id = $2 AND valid && daterange($3, $4, '[]')
   UNION
  SELECT staff_id FROM roster_cell WHERE company_id = current_company() AND roster_id = $1`;

export function loadMonthPeople(
  tx: Queries,
  { rosterId, departmentId }: MonthOf,
  { from, through }: MonthWindow,
): Promise<MonthPersonRow[]> {
  return tx.query(
    `SELECT s.id, s.name, s.employee_number AS "employeeNumber", s.search_key AS "searchKey", s.hire_date AS "hiredOn"
       FROM staff s
      WHERE s.company_id = current_company() AND s.id IN (${MONTH_PEOPLE})
      ORDER BY s.sort_key COLLATE "C", s.id`,
    [rosterId, departmentId, from, through],
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
export function loadMonthPlaces(tx: Queries, personIds: readonly string[]): Promise<MonthPlaceRow[]> {
  return tx.query(
    `SELECT p."staffId", p."departmentId", p."teamId", g.name AS "gradeName", p."weeklyMinutes",
            lower(p.valid) AS "from", upper(p.valid) - 1 AS through
       FROM (SELECT staff_id AS "staffId", department_id AS "departmentId", team_id AS "teamId", grade_id,
                    weekly_minutes AS "weeklyMinutes", valid
               FROM membership WHERE company_id = current_company() AND staff_id = ANY ($1::uuid[])
             UNION ALL
             SELECT staff_id, department_id, team_id, NULL, NULL, valid
               FROM secondment WHERE company_id = current_company() AND staff_id = ANY ($1::uuid[])) p
       LEFT JOIN grade g ON g.company_id = current_company() AND g.id = p.grade_id
      ORDER BY lower(p.valid)`,
    [personIds],
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
export function loadMonthDated(tx: Queries, personIds: readonly string[]): Promise<MonthDatedRow[]> {
  return tx.query(
    `SELECT staff_id AS "staffId", qualification_id::text AS what, lower(valid) AS "from", upper(valid) - 1 AS through,
            revoked_on AS "revokedOn"
       FROM held_qualification WHERE company_id = current_company() AND staff_id = ANY ($1::uuid[])
      UNION ALL
     SELECT staff_id, flag, lower(valid), upper(valid) - 1, NULL
       FROM staff_flag WHERE company_id = current_company() AND staff_id = ANY ($1::uuid[])
      UNION ALL
     SELECT staff_id, 'rest ' || weekday, lower(valid), upper(valid) - 1, NULL
       FROM fixed_rest WHERE company_id = current_company() AND staff_id = ANY ($1::uuid[])
      ORDER BY 3, 2`,
    [personIds],
  );
}
