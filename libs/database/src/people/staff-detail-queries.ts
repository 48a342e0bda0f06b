import type { PlainDate } from '@banke/domain/calendar';
import type { AuditValues } from '@banke/domain/audit';
import type { StaffChange, StaffFlag } from '@banke/domain/people';
import type { Queries } from '../in-company';

interface Dated {
  id: string;
  from: PlainDate;
  through: PlainDate | null;
}

interface PlaceNames {
  departmentId: string;
  departmentName: string;
  teamId: string | null;
  teamName: string | null;
}

export interface StaffDetailRow {
  phone: string | null;
  email: string | null;
  /** Newest first, as the next. */
  memberships: (Dated &
    PlaceNames & {
      postId: string | null;
      postName: string | null;
      gradeId: string | null;
      gradeName: string | null;
      weeklyMinutes: number;
    })[];
  secondments: (Dated & PlaceNames & { through: PlainDate; reason: string | null })[];
  qualifications: (Dated & {
    qualificationId: string;
    qualificationName: string;
    revokedOn: PlainDate | null;
    revokedBecause: string | null;
  })[];
  flagPeriods: (Dated & { flag: StaffFlag })[];
  fixedRest: (Dated & { weekday: number })[];
}

const DAYS = `'id', x.id, 'from', lower(x.valid), 'through', upper(x.valid) - 1`;
const PLACE = `'departmentId', d.id, 'departmentName', d.name, 'teamId', t.id, 'teamName', t.name`;
const PLACES = `JOIN department d ON d.company_id = x.company_id AND d.id = x.department_id
                LEFT JOIN team t ON t.company_id = x.company_id AND t.id = x.team_id`;
const OF_PERSON = 'WHERE x.company_id = s.company_id AND x.staff_id = s.id';

/** What stands beside the line of the list; the caller has found the person within reach. */
export async function loadStaffDetail(tx: Queries, staffId: string): Promise<StaffDetailRow | undefined> {
  const [row] = await tx.query<StaffDetailRow[]>(
    `SELECT s.phone, s.email,
            (SELECT coalesce(json_agg(json_build_object(${DAYS}, ${PLACE}, 'postId', p.id, 'postName', p.name,
                      'gradeId', g.id, 'gradeName', g.name, 'weeklyMinutes', x.weekly_minutes)
                      ORDER BY lower(x.valid) DESC), '[]')
               FROM membership x ${PLACES}
               LEFT JOIN post p ON p.company_id = x.company_id AND p.id = x.post_id
               LEFT JOIN grade g ON g.company_id = x.company_id AND g.id = x.grade_id ${OF_PERSON}) AS memberships,
            (SELECT coalesce(json_agg(json_build_object(${DAYS}, ${PLACE}, 'reason', x.reason)
                      ORDER BY lower(x.valid) DESC), '[]')
               FROM secondment x ${PLACES} ${OF_PERSON}) AS secondments,
            (SELECT coalesce(json_agg(json_build_object(${DAYS}, 'qualificationId', q.id, 'qualificationName', q.name,
                      'revokedOn', x.revoked_on, 'revokedBecause', x.revoked_because)
                      ORDER BY q.name COLLATE "zh-x-icu", lower(x.valid) DESC, x.id), '[]')
               FROM held_qualification x
               JOIN qualification q ON q.company_id = x.company_id AND q.id = x.qualification_id
               ${OF_PERSON}) AS qualifications,
            (SELECT coalesce(json_agg(json_build_object(${DAYS}, 'flag', x.flag)
                      ORDER BY lower(x.valid) DESC, x.flag), '[]')
               FROM staff_flag x ${OF_PERSON}) AS "flagPeriods",
            (SELECT coalesce(json_agg(json_build_object(${DAYS}, 'weekday', x.weekday)
                      ORDER BY lower(x.valid) DESC, x.weekday), '[]')
               FROM fixed_rest x ${OF_PERSON}) AS "fixedRest"
       FROM staff s
      WHERE s.company_id = current_company() AND s.id = $1`,
    [staffId],
  );
  return row;
}

export interface StaffHistoryRow {
  id: string;
  change: StaffChange;
  effectiveOn: PlainDate;
  at: Date;
  byName: string | null;
  before: AuditValues;
  after: AuditValues;
}

/** The latest thousand entries, newest first; the caller has found the person within reach. */
export function loadStaffHistory(tx: Queries, staffId: string): Promise<StaffHistoryRow[]> {
  return tx.query<StaffHistoryRow[]>(
    `SELECT c.id, c.change, c.effective_on AS "effectiveOn", c.at, a.display_name AS "byName", c.before, c.after
       FROM staff_change c
       LEFT JOIN account a ON a.company_id = c.company_id AND a.id = c.account_id
      WHERE c.company_id = current_company() AND c.staff_id = $1
      ORDER BY c.id DESC LIMIT 1000`,
    [staffId],
  );
}
