import type {
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  CourseSeriesEntity,
  CourseVersionEntity,
} from '@banke/database';
import {
  COMPETENCIES,
  COURSE_STATES,
  type Competency,
  type CourseDeed,
  type CourseModule,
  type CourseState,
} from '@banke/domain/training';
import { readableTitle } from '../training/readable-title';
import { listed, readCourseFile } from './course-files';
import type { DemoCalendar } from './demo-calendar';
import { accountId, demoId } from './demo-id';

/** In the order of the catalogue; the courses of a series are taken in this order. */
const SERIES: readonly { name: string; module: CourseModule; files: readonly string[] }[] = [
  { name: '服务规范系列', module: 'service', files: [1, 2, 3, 4, 5, 6, 7].map((n) => `norm-${n}`) },
  { name: '基础电话服务技巧系列', module: 'service', files: ['mot-1', 'mot-2'] },
  { name: '电话营销技巧系列', module: 'business', files: [1, 2, 3, 4, 5].map((n) => `sales-${n}`) },
  { name: '双11系列', module: 'business', files: [1, 2, 3, 4, 5].map((n) => `event-${n}`) },
  { name: '主管系列', module: 'support', files: ['lead-1', 'lead-2'] },
];

const COMPANY = demoId('company');
const courseId = (title: string) => demoId(`course ${title}`);
/** How long ago a course came to each of its states, in days. */
const STEP_DAYS = 9;

export interface DemoCourses {
  series: CourseSeriesEntity[];
  courses: CourseEntity[];
  versions: CourseVersionEntity[];
  members: CourseMemberEntity[];
  events: Omit<CourseEventEntity, 'id'>[];
}

/** The demo's catalogue: most of it in the library, some of it still being made. */
export function demoCourses(calendar: DemoCalendar): DemoCourses {
  const createdAt = calendar.morningOf(calendar.since);
  const all = SERIES.flatMap(({ name, files }) =>
    files.map((file, position) => ({ series: name, position, ...readCourseFile(file) })),
  );
  const states = new Map(all.map(({ head }) => [head.title ?? '', stateOf(head.state)]));
  return {
    series: SERIES.map(({ name, module }, i) => ({
      ...{ companyId: COMPANY, id: demoId(`series ${name}`), module, name, departmentId: null, version: 1 },
      createdAt: new Date(createdAt.getTime() + i),
    })),
    courses: all.map(({ series, position, head }) => ({
      ...{ companyId: COMPANY, id: courseId(head.title ?? ''), seriesId: demoId(`series ${series}`) },
      ...{ position, state: stateOf(head.state), version: 1, createdAt },
    })),
    versions: all.map(({ head, lessons }) => ({
      ...{
        companyId: COMPANY,
        id: demoId(`course version ${head.title}`),
        courseId: courseId(head.title ?? ''),
      },
      ...{ number: 1, title: head.title ?? '', searchKey: readableTitle(head.title ?? '') },
      ...{ summary: head.summary ?? '', minutes: Number(head.minutes), event: head.event ?? null },
      competencies: listed(head.competencies).map(competencyOf),
      postIds: listed(head.posts).map((name) => demoId(`post ${name}`)),
      gradeIds: listed(head.grades).map((name) => demoId(`grade ${name}`)),
      prerequisiteIds: listed(head.needs).map(courseId),
      qualificationId: head.grants === undefined ? null : demoId(`qualification ${head.grants}`),
      lessons: lessons.map((lesson) => ({ id: demoId(`lesson ${head.title} ${lesson.title}`), ...lesson })),
      changedBy: accountId('trainer'),
      changedAt: createdAt,
    })),
    members: [...states].flatMap(([title, state]) =>
      beyond(state, 'team') && state !== 'library'
        ? [
            { ...memberOf(title, 'trainer'), part: 'developer' as const },
            { ...memberOf(title, 'supervisor'), part: 'expert' as const },
            { ...memberOf(title, 'manager'), part: 'expert' as const },
          ]
        : [],
    ),
    events: [...states].flatMap(([title, state]) => eventsOf(calendar, title, state)),
  };
}

const memberOf = (title: string, account: string) => ({
  ...{ companyId: COMPANY, courseId: courseId(title), accountId: accountId(account) },
});

const beyond = (state: CourseState, earlier: CourseState) =>
  COURSE_STATES.indexOf(state) >= COURSE_STATES.indexOf(earlier);

/** How a course came to where it is; in acceptance one of the two experts has voted. */
function eventsOf(
  calendar: DemoCalendar,
  title: string,
  state: CourseState,
): Omit<CourseEventEntity, 'id'>[] {
  const way = COURSE_STATES.slice(0, COURSE_STATES.indexOf(state) + 1).filter((each) => each !== 'external');
  const entry = (deed: CourseDeed, to: CourseState, daysAgo: number, account: string) => ({
    ...{ companyId: COMPANY, courseId: courseId(title), deed, state: to, accountId: accountId(account) },
    ...{ reason: null, at: calendar.morningOf(calendar.inDays(-daysAgo)) },
  });
  const steps = way.map((to, i) =>
    entry(
      to === 'topic' ? 'proposed' : to === 'library' ? 'archived' : 'advanced',
      to,
      (way.length - i) * STEP_DAYS + (state === 'library' ? 120 : 0),
      to === 'library' ? 'hr' : 'trainer',
    ),
  );
  return state === 'acceptance' ? [...steps, entry('voted-accept', 'acceptance', 2, 'supervisor')] : steps;
}

function stateOf(text: string | undefined): CourseState {
  return COURSE_STATES.find((state) => state === text) ?? 'library';
}

function competencyOf(text: string): Competency {
  const found = COMPETENCIES.find((competency) => competency === text);
  if (!found) throw new Error(`no competency is called ${text}`);
  return found;
}
