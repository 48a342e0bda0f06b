import {
  ApiTokenEntity,
  ActivityEntity,
  CalendarEventEntity,
  CalendarFeedEntity,
  HolidayEntity,
  NeedDayEntity,
  NeedEntity,
  RosterOverrideEntity,
  RuleSettingEntity,
  WishEntity,
  SheetCodeEntity,
  WishTermsEntity,
} from '..';
import type { CompanyRows } from './company-rows';
import { hashOf } from './hash-of';

/** A row for every table that rosters are judged by. */
export function rosterRuleRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const { department: departmentId, staff: staffId, shiftTemplate: templateId } = ids;
  const day = '2026-12-01';
  return [
    [
      RuleSettingEntity,
      {
        ...{ ...own, id: ids.ruleSetting, departmentId, code: 'minimum-rest', value: { minutes: 660 } },
        ...{ strictness: { kind: 'hard', overridable: true }, source: 'field', valid: '(,)' },
      },
    ],
    [
      NeedEntity,
      {
        ...{ ...own, id: ids.need, departmentId, templateId, teamId: ids.team, skillId: ids.qualification },
        ...{ workdayMinimum: 2, workdayPreferred: 3, weekendMinimum: 1, weekendPreferred: 1 },
        ...{ holidayMinimum: 1, holidayPreferred: 1, valid: '(,)' },
      },
    ],
    [NeedDayEntity, { companyId, needId: ids.need, day, minimum: 4, preferred: 5 }],
    [HolidayEntity, { ...own, id: ids.holiday, siteId: ids.site, day, kind: 'holiday', name: '公司日' }],
    [
      RosterOverrideEntity,
      {
        ...{ companyId, id: ids.override, rosterId: ids.roster, ruleId: ids.ruleSetting, ruleVersion: 1 },
        ...{
          staffId,
          days: [day],
          measured: 600,
          limit: 660,
          place: {},
          reason: '临时缺人',
          accountId: ids.account,
          at,
        },
      },
    ],
    [
      ActivityEntity,
      {
        ...{ ...own, id: ids.activity, seriesId: ids.activity, departmentId, staffId, day },
        ...{ kind: 'training', minutes: '[540,600)', work: true, note: '退换货政策' },
      },
    ],
    [WishEntity, { ...own, id: ids.wish, staffId, day, wants: false, weight: 5 }],
    [SheetCodeEntity, { companyId, departmentId, code: 'n1', templateId: null }],
    [WishTermsEntity, { companyId, departmentId, quota: 3, closingDay: 20 }],
    [
      ApiTokenEntity,
      {
        ...{ ...own, id: ids.apiToken, accountId: ids.account, name: '考勤机', scopes: ['rosters.draft'] },
        ...{ tokenHash: hashOf(`token ${companyId}`), expiresAt: new Date('2999-01-01T00:00:00Z') },
      },
    ],
    [
      CalendarFeedEntity,
      { ...own, id: ids.calendarFeed, accountId: ids.account, tokenHash: hashOf(`calendar ${companyId}`) },
    ],
    [
      CalendarEventEntity,
      { companyId, rosterId: ids.roster, staffId, day, sequence: 0, told: '…', changedAt: at },
    ],
  ];
}
