import type { AssignedCourseEntity, CourseBundleEntity, TrainingAssignmentEntity } from '@banke/database';
import type { AssignedState, AssignmentTargetKind } from '@banke/domain/training';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId, departmentId, teamId } from './demo-id';
import { PRESENT } from './demo-people';
import { staffId } from './demo-records';

interface Bundle {
  name: string;
  department: string | null;
  titles: readonly string[];
  /** What it opens: shifts that need this are barred until the bundle is done. */
  gate: string | null;
}

const BUNDLES: readonly Bundle[] = [
  {
    ...{ name: '新员工入门', department: null, gate: null },
    titles: ['服务原则与三米微笑', '着装与仪容仪表', '服务用语规范', '首问负责制与15分钟承诺'],
  },
  {
    ...{ name: '借调人员上岗必修', department: 'service', gate: '电话接待' },
    titles: ['服务用语规范', '接听与拨打电话', '快捷话术'],
  },
];

interface Order {
  bundle?: string;
  title?: string;
  target: AssignmentTargetKind;
  ids: readonly string[];
  mandatory: boolean;
  /** Made so many days ago; due in so many days from today, or so many days after it reaches somebody. */
  daysAgo: number;
  due: { in: number } | { days: number };
  note: string | null;
  /** Whom it reached, for each course; without a word open. */
  people: readonly string[];
}

const presales = PRESENT.filter(({ place }) => place === 'service/售前').map(({ name }) => name);

const ORDERS: readonly Order[] = [
  {
    ...{ bundle: '新员工入门', target: 'new-hires', ids: [], mandatory: true, daysAgo: 200 },
    ...{ due: { days: 30 }, note: '入职三十天内学完', people: ['刘子涵', '孙艺菲'] },
  },
  {
    ...{ bundle: '借调人员上岗必修', target: 'seconded', ids: [], mandatory: true, daysAgo: 40 },
    ...{ due: { days: 7 }, note: null, people: [] },
  },
  {
    ...{ title: '投诉分类与处理时限', target: 'teams', ids: [teamId('service/售前')], mandatory: true },
    ...{ daysAgo: 6, due: { in: 9 }, note: '年底大促前人人过关', people: presales },
  },
  {
    ...{ title: '首问负责制与15分钟承诺', target: 'posts', ids: [demoId('post 班组长')], mandatory: true },
    ...{ daysAgo: 32, due: { in: -5 }, note: null, people: ['顾嘉怡', '何文博', '唐丽华', '卢国栋'] },
  },
  {
    ...{ title: '接听与拨打电话', target: 'people', ids: [staffId('林晓雨')], mandatory: false },
    ...{ daysAgo: 4, due: { in: 25 }, note: '下个月试接电话', people: ['林晓雨'] },
  },
];

/** How it ended where it ended, so many days ago. */
const ENDED: Record<string, { state: Exclude<AssignedState, 'open'>; daysAgo: number; reason?: string }> = {
  '顾嘉怡 首问负责制与15分钟承诺': { state: 'done', daysAgo: 25 },
  '卢国栋 首问负责制与15分钟承诺': { state: 'exempt', daysAgo: 8, reason: '去年讲过这门课' },
  '陈思远 投诉分类与处理时限': { state: 'done', daysAgo: 4 },
  '张雨晴 投诉分类与处理时限': { state: 'done', daysAgo: 2 },
  '刘子涵 服务原则与三米微笑': { state: 'done', daysAgo: 50 },
  '刘子涵 着装与仪容仪表': { state: 'done', daysAgo: 48 },
};

/** Whose qualification runs out in so many days, and the course that renews it. */
const RENEWALS = [{ name: '韩雪梅', qualification: '退款处理', title: '退换货政策', in: 12 }] as const;

const companyId = demoId('company');
const courseId = (title: string) => demoId(`course ${title}`);
const bundleId = (name: string) => demoId(`bundle ${name}`);

export interface DemoAssignments {
  bundles: CourseBundleEntity[];
  assignments: TrainingAssignmentEntity[];
  assigned: AssignedCourseEntity[];
}

/** What the demo's people are told to take: some done, some late, one exempted, one to renew. */
export function demoAssignments(calendar: DemoCalendar): DemoAssignments {
  return {
    bundles: BUNDLES.map(({ name, department, titles, gate }) => ({
      ...{ companyId, id: bundleId(name), name, courseIds: titles.map(courseId), closedAt: null, version: 1 },
      departmentId: department === null ? null : departmentId(department),
      qualificationId: gate === null ? null : demoId(`qualification ${gate}`),
      createdAt: calendar.morningOf(calendar.inDays(-200)),
    })),
    assignments: ORDERS.map((order) => ({
      ...{ companyId, id: orderId(order), departmentId: departmentId('service'), note: order.note },
      courseId: order.title === undefined ? null : courseId(order.title),
      bundleId: order.bundle === undefined ? null : bundleId(order.bundle),
      ...{ target: order.target, targetIds: [...order.ids], mandatory: order.mandatory, version: 1 },
      dueOn: 'in' in order.due ? calendar.inDays(order.due.in) : null,
      dueDays: 'days' in order.due ? order.due.days : null,
      ...{ createdBy: accountId('trainer'), withdrawnAt: null },
      createdAt: calendar.morningOf(calendar.inDays(-order.daysAgo)),
    })),
    assigned: [
      ...ORDERS.flatMap((order) => assignedBy(calendar, order)),
      ...RENEWALS.map(({ name, qualification, title, in: days }) => ({
        ...row(calendar, { name, title, assigned: 30 - days, due: days }),
        ...{ assignmentId: null, qualificationId: demoId(`qualification ${qualification}`), mandatory: true },
      })),
    ],
  };
}

const orderId = ({ bundle, title, target }: Order) => demoId(`assignment ${bundle ?? title ?? ''} ${target}`);

function assignedBy(calendar: DemoCalendar, order: Order): AssignedCourseEntity[] {
  const titles = order.title
    ? [order.title]
    : (BUNDLES.find(({ name }) => name === order.bundle)?.titles ?? []);
  return order.people.flatMap((name) => {
    // New hires are reached on their first day.
    const months = PRESENT.find((person) => person.name === name)?.months ?? 0;
    const assigned = 'days' in order.due ? months * 30 : order.daysAgo;
    const due = 'days' in order.due ? order.due.days - assigned : order.due.in;
    return titles.map((title) => ({
      ...row(calendar, { name, title, assigned, due }),
      ...{ assignmentId: orderId(order), qualificationId: null, mandatory: order.mandatory },
    }));
  });
}

function row(
  calendar: DemoCalendar,
  { name, title, assigned, due }: { name: string; title: string; assigned: number; due: number },
): Omit<AssignedCourseEntity, 'assignmentId' | 'qualificationId' | 'mandatory'> {
  const ended = ENDED[`${name} ${title}`];
  return {
    ...{ companyId, id: demoId(`assigned ${name} ${title}`), staffId: staffId(name) },
    ...{ courseId: courseId(title), assignedOn: calendar.inDays(-assigned), dueOn: calendar.inDays(due) },
    ...{ state: ended?.state ?? ('open' as const), exemptReason: ended?.reason ?? null },
    endedAt: ended ? calendar.morningOf(calendar.inDays(-ended.daysAgo)) : null,
    exemptedBy: ended?.state === 'exempt' ? accountId('trainer') : null,
    // So that the demo's first night tells nobody what was said long ago.
    remindedDays: ended ? null : due < 0 ? -1 : due <= 7 ? 7 : null,
  };
}
