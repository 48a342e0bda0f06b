import { randomUUID } from 'node:crypto';
import {
  AssignedCourseEntity,
  CourseBundleEntity,
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  CourseSeriesEntity,
  CourseVersionEntity,
  LearningEntity,
  LessonReadEntity,
  TrainingAnswerEntity,
  TrainingAssignmentEntity,
  LoggedQuestionEntity,
  NeedsAnswerEntity,
  NeedsSurveyEntity,
  NeedsTopicEntity,
  NeedsVoiceEntity,
  TrainingPlanEntity,
  TrainingPlanLineEntity,
  TrainingPlanSubmissionEntity,
  TrainingRequestEntity,
  TrainingRequestStepEntity,
  TrainingSeatEntity,
  TrainingSessionEntity,
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
  const needsTopic = randomUUID();
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
    [CourseBundleEntity, { ...own, id: ids.bundle, name: '新人必修', courseIds: [course] }],
    [
      TrainingAssignmentEntity,
      {
        ...{ ...own, id: ids.assignment, departmentId: ids.department, bundleId: ids.bundle },
        ...{ target: 'new-hires', targetIds: [], mandatory: true, dueDays: 14, note: '入职两周内' },
      },
    ],
    [
      AssignedCourseEntity,
      {
        ...{ companyId, id: ids.assignedCourse, staffId: ids.staff, courseId: course },
        ...{ assignmentId: ids.assignment, mandatory: true, assignedOn: '2026-11-01', dueOn: '2026-11-15' },
        state: 'open',
      },
    ],
    [
      TrainingSessionEntity,
      {
        ...{ ...own, id: ids.trainingSession, departmentId: ids.department, courseId: course },
        ...{ trainerId: accountId, day: '2026-11-19', minutes: '[540,600)', room: '二楼', capacity: 12 },
      },
    ],
    [TrainingSeatEntity, { companyId, sessionId: ids.trainingSession, staffId: ids.staff, state: 'seated' }],
    [
      TrainingAnswerEntity,
      { companyId, id: randomUUID(), sessionId: ids.trainingSession, score: 5, useful: true },
    ],
    [
      TrainingRequestEntity,
      {
        ...{ ...own, id: ids.trainingRequest, departmentId: ids.department, askedBy: accountId },
        ...{ kind: 'internal', topic: '退款规则', state: 'requested' },
      },
    ],
    [
      TrainingRequestStepEntity,
      { companyId, requestId: ids.trainingRequest, number: 1, state: 'requested', accountId, at },
    ],
    [
      LoggedQuestionEntity,
      {
        ...{ ...own, id: ids.loggedQuestion, departmentId: ids.department, askedBy: accountId },
        ...{ askedOn: '2026-11-19', text: '预售订单能改地址吗' },
      },
    ],
    [
      NeedsSurveyEntity,
      {
        ...{ ...own, id: ids.needsSurvey, departmentId: ids.department, year: 2027, createdBy: accountId },
        ...{ opensOn: '2026-11-10', closesOn: '2026-11-30', method: 'order', picks: 3, proposes: 2 },
        ...{ surveyWeight: 5000, wishesWeight: 3000, directionWeight: 2000 },
      },
    ],
    [
      NeedsTopicEntity,
      {
        ...{ ...own, id: needsTopic, surveyId: ids.needsSurvey, title: '情绪安抚', addedBy: accountId },
        ...{ byStaff: false, state: 'open', madeCourseId: course },
      },
    ],
    [
      NeedsAnswerEntity,
      {
        ...{ companyId, surveyId: ids.needsSurvey, staffId: ids.staff },
        choices: [{ topicId: needsTopic, rating: null }],
      },
    ],
    [
      NeedsVoiceEntity,
      {
        ...{ ...own, id: randomUUID(), topicId: needsTopic, kind: 'wish', byName: '主管' },
        ...{ reason: '投诉升级多', weight: 3, accountId },
      },
    ],
    [
      TrainingPlanEntity,
      {
        ...{ ...own, id: ids.trainingPlan, departmentId: ids.department, month: '2026-11-01' },
        ...{ state: 'submitted', createdBy: accountId },
      },
    ],
    [
      TrainingPlanLineEntity,
      {
        ...{ companyId, id: randomUUID(), planId: ids.trainingPlan, origin: 'manual', courseId: course },
        ...{ title: '三米微笑', sessions: 2, day: '2026-11-19', wholeWeek: false, people: 12 },
      },
    ],
    [
      TrainingPlanSubmissionEntity,
      {
        ...{
          companyId,
          planId: ids.trainingPlan,
          number: 1,
          onDay: '2026-11-05',
          accountId,
          at: own.createdAt,
        },
        lines: [{ courseId: course, sessions: 2, day: '2026-11-19', people: 12 }],
      },
    ],
  ];
}
