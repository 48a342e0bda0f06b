import type { PlainDate } from '@banke/domain/calendar';
import type { ViolationClass } from '@banke/domain/evaluation';
import type { Reach } from '@banke/domain/people';
import type { DecisionKind, RecordResult } from '@banke/domain/promotion';
import type { Queries } from '../in-company';

export interface PromotionPersonRow {
  id: string;
  name: string;
  employeeNumber: string | null;
  accountId: string | null;
  departmentId: string;
  teamId: string | null;
  teamName: string | null;
  postId: string | null;
  hireDate: PlainDate;
  probationEnd: PlainDate | null;
  /** Of the catalogue, oldest first; those that follow each other may be the same. */
  grades: { gradeId: string | null; from: PlainDate }[];
}

/** Who belongs to a department within reach on a day. */
export function loadPromotionPeople(
  tx: Queries,
  reach: Reach,
  { departmentId, asOf }: { departmentId: string; asOf: PlainDate },
): Promise<PromotionPersonRow[]> {
  return tx.query(
    `SELECT s.id, s.name, s.employee_number AS "employeeNumber", s.account_id AS "accountId",
            m.department_id AS "departmentId", m.team_id AS "teamId", t.name AS "teamName", m.post_id AS "postId",
            s.hire_date AS "hireDate", s.probation_end AS "probationEnd",
            (SELECT json_agg(json_build_object('gradeId', g.grade_id, 'from', lower(g.valid)) ORDER BY g.valid)
               FROM membership g WHERE g.company_id = s.company_id AND g.staff_id = s.id) AS grades
       FROM membership m
       JOIN staff s ON s.company_id = m.company_id AND s.id = m.staff_id
       LEFT JOIN team t ON t.company_id = m.company_id AND t.id = m.team_id
      WHERE m.company_id = current_company() AND m.department_id = $1 AND m.valid @> $2::date
        AND ($3 OR m.department_id = ANY ($4::uuid[]))
      ORDER BY s.sort_key COLLATE "C", s.id`,
    [departmentId, asOf, reach.company, reach.departmentIds],
  );
}

/** Where a person belongs on a day; undefined beyond reach. */
export async function findPromotionPlace(
  tx: Queries,
  reach: Reach,
  { asOf, ...who }: ({ staffId: string } | { accountId: string }) & { asOf: PlainDate },
): Promise<{ staffId: string; departmentId: string } | undefined> {
  const [column, id] = 'staffId' in who ? ['s.id', who.staffId] : ['s.account_id', who.accountId];
  const [row] = await tx.query<{ staffId: string; departmentId: string }[]>(
    `SELECT s.id AS "staffId", m.department_id AS "departmentId"
       FROM staff s
       JOIN membership m ON m.company_id = s.company_id AND m.staff_id = s.id AND m.valid @> $2::date
      WHERE s.company_id = current_company() AND ${column} = $1 AND ($3 OR m.department_id = ANY ($4::uuid[]))`,
    [id, asOf, reach.company, reach.departmentIds],
  );
  return row;
}

export interface PromotionMonthRow {
  staffId: string;
  firstDay: PlainDate;
  total: number | null;
  rank: number | null;
  pool: number;
  breaches: number;
  lockedOn: PlainDate | null;
}

/** Published months of people from a month on; of two departments in a month, the one they are in now goes first. */
export function loadPromotionMonths(
  tx: Queries,
  {
    staffIds,
    departmentId,
    from,
    zone,
  }: { staffIds: string[]; departmentId: string; from: PlainDate; zone: string },
): Promise<PromotionMonthRow[]> {
  return tx.query(
    `WITH locked AS (
       SELECT m.id, (SELECT (max(p.at) AT TIME ZONE $4)::date FROM evaluation_step p
                      WHERE p.company_id = m.company_id AND p.month_id = m.id AND p.step = 'lock') AS day
         FROM evaluation_month m
        WHERE m.company_id = current_company() AND m.first_day >= $3 AND m.state = 'locked'
     ), breach AS (
       SELECT e.staff_id, e.department_id, date_trunc('month', e.day)::date AS month, count(*)::integer AS count
         FROM score_entry e
        WHERE e.company_id = current_company() AND e.staff_id = ANY ($1::uuid[]) AND e.day >= $3
          AND e.violation = 'heavy' AND e.overturned_at IS NULL
        GROUP BY 1, 2, 3
     )
     SELECT DISTINCT ON (r.staff_id, m.first_day) r.staff_id AS "staffId", m.first_day AS "firstDay", r.total, r.rank,
            r.pool, coalesce(b.count, 0) AS breaches, l.day AS "lockedOn"
       FROM evaluation_result r
       JOIN evaluation_month m ON m.company_id = r.company_id AND m.id = r.month_id
                              AND m.published_calculation = r.calculation
       LEFT JOIN locked l ON l.id = m.id
       LEFT JOIN breach b ON b.staff_id = r.staff_id AND b.department_id = m.department_id AND b.month = m.first_day
      WHERE r.company_id = current_company() AND r.staff_id = ANY ($1::uuid[]) AND m.first_day >= $3
      ORDER BY r.staff_id, m.first_day, (r.total IS NULL), (m.department_id = $2) DESC, m.id`,
    [staffIds, departmentId, from, zone],
  );
}

export interface PromotionViolationRow {
  staffId: string;
  id: string;
  class: ViolationClass;
  day: PlainDate;
  knownOn: PlainDate;
}

