import type { CourseRequest } from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import { loadCourses, lockPrerequisites, unknownEntries, type CourseSight, type Tx } from '@banke/database';
import { COURSE_MINUTES, courseLength, prerequisiteCircle } from '@banke/domain/training';
import { refused } from '../common/problems/app-error';

/** Throws `course.refused` with every field that is wrong. */
export async function refuseBadCourse(
  tx: Tx,
  sight: CourseSight,
  courseId: string,
  request: CourseRequest,
): Promise<void> {
  const errors = [
    ...(courseLength(request.minutes) ? [] : [wrongMinutes]),
    ...(await unknownTags(tx, request)),
    ...(await wrongPrerequisites(tx, sight, courseId, request.prerequisiteIds)),
    ...repeatedLessons(request.lessons),
  ];
  if (errors.length > 0) throw refused('course.refused', undefined, errors);
}

const wrongMinutes: FieldError = {
  path: 'minutes',
  code: 'not-one-of',
  params: { values: COURSE_MINUTES.join(', ') },
};

async function unknownTags(
  tx: Tx,
  { postIds, gradeIds, qualificationId }: CourseRequest,
): Promise<FieldError[]> {
  const [posts, grades, qualifications] = [
    await unknownEntries(tx, 'post', postIds),
    await unknownEntries(tx, 'grade', gradeIds),
    await unknownEntries(tx, 'qualification', qualificationId ? [qualificationId] : []),
  ];
  return [
    ...posts.map((): FieldError => ({ path: 'postIds', code: 'unknown-entry' })),
    ...grades.map((): FieldError => ({ path: 'gradeIds', code: 'unknown-entry' })),
    ...qualifications.map((): FieldError => ({ path: 'qualificationId', code: 'unknown-qualification' })),
  ];
}

async function wrongPrerequisites(
  tx: Tx,
  sight: CourseSight,
  courseId: string,
  wanted: readonly string[],
): Promise<FieldError[]> {
  if (wanted.length === 0) return [];
  const all = await lockPrerequisites(tx);
  const seen = await loadCourses(tx, sight);
  if (wanted.some((id) => !seen.some((course) => course.id === id)))
    return [{ path: 'prerequisiteIds', code: 'prerequisite.unknown' }];
  const circle = prerequisiteCircle(courseId, wanted, all);
  if (!circle) return [];
  const titles = circle.slice(1, -1).map((id) => seen.find((course) => course.id === id)?.title ?? '…');
  return [{ path: 'prerequisiteIds', code: 'prerequisite.circle', params: { courses: titles.join(' → ') } }];
}

/** Two lessons with one id would share what people did with either. */
function repeatedLessons(lessons: readonly { id: string }[]): FieldError[] {
  return lessons.flatMap(({ id }, i) =>
    lessons.findIndex((other) => other.id === id) === i
      ? []
      : [{ path: `lessons.${i}.id`, code: 'lesson.twice' as const }],
  );
}
