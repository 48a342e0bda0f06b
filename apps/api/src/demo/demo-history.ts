import type { StaffChangeEntity } from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { MembershipFields, StaffChange } from '@banke/domain/people';
import { DEMO_DEPARTMENTS } from './demo-accounts';
import type { DemoCalendar } from './demo-calendar';
import type { DemoCareer } from './demo-careers';
import { accountId, demoId, departmentId, teamId } from './demo-id';
import { DEMO_GRADES, DEMO_POSTS } from './demo-people';
import { staffId, type DemoRecords } from './demo-records';

interface Told {
  name: string;
  change: StaffChange;
  effectiveOn: PlainDate;
  /** Entered so many days before. */
  ahead?: number;
  by: 'hr' | 'supervisor' | 'desk';
  before?: AuditValues;
  after?: AuditValues;
}

/** What the records say of how everybody came to stand where they stand, in the order in which it was entered. */
export function demoHistory(
  calendar: DemoCalendar,
  careers: readonly DemoCareer[],
  records: DemoRecords,
): Omit<StaffChangeEntity, 'id'>[] {
  const chiefs = new Map(careers.map(({ person }) => [person.name, chiefOf(person.place)]));
  const chief = (name: string) => chiefs.get(name) ?? 'hr';
  return [...careers.flatMap(careerTold), ...recordsTold(records, chief)]
    .filter(({ change, effectiveOn }) => change === 'hired' || effectiveOn >= calendar.since)
    .map(({ name, change, effectiveOn, ahead = 0, by, before = {}, after = {} }) => ({
      companyId: demoId('company'),
      staffId: staffId(name),
      change,
      effectiveOn,
      at: enteredAt(calendar, addDays(effectiveOn, -ahead)),
      accountId: accountId(by),
      before,
      after,
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Never before there were records, never later than today. */
function enteredAt(calendar: DemoCalendar, day: PlainDate): Date {
  if (day >= calendar.today) return calendar.beginning;
  return calendar.morningOf(day < calendar.since ? calendar.since : day);
}

function careerTold({ person, hireDate, probationEnd, lastDay, memberships }: DemoCareer): Told[] {
  const { name } = person;
  const told = memberships.map((membership, index): Told => {
    const { from } = membership;
    const [before, after] = [inWords(memberships[index - 1]), inWords(membership)];
    if (index === 0)
      return {
        name,
        change: 'hired',
        effectiveOn: hireDate,
        ahead: 20,
        by: 'hr',
        after: { hireDate, probationEnd, ...after },
      };
    const changed = Object.keys(after).filter((field) => before[field] !== after[field]);
    return {
      name,
      change: 'membership-changed',
      effectiveOn: from,
      ahead: 3,
      by: chiefOf(person.place),
      before: pick(before, changed),
      after: pick(after, changed),
    };
  });
  if (lastDay === null) return told;
  return [
    ...told,
    { name, change: 'leaving-set', effectiveOn: lastDay, ahead: 30, by: 'hr', after: { leftOn: lastDay } },
  ];
}

function recordsTold(
  { secondments, qualifications, flags }: DemoRecords,
  chief: (name: string) => Told['by'],
): Told[] {
  return [
    ...secondments.map(({ name, row, from, through }): Told => {
      const after = { department: nameOf(row.departmentId), team: nameOf(row.teamId), from, through };
      return { name, change: 'secondment-began', effectiveOn: from, ahead: 14, by: 'hr', after };
    }),
    ...qualifications.flatMap(({ name, row, qualification, from, through }): Told[] => {
      const by = chief(name);
      const granted: Told = {
        name,
        change: 'qualification-granted',
        effectiveOn: from,
        by,
        after: { qualification, from, through },
      };
      if (row.revokedOn === null) return [granted];
      return [
        granted,
        {
          name,
          change: 'qualification-revoked',
          effectiveOn: row.revokedOn,
          by,
          after: { qualification, revokedOn: row.revokedOn },
        },
      ];
    }),
    ...flags.map(({ name, row, from, through }): Told => {
      const after = { flag: row.flag, from, through };
      return { name, change: 'flag-set', effectiveOn: from, by: chief(name), after };
    }),
  ];
}

const chiefOf = (place: string): Told['by'] => (place.startsWith('service') ? 'supervisor' : 'desk');

/** The names behind the ids, as they stood when it happened. */
function inWords(fields: MembershipFields | undefined): AuditValues {
  if (!fields) return {};
  return {
    department: nameOf(fields.departmentId),
    team: nameOf(fields.teamId),
    post: nameOf(fields.postId),
    grade: nameOf(fields.gradeId),
    weeklyMinutes: fields.weeklyMinutes,
  };
}

const NAMES = new Map<string, string>([
  ...DEMO_DEPARTMENTS.flatMap(({ key, name, teams }): [string, string][] => [
    [departmentId(key), name],
    ...teams.map((team): [string, string] => [teamId(`${key}/${team}`), team]),
  ]),
  ...DEMO_POSTS.map((name): [string, string] => [demoId(`post ${name}`), name]),
  ...DEMO_GRADES.map(({ name }): [string, string] => [demoId(`grade ${name}`), name]),
]);

const nameOf = (id: string | null) => (id === null ? null : (NAMES.get(id) ?? null));

function pick(values: AuditValues, fields: readonly string[]): AuditValues {
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}