/** Violations that were not overturned. */
export function loadPromotionViolations(
  tx: Queries,
  { staffIds, zone }: { staffIds: string[]; zone: string },
): Promise<PromotionViolationRow[]> {
  return tx.query(
    `SELECT e.staff_id AS "staffId", e.id, e.violation AS class, e.day, (e.at AT TIME ZONE $2)::date AS "knownOn"
       FROM score_entry e
      WHERE e.company_id = current_company() AND e.staff_id = ANY ($1::uuid[])
        AND e.violation IS NOT NULL AND e.overturned_at IS NULL
      ORDER BY e.day, e.id`,
    [staffIds, zone],
  );
}

export interface PromotionPaperRow {
  staffId: string;
  kind: 'qualification' | 'course';
  id: string;
  from: PlainDate;
  /** Of a qualification; null without an end, and of a course. */
  through: PlainDate | null;
}

/** Qualifications held, and courses finished for the first time. */
export function loadPromotionPapers(
  tx: Queries,
  { staffIds, zone }: { staffIds: string[]; zone: string },
): Promise<PromotionPaperRow[]> {
  return tx.query(
    `SELECT h.staff_id AS "staffId", 'qualification' AS kind, h.qualification_id AS id, lower(h.valid) AS "from",
            least(upper(h.valid), h.revoked_on) - 1 AS through
       FROM held_qualification h
      WHERE h.company_id = current_company() AND h.staff_id = ANY ($1::uuid[])
     UNION ALL
     SELECT l.staff_id, 'course', l.course_id, (min(l.completed_at) AT TIME ZONE $2)::date, NULL
       FROM learning l
      WHERE l.company_id = current_company() AND l.staff_id = ANY ($1::uuid[]) AND l.completed_at IS NOT NULL
      GROUP BY l.staff_id, l.course_id`,
    [staffIds, zone],
  );
}

export interface PromotionAwardRow {
  staffId: string;
  id: string;
  award: string;
  month: PlainDate;
  on: PlainDate;
  reason: string;
  byName: string | null;
}

export function loadPromotionAwards(tx: Queries, staffIds: string[]): Promise<PromotionAwardRow[]> {
  return tx.query(
    `SELECT w.staff_id AS "staffId", w.id, w.award, w.month, w.day AS "on", w.reason, a.display_name AS "byName"
       FROM promotion_award w
       LEFT JOIN account a ON a.company_id = w.company_id AND a.id = w.account_id
      WHERE w.company_id = current_company() AND w.staff_id = ANY ($1::uuid[])
      ORDER BY w.day, w.at, w.id`,
    [staffIds],
  );
}

export interface PromotionRecordRow {
  staffId: string;
  id: string;
  criterion: string;
  result: RecordResult;
  evidence: string;
  on: PlainDate;
  byName: string | null;
}

/** What was recorded of criteria, oldest first. */
export function loadPromotionRecords(tx: Queries, staffIds: string[]): Promise<PromotionRecordRow[]> {
  return tx.query(
    `SELECT r.staff_id AS "staffId", r.id, r.criterion, r.result, r.evidence, r.day AS "on", a.display_name AS "byName"
       FROM promotion_record r
       LEFT JOIN account a ON a.company_id = r.company_id AND a.id = r.account_id
      WHERE r.company_id = current_company() AND r.staff_id = ANY ($1::uuid[])
      ORDER BY r.day, r.at, r.id`,
    [staffIds],
  );
}

export interface PromotionDecisionRow {
  staffId: string;
  id: string;
  kind: DecisionKind;
  fromGrade: string | null;
  toGrade: string | null;
  effectiveOn: PlainDate;
  reason: string;
  handover: string | null;
  byName: string | null;
  /** The day of the determination that it was made from, if it was made from one. */
  runAsOf: PlainDate | null;
  /** Months that were locked when it was made, and whose published result of the person is another one now. */
  changedMonths: PlainDate[];
}

export function loadPromotionDecisions(tx: Queries, staffIds: string[]): Promise<PromotionDecisionRow[]> {
  return tx.query(
    `SELECT d.staff_id AS "staffId", d.id, d.kind, d.from_grade AS "fromGrade", d.to_grade AS "toGrade",
            d.effective_on AS "effectiveOn", d.reason, d.handover, a.display_name AS "byName", r.as_of AS "runAsOf",
            ARRAY(SELECT m.first_day::text
                    FROM evaluation_month m
                    JOIN LATERAL (SELECT p.calculation FROM evaluation_step p
                                   WHERE p.company_id = m.company_id AND p.month_id = m.id AND p.step = 'lock'
                                     AND p.at <= d.at
                                   ORDER BY p.seq DESC LIMIT 1) locked ON true
                    JOIN evaluation_result old ON old.company_id = m.company_id AND old.month_id = m.id
                     AND old.calculation = locked.calculation AND old.staff_id = d.staff_id
                    LEFT JOIN evaluation_result new ON new.company_id = m.company_id AND new.month_id = m.id
                     AND new.calculation = m.published_calculation AND new.staff_id = d.staff_id
                   WHERE m.company_id = d.company_id AND (old.total, old.rank) IS DISTINCT FROM (new.total, new.rank)
                   ORDER BY m.first_day) AS "changedMonths"
       FROM promotion_decision d
       LEFT JOIN promotion_run r ON r.company_id = d.company_id AND r.id = d.run_id
       LEFT JOIN account a ON a.company_id = d.company_id AND a.id = d.account_id
      WHERE d.company_id = current_company() AND d.staff_id = ANY ($1::uuid[])
      ORDER BY d.effective_on, d.at, d.id`,
    [staffIds],
  );
}
