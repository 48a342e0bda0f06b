import { randomUUID } from 'node:crypto';
import {
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  CourseSeriesEntity,
  CourseVersionEntity,
  LearningEntity,
  LessonReadEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of courses. */
export function trainingRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const { series, course, account: accountId } = ids;
  const said = { title: '三米微笑', searchKey: '三米微笑', summary: '', minutes: 15, lessons: [] };
  const tags = { competencies: [], postIds: [], gradeIds: [], prerequisiteIds: [] };
  return [
    [CourseSeriesEntity, { ...own, id: series, module: 'service', name: '服务规范' }],
    [CourseEntity, { ...own, id: course, seriesId: series, position: 1, state: 'library' }],
    [
      CourseVersionEntity,
      { companyId, id: randomUUID(), courseId: course, number: 1, ...said, ...tags, changedAt: at },
    ],
    [CourseMemberEntity, { companyId, courseId: course, accountId, part: 'expert' }],
    [CourseEventEntity, { companyId, courseId: course, deed: 'proposed', state: 'topic', accountId, at }],
    [
      LearningEntity,
      { companyId, id: ids.learning, staffId: ids.staff, courseId: course, number: 1, startedAt: at },
    ],
    [LessonReadEntity, { companyId, learningId: ids.learning, lessonId: randomUUID(), readAt: at }],
  ];
}
