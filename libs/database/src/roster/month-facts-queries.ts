import type { PlainDate } from '@banke/domain/calendar';
import type { DayHours, DayKind, Facts, HeadcountData, RuleCode } from '@banke/domain/roster';
import type { Reach } from '@banke/domain/people';
import type { Queries, Tx } from '../in-company';
import type { MonthFrame, MonthWindow } from './month-queries';
import { HOURS, SAME_LINE } from './need-queries';

/** Of one roster's department, in one row: teams, qualifications, needs, days that the company has set, overrides. */
export interface MonthFactsRow {
  teams: { id: string; name: string }[];
  qualifications: { id: string; name: string }[];
  needs: MonthNeedRow[];
  holidays: { day: PlainDate; kind: DayKind; name: string | null }[];
  overrides: MonthOverrideRow[];
}

export interface MonthNeedRow {
  id: string;
  templateId: string | null;
  hours: DayHours | null;
  teamId: string | null;
  skillId: string | null;
  workday: HeadcountData;
  weekend: HeadcountData;
  holiday: HeadcountData;
  days: ({ day: PlainDate } & HeadcountData)[];
}

export interface MonthOverrideRow {
  id: string;
  ruleId: string;
  ruleVersion: number;
  personId: string | null;
  days: PlainDate[];
  measured: number;
  limit: number;
  place: Facts | null;
  /** Null where the reader's reach does not cover the person. */
  reason: string | null;
  byName: string | null;
  at: string;
}

export async function loadMonthFacts(
  tx: Queries,
  reach: Reach,
  frame: Pick<MonthFrame, 'rosterId' | 'departmentId' | 'siteId'>,
  { readFrom, readThrough }: MonthWindow,
): Promise<MonthFactsRow> {
  const [row] = await tx.query<[MonthFactsRow]>(MONTH_FACTS, [
    ...[frame.rosterId, frame.departmentId, frame.siteId, readFrom, readThrough],
    ...[reach.company || reach.departmentIds.includes(frame.departmentId), reach.teamIds],
  ]);
  return row;
}

const headcount = (kind: string) =>
  `json_build_object('minimum', n.${kind}_minimum, 'preferred', n.${kind}_preferred)`;

// Of a day as a whole it says nothing of anybody.
const REASON = `CASE WHEN $6 OR o.staff_id IS NULL
                       OR EXISTS (SELECT FROM membership m
                                   WHERE m.company_id = o.company_id AND m.staff_id = o.staff_id
                                     AND m.department_id = $2 AND m.valid @> o.days[1] AND m.team_id = ANY ($7::uuid[]))
                     THEN o.reason END`;

// A day set for the site comes after one set for the company, and so wins where days are read in order.
const MONTH_FACTS = `
  SELECT
    (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name)
                              ORDER BY t.name COLLATE "zh-x-icu", t.id), '[]')
       FROM team t WHERE t.company_id = current_company() AND t.department_id = $2) AS teams,
    (SELECT coalesce(json_agg(json_build_object('id', q.id, 'name', q.name)
                              ORDER BY q.name COLLATE "zh-x-icu", q.id), '[]')
       FROM qualification q WHERE q.company_id = current_company()) AS qualifications,
    (SELECT coalesce(json_agg(json_build_object(
              'id', n.id, 'templateId', n.template_id, 'hours', ${HOURS}, 'teamId', n.team_id, 'skillId', n.skill_id,
              'workday', ${headcount('workday')}, 'weekend', ${headcount('weekend')},
              'holiday', ${headcount('holiday')},
              'days', (SELECT coalesce(json_agg(json_build_object(
                                'day', y.day, 'minimum', y.minimum, 'preferred', y.preferred) ORDER BY y.day), '[]')
                         FROM need_day y
                         JOIN need s ON s.company_id = y.company_id AND s.id = y.need_id
                        WHERE ${SAME_LINE} AND y.day BETWEEN $4 AND $5))
              ORDER BY n.hours NULLS FIRST, n.created_at, n.id), '[]')
       FROM need n
      WHERE n.company_id = current_company() AND n.department_id = $2
        AND n.valid @> (SELECT lower(r.period) FROM roster r WHERE r.company_id = n.company_id AND r.id = $1)) AS needs,
    (SELECT coalesce(json_agg(json_build_object('day', h.day, 'kind', h.kind, 'name', h.name)
                              ORDER BY h.site_id NULLS FIRST, h.day), '[]')
       FROM holiday h
      WHERE h.company_id = current_company() AND h.day BETWEEN $4 AND $5
        AND (h.site_id IS NULL OR h.site_id = $3)) AS holidays,
    (SELECT coalesce(json_agg(json_build_object(
              'id', o.id, 'ruleId', o.rule_id, 'ruleVersion', o.rule_version, 'personId', o.staff_id, 'days', o.days,
              'measured', o.measured, 'limit', o.limit_value, 'place', o.place, 'reason', ${REASON}, 'byName', a.display_name,
              'at', o.at) ORDER BY o.at, o.id), '[]')
       FROM roster_override o
       LEFT JOIN account a ON a.company_id = o.company_id AND a.id = o.account_id
      WHERE o.company_id = current_company() AND o.roster_id = $1 AND o.revoked_at IS NULL) AS overrides`;

export type LockedOverride = Pick<MonthOverrideRow, 'days' | 'measured' | 'limit'> & {
  reason: string;
  code: RuleCode;
};

/** An override of a roster that is not revoked, until the end of the transaction. */
export async function lockRosterOverride(
  tx: Tx,
  rosterId: string,
  overrideId: string,
): Promise<LockedOverride | undefined> {
  const [row] = await tx.query<LockedOverride[]>(
    `SELECT to_json(o.days) AS days, o.measured, o.limit_value AS "limit", o.reason, e.code
       FROM roster_override o
       JOIN rule_setting e ON e.company_id = o.company_id AND e.id = o.rule_id
      WHERE o.company_id = current_company() AND o.roster_id = $1 AND o.id = $2 AND o.revoked_at IS NULL
        FOR UPDATE OF o`,
    [rosterId, overrideId],
  );
  return row;
}
