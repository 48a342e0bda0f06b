/** Knowledge modules: the business 企业业务类, customer service 客户服务类, and what supports both 其他支撑类. */
export const COURSE_MODULES = ['business', 'service', 'support'] as const;
export type CourseModule = (typeof COURSE_MODULES)[number];

/** How a course comes about (domain book §5), in this order; an external course is bought only where there is one. */
export const COURSE_STATES = [
  'topic',
  'external',
  'team',
  'workshop',
  'draft',
  'trial',
  'acceptance',
  'library',
  'retired',
] as const;
export type CourseState = (typeof COURSE_STATES)[number];

/** The expert group 专家小组 judges; the development group 课程开发小组 writes and teaches. */
export const COURSE_PARTS = ['expert', 'developer'] as const;
export type CoursePart = (typeof COURSE_PARTS)[number];

/** What the history of a course can say. */
export const COURSE_DEEDS = [
  'proposed',
  'advanced',
  'sent-back',
  'voted-accept',
  'voted-back',
  'returned',
  'archived',
  'retired',
  'restored',
] as const;
export type CourseDeed = (typeof COURSE_DEEDS)[number];

/** The eleven second-level competencies of complaint handling (domain book §7). */
export const COMPETENCIES = [
  'reading-customers',
  'product-knowledge',
  'understanding-needs',
  'fitting-offer',
  'communication',
  'self-management',
  'teamwork',
  'self-motivation',
  'learning',
  'reflection',
  'information-technology',
] as const;
export type Competency = (typeof COMPETENCIES)[number];

/** A micro-course is one knowledge point; a near-micro course 准微课程 takes two to three hours. */
export type CourseLength = 'micro' | 'near-micro';

const MICRO = [15, 30, 60];
const NEAR_MICRO = { from: 120, through: 180, step: 15 };

/** The lengths a course can have, in minutes. */
export const COURSE_MINUTES: readonly number[] = [
  ...MICRO,
  ...Array.from(
    { length: (NEAR_MICRO.through - NEAR_MICRO.from) / NEAR_MICRO.step + 1 },
    (_, i) => NEAR_MICRO.from + i * NEAR_MICRO.step,
  ),
];

/** Undefined for a length that no micro-course has. */
export function courseLength(minutes: number): CourseLength | undefined {
  if (!COURSE_MINUTES.includes(minutes)) return undefined;
  return minutes < NEAR_MICRO.from ? 'micro' : 'near-micro';
}

/** One step of a course, read on its own. The id stays when the course is edited. */
export interface Lesson {
  id: string;
  title: string;
  /** In the language of `parseLesson`. */
  body: string;
  /** Whoever reads it says so: 阅读并确认. */
  confirm: boolean;
}
