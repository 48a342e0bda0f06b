import type { PlainDate } from '@banke/domain/calendar';
import type { Ending, Reach, StaffFlag, StaffState } from '@banke/domain/people';
import type { Queries } from '../in-company';
import { placesOn } from './staff-queries';

export interface StaffRow {
  id: string;
  employeeNumber: string | null;
  name: string;
  pinyin: string;
  initials: string;
  state: StaffState;
  departmentId: string | null;
  departmentName: string | null;
  teamId: string | null;
  teamName: string | null;
  postId: string | null;
  postName: string | null;
  gradeId: string | null;
  gradeName: string | null;
  weeklyMinutes: number | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
  leftOn: PlainDate | null;
  secondedTo: string | null;
  flags: StaffFlag[];
  accountId: string | null;
  accountState: 'active' | 'invited' | 'blocked' | null;
  anonymised: boolean;
  version: number;
}

const ORDERS = {
  name: ['s.sort_key COLLATE "C"'],
  number: ['lower(s.employee_number) COLLATE "C"'],
  team: ['d.name COLLATE "zh-x-icu"', 't.name COLLATE "zh-x-icu"', 's.sort_key COLLATE "C"'],
  'hire-date': ['s.hire_date', 's.sort_key COLLATE "C"'],
} as const;
export type StaffSort = keyof typeof ORDERS;

export interface StaffFilter {
  /** Already folded by `searchNeedle`; null: everybody. */
  needle: string | null;
  staffId: string | null;
  /** Works there on the day, also when only seconded. */
  departmentId: string | null;
  teamId: string | null;
  postId: string | null;
  gradeId: string | null;
  qualificationId: string | null;
  /** Any of these; null: all. */
  states: StaffState[] | null;
  account: 'none' | 'active' | 'invited' | 'blocked' | null;
  /** Ends on one of these days, both included. */
  ending: { what: Ending; from: PlainDate; through: PlainDate } | null;
}

export const ANYBODY: StaffFilter = {
  needle: null,
  staffId: null,
  departmentId: null,
  teamId: null,
  postId: null,
  gradeId: null,
  qualificationId: null,
  states: null,
  account: null,
  ending: null,
};

export interface StaffWindow {
  order: StaffSort;
  descending: boolean;
  offset: number;
  /** At most 500 for a screen; exports ask for all. */
  limit: number;
}

/** The first in the order in which people look for each other. */
export const FIRST_BY_NAME: StaffWindow = { order: 'name', descending: false, offset: 0, limit: 500 };

/**
 * People within reach as of a day, a window of them, and how many there are. Within reach is who belongs there today, or
 * is seconded there today, whatever day is shown: who was transferred away is no longer seen. Everything shown is that
 * of the day; who belongs nowhere on it is shown with the last place, or the first to come.
 */
export async function loadStaff(
  tx: Queries,
  reach: Reach,
  { today, on }: { today: PlainDate; on: PlainDate },
  filter: StaffFilter,
  window: StaffWindow,
): Promise<{ staff: StaffRow[]; total: number }> {
  const [page] = await tx.query<{ staff: StaffRow[]; total: number }[]>(staffSql(window), [
    reach.company,
    reach.departmentIds,
    reach.teamIds,
    today,
    on,
    filter.staffId,
    filter.needle,
    filter.departmentId,
    filter.teamId,
    filter.postId,
    filter.gradeId,
    filter.qualificationId,
    filter.states,
    filter.account,
    window.offset,
    window.limit,
    filter.ending?.what ?? null,
    filter.ending?.from ?? null,
    filter.ending?.through ?? null,
  ]);
  return page ?? { staff: [], total: 0 };
}

const STATE = `CASE WHEN p.in_force THEN CASE WHEN s.probation_end >= $5::date THEN 'probation' ELSE 'active' END
                    WHEN s.hire_date > $5::date THEN 'coming' ELSE 'left' END`;
const ACCOUNT_STATE = `CASE WHEN a.id IS NULL THEN NULL WHEN a.blocked_at IS NOT NULL THEN 'blocked'
                            WHEN a.password_hash IS NULL THEN 'invited' ELSE 'active' END`;

const ENDS_WITHIN = `CASE $17::text
         WHEN 'probation' THEN ${STATE} = 'probation' AND s.probation_end BETWEEN $18::date AND $19::date
         WHEN 'employment' THEN s.left_on BETWEEN $18::date AND $19::date
         ELSE EXISTS (
           SELECT FROM held_qualification h
            WHERE h.company_id = s.company_id AND h.staff_id = s.id AND upper(h.valid) - 1 BETWEEN $18::date AND $19::date
              AND (h.revoked_on IS NULL OR h.revoked_on >= upper(h.valid))
              -- One that goes on under a later entry does not end.
              AND NOT EXISTS (
                SELECT FROM held_qualification r
                 WHERE r.company_id = h.company_id AND r.staff_id = h.staff_id AND r.qualification_id = h.qualification_id
                   AND r.valid @> upper(h.valid) AND (r.revoked_on IS NULL OR r.revoked_on > upper(h.valid)))) END`;

