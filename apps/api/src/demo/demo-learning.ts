import type { LearningEntity, LessonReadEntity } from '@banke/database';
import { demoCourses } from './demo-courses';
import type { DemoCalendar } from './demo-calendar';
import { demoId } from './demo-id';
import { staffId } from './demo-records';

/** Who has read how many lessons of what, begun so many days ago; null: all of them. */
const TAKEN: readonly { name: string; title: string; daysAgo: number; lessons: number | null }[] = [
  { name: '林晓雨', title: '首问负责制与15分钟承诺', daysAgo: 33, lessons: null },
  { name: '林晓雨', title: '投诉分类与处理时限', daysAgo: 3, lessons: 1 },
  { name: '顾嘉怡', title: '首问负责制与15分钟承诺', daysAgo: 25, lessons: null },
  { name: '顾嘉怡', title: '月度排班与绩效', daysAgo: 6, lessons: 1 },
  { name: '陈思远', title: '快捷话术', daysAgo: 15, lessons: null },
  { name: '王梓萱', title: '退换货政策', daysAgo: 12, lessons: 2 },
  { name: '陈思远', title: '投诉分类与处理时限', daysAgo: 4, lessons: null },
  { name: '张雨晴', title: '投诉分类与处理时限', daysAgo: 2, lessons: null },
  { name: '刘子涵', title: '服务原则与三米微笑', daysAgo: 50, lessons: null },
  { name: '刘子涵', title: '着装与仪容仪表', daysAgo: 48, lessons: null },
];

/** Some of the demo's people are in the middle of a course. Qualifications come from elsewhere: `demo-skills.ts`. */
export function demoLearning(calendar: DemoCalendar): {
  learning: LearningEntity[];
  reads: LessonReadEntity[];
} {
  const { versions } = demoCourses(calendar);
  const all = TAKEN.map(({ name, title, daysAgo, lessons }) => {
    const version = versions.find((each) => each.title === title);
    if (!version) throw new Error(`no course is called ${title}`);
    const at = calendar.morningOf(calendar.inDays(-daysAgo));
    const key = { companyId: version.companyId, id: demoId(`learning ${name} ${title}`) };
    return {
      learning: {
        ...{ ...key, staffId: staffId(name), courseId: version.courseId, number: version.number },
        ...{ startedAt: at, completedAt: lessons === null ? at : null },
      },
      reads: version.lessons.slice(0, lessons ?? version.lessons.length).map((lesson) => ({
        ...{ companyId: key.companyId, learningId: key.id, lessonId: lesson.id, readAt: at },
        confirmedAt: lesson.confirm ? at : null,
      })),
    };
  });
  return { learning: all.map((each) => each.learning), reads: all.flatMap(({ reads }) => reads) };
}
