import type {
  ActivityEntity,
  NeedDayEntity,
  NeedEntity,
  RosterOverrideEntity,
  RuleSettingEntity,
} from '@banke/database';
import { daysOf, isoWeekday, plainDateOf } from '@banke/domain/calendar';
import { PACK_RULES } from '@banke/domain/roster';
import type { DemoCalendar } from './demo-calendar';
import { AFTERNOON_OFF, ANSWERED_FOR, firstWeekOf } from './demo-draft';
import { accountId, demoId, departmentId, teamId } from './demo-id';
import { staffId } from './demo-records';
import { demoMonths } from './demo-rotation';
import { rosterId } from './demo-rosters';
import { demoTemplateId, ROSTERED, type DemoDepartment } from './demo-shifts';

export interface DemoRosterFacts {
  rules: RuleSettingEntity[];
  needs: NeedEntity[];
  needDays: NeedDayEntity[];
  activities: ActivityEntity[];
  overrides: RosterOverrideEntity[];
}

const companyId = demoId('company');
const ruleId = (department: DemoDepartment, index: number) => demoId(`rule ${department} ${index}`);

/** Team, template, and how many: at least, and better. */
const NEEDS: readonly [DemoDepartment, string, string, number, number][] = [
  ['service', '售前', 'day', 4, 5],
  ['service', '售前', 'evening', 2, 3],
  ['service', '催单', 'day', 1, 2],
  ['service', '催单', 'evening', 1, 2],
  ['service', '售后', 'day', 4, 5],
  ['service', '售后', 'evening', 2, 3],
  ['service', '投诉', 'day', 1, 2],
  ['service', '投诉', 'evening', 1, 2],
  ['desk', '前台', 'day', 1, 1],
  ['desk', '前台', 'evening', 1, 1],
  ['desk', '收银', 'day', 1, 1],
  ['desk', '收银', 'evening', 1, 1],
];

/** Who attends what on the Wednesdays, and the Fridays' meeting: weekday, minutes, what it is about. */
const TRAININGS = [
  { names: ['林晓雨', '张雨晴', '周佳琪', '徐梦瑶'], weekday: 3, from: 840, to: 900, note: '退换货政策' },
  { names: ['冯志远', '肖然', '邓紫嫣'], weekday: 4, from: 600, to: 660, note: '接听与拨打电话' },
];
const MEETING = { names: ['卢国栋', '尉迟敏', '蔡明亮'], weekday: 5, from: 960, to: 990, note: '投诉复盘' };

/** What the demo's rosters are judged by: the China pack, needs, some dates beside the shifts, one exception. */
export function demoRosterFacts(calendar: DemoCalendar): DemoRosterFacts {
  const createdAt = calendar.morningOf(calendar.since);
  const own = { companyId, createdAt, version: 1 };
  return {
    rules: ROSTERED.flatMap((department) =>
      PACK_RULES.china.map(({ code, value, strictness, source }, index) => ({
        ...{ ...own, id: ruleId(department, index), departmentId: departmentId(department), code, value },
        ...{ strictness, source, valid: '(,)', closedAt: null },
        createdAt: new Date(createdAt.getTime() + index),
      })),
    ),
    needs: NEEDS.map(([department, team, key, minimum, preferred], index) => ({
      ...{ ...own, id: demoId(`need ${department} ${team} ${key}`), departmentId: departmentId(department) },
      ...{
        templateId: demoTemplateId(department, key),
        hours: null,
        teamId: teamId(`${department}/${team}`),
        skillId: null,
      },
      ...{ workdayMinimum: minimum, workdayPreferred: preferred },
      ...{ weekendMinimum: minimum, weekendPreferred: minimum },
      ...{ holidayMinimum: minimum, holidayPreferred: preferred, valid: '(,)' },
      createdAt: new Date(createdAt.getTime() + index),
    })),
    needDays: needDays(calendar),
    activities: activities(calendar, createdAt),
    overrides: [override(calendar)],
  };
}

/** 双12 and the end of the year: more people in the evening of one day next month. */
function needDays(calendar: DemoCalendar): NeedDayEntity[] {
  const next = demoMonths(calendar).at(-1);
  if (!next) return [];
  const day = plainDateOf(next.from + 11);
  return [{ companyId, needId: demoId('need service 售前 evening'), day, minimum: 5, preferred: 6 }];
}

function activities(calendar: DemoCalendar, createdAt: Date): ActivityEntity[] {
  const [present, next] = demoMonths(calendar).slice(-2);
  if (!present || !next) return [];
  const days = daysOf({ from: present.from, through: next.through });
  const row = (name: string, day: number, kind: ActivityEntity['kind'], minutes: string, note: string) => ({
    ...{
      companyId,
      id: demoId(`activity ${name} ${day}`),
      seriesId: demoId(`activities ${note}`),
      version: 1,
      departmentId: departmentId('service'),
      kind,
      note,
    },
    ...{ staffId: staffId(name), day: plainDateOf(day), minutes, work: kind !== 'leave', createdBy: null },
    createdAt,
  });
  const weekly = (kind: ActivityEntity['kind'], { names, weekday, from, to, note }: typeof MEETING) =>
    days
      .filter((day) => isoWeekday(day) === weekday)
      .filter((_, index) => index % 2 === 0)
      .flatMap((day) => names.map((name) => row(name, day, kind, `[${from},${to})`, note)));
  return [
    ...TRAININGS.flatMap((training) => weekly('training', training)),
    ...weekly('meeting', MEETING),
    row(AFTERNOON_OFF, firstWeekOf(next.from) + 1, 'leave', '[780,1080)', '下午请假'),
  ];
}

/** Somebody works a week through next month, and the supervisor answers for it. */
function override(calendar: DemoCalendar): RosterOverrideEntity {
  const next = demoMonths(calendar).at(-1);
  const week = firstWeekOf(next?.from ?? 0);
  const rule = PACK_RULES.china.findIndex(({ code }) => code === 'weekly-rest-days');
  return {
    ...{ companyId, id: demoId('override'), rosterId: rosterId('service', next?.from ?? 0) },
    ...{ ruleId: ruleId('service', rule), ruleVersion: 1, staffId: staffId(ANSWERED_FOR.name) },
    days: daysOf({ from: week, through: week + 6 }).map(plainDateOf),
    ...{ measured: 0, limit: 1, place: {}, reason: ANSWERED_FOR.reason, accountId: accountId('supervisor') },
    ...{ at: calendar.morningOf(calendar.inDays(-1)), revokedBy: null, revokedAt: null },
  };
}