const secondedWhere = (day: string, place: string) => `
  EXISTS (SELECT FROM secondment o
           WHERE o.company_id = s.company_id AND o.staff_id = s.id AND o.valid @> ${day}::date AND (${place}))`;

function staffSql({ order, descending }: StaffWindow): string {
  const columns = [...ORDERS[order], 's.id'];
  const orderBy = columns.map((column) => (descending ? `${column} DESC NULLS LAST` : column)).join(', ');
  return `
  WITH found AS (
    SELECT s.id, row_number() OVER (ORDER BY ${orderBy}) AS position, ${STATE} AS state, ${ACCOUNT_STATE} AS account_state,
           p.in_force, p.department_id, d.name AS department_name, p.team_id, t.name AS team_name, p.post_id, p.grade_id,
           p.weekly_minutes
      FROM staff s
      JOIN (${placesOn('$4', '$6')}) now ON now.staff_id = s.id
      JOIN (${placesOn('$5', '$6')}) p ON p.staff_id = s.id
      LEFT JOIN department d ON d.company_id = s.company_id AND d.id = p.department_id
      LEFT JOIN team t ON t.company_id = s.company_id AND t.id = p.team_id
      LEFT JOIN account a ON a.company_id = s.company_id AND a.id = s.account_id
     WHERE s.company_id = current_company()
       AND ($1::boolean OR now.department_id = ANY ($2::uuid[]) OR now.team_id = ANY ($3::uuid[])
            OR ${secondedWhere('$4', 'o.department_id = ANY ($2::uuid[]) OR o.team_id = ANY ($3::uuid[])')})
       AND ($6::uuid IS NULL OR s.id = $6)
       AND ($7::text IS NULL OR strpos(s.search_key, $7) > 0)
       AND ($8::uuid IS NULL OR p.department_id = $8 OR ${secondedWhere('$5', 'o.department_id = $8')})
       AND ($9::uuid IS NULL OR p.team_id = $9 OR ${secondedWhere('$5', 'o.team_id = $9')})
       AND ($10::uuid IS NULL OR p.post_id = $10)
       AND ($11::uuid IS NULL OR p.grade_id = $11)
       AND ($12::uuid IS NULL OR EXISTS (
              SELECT FROM held_qualification h
               WHERE h.company_id = s.company_id AND h.staff_id = s.id AND h.qualification_id = $12
                 AND h.valid @> $5::date AND (h.revoked_on IS NULL OR h.revoked_on > $5::date)))
       AND ($13::text[] IS NULL OR ${STATE} = ANY ($13))
       AND ($14::text IS NULL OR coalesce(${ACCOUNT_STATE}, 'none') = $14)
       AND ($17::text IS NULL OR ${ENDS_WITHIN})
  ), page AS (
    SELECT f.position, s.id, s.employee_number AS "employeeNumber", s.name, s.pinyin, s.initials, f.state,
           f.department_id AS "departmentId", f.department_name AS "departmentName",
           f.team_id AS "teamId", f.team_name AS "teamName", f.post_id AS "postId", o.name AS "postName",
           f.grade_id AS "gradeId", g.name AS "gradeName", f.weekly_minutes AS "weeklyMinutes",
           s.hire_date AS "hireDate", s.probation_end AS "probationEnd",
           -- Between leaving and coming back nothing is known to end; the employment before did.
           coalesce(s.left_on, CASE WHEN f.state = 'left' THEN (
             SELECT max(upper(m.valid)) - 1 FROM membership m
              WHERE m.company_id = s.company_id AND m.staff_id = s.id AND upper(m.valid) <= $5::date) END) AS "leftOn",
           (SELECT concat_ws(' · ', sd.name, st.name) FROM secondment e
              JOIN department sd ON sd.company_id = e.company_id AND sd.id = e.department_id
              LEFT JOIN team st ON st.company_id = e.company_id AND st.id = e.team_id
             WHERE e.company_id = s.company_id AND e.staff_id = s.id AND e.valid @> $5::date) AS "secondedTo",
           (SELECT coalesce(json_agg(l.flag ORDER BY l.flag), '[]') FROM staff_flag l
             WHERE l.company_id = s.company_id AND l.staff_id = s.id AND l.valid @> $5::date) AS flags,
           s.account_id AS "accountId", f.account_state AS "accountState",
           s.anonymised_at IS NOT NULL AS anonymised, s.version
      FROM (SELECT * FROM found ORDER BY position OFFSET $15 LIMIT $16) f
      JOIN staff s ON s.company_id = current_company() AND s.id = f.id
      LEFT JOIN post o ON o.company_id = s.company_id AND o.id = f.post_id
      LEFT JOIN grade g ON g.company_id = s.company_id AND g.id = f.grade_id
  )
  SELECT (SELECT count(*)::int FROM found) AS total,
         coalesce((SELECT json_agg(page ORDER BY page.position) FROM page), '[]') AS staff`;
}
