import { AuditEntryEntity } from './audit/audit-entry.entity';
import { AuditPersonalEntity } from './audit/audit-personal.entity';
import { IdempotencyKeyEntity } from './common/idempotency-key.entity';
import { AttendanceRecordEntity } from './evaluation/attendance-record.entity';
import { EvaluationTemplateEntity } from './evaluation/evaluation-template.entity';
import { EvaluationTemplateVersionEntity } from './evaluation/evaluation-template-version.entity';
import { EvaluationMonthEntity } from './evaluation/evaluation-month.entity';
import { EvaluationMonthTemplateEntity } from './evaluation/evaluation-month-template.entity';
import { EvaluationStepEntity } from './evaluation/evaluation-step.entity';
import { EvaluationFigureEntity } from './evaluation/evaluation-figure.entity';
import { EvaluationPolicyEntity } from './evaluation/evaluation-policy.entity';
import { EvaluationHeadingEntity } from './evaluation/evaluation-heading.entity';
import { ScoreEntryEntity } from './evaluation/score-entry.entity';
import { EvaluationResultEntity } from './evaluation/evaluation-result.entity';
import { EvaluationAppealEntity } from './evaluation/evaluation-appeal.entity';
import { PromotionSchemeEntity } from './promotion/promotion-scheme.entity';
import { PromotionSchemeVersionEntity } from './promotion/promotion-scheme-version.entity';
import { PromotionGradeEntity } from './promotion/promotion-grade.entity';
import { PromotionAwardEntity } from './promotion/promotion-award.entity';
import { PromotionRecordEntity } from './promotion/promotion-record.entity';
import { PromotionRunEntity } from './promotion/promotion-run.entity';
import { PromotionDeterminationEntity } from './promotion/promotion-determination.entity';
import { PromotionDecisionEntity } from './promotion/promotion-decision.entity';
import { ObligationEventEntity } from './obligations/obligation-event.entity';
import { ObligationNoteEntity } from './obligations/obligation-note.entity';
import { ObligationRuleEntity } from './obligations/obligation-rule.entity';
import { ObligationEntity } from './obligations/obligation.entity';
import { DeliveryEntity } from './delivery/delivery.entity';
import { MessageSettingEntity } from './delivery/message-setting.entity';
import { RobotEntity } from './delivery/robot.entity';
import { ImportMappingEntity } from './imports/import-mapping.entity';
import { StaffImportRowEntity } from './imports/staff-import-row.entity';
import { StaffImportEntity } from './imports/staff-import.entity';
import { StoredFileChunkEntity } from './files/stored-file-chunk.entity';
import { StoredFileEntity } from './files/stored-file.entity';
import { JobEntity } from './jobs/job.entity';
import { LiveEventEntity } from './live/live-event.entity';
import { MessageEntity } from './messages/message.entity';
import { OutboxEntity } from './messages/outbox.entity';
import { ApiTokenEntity } from './people/api-token.entity';
import { AccountEntity } from './people/account.entity';
import { CompanyEntity } from './people/company.entity';
import { DelegationEntity } from './people/delegation.entity';
import { DepartmentEntity } from './people/department.entity';
import { GradeEntity } from './people/grade.entity';
import { HeldQualificationEntity } from './people/held-qualification.entity';
import { InvitationEntity } from './people/invitation.entity';
import { MembershipEntity } from './people/membership.entity';
import { PostEntity } from './people/post.entity';
import { QualificationEntity } from './people/qualification.entity';
import { RoleGrantEntity } from './people/role-grant.entity';
import { SecondmentEntity } from './people/secondment.entity';
import { SessionEntity } from './people/session.entity';
import { SignInFailureEntity } from './people/sign-in-failure.entity';
import { SiteEntity } from './people/site.entity';
import { StaffChangeEntity } from './people/staff-change.entity';
import { FixedRestEntity } from './people/fixed-rest.entity';
import { StaffFlagEntity } from './people/staff-flag.entity';
import { StaffEntity } from './people/staff.entity';
import { TeamEntity } from './people/team.entity';
import { ActivityEntity } from './roster/activity.entity';
import { CalendarEventEntity } from './roster/calendar-event.entity';
import { CalendarFeedEntity } from './roster/calendar-feed.entity';
import { HolidayEntity } from './roster/holiday.entity';
import { NeedDayEntity } from './roster/need-day.entity';
import { NeedEntity } from './roster/need.entity';
import { RosterCellEntity } from './roster/roster-cell.entity';
import { RosterOperationEntity } from './roster/roster-operation.entity';
import { RosterOverrideEntity } from './roster/roster-override.entity';
import { RosterEntity } from './roster/roster.entity';
import { PublishedCellEntity } from './roster/published-cell.entity';
import { RosterAmendmentEntity } from './roster/roster-amendment.entity';
import { RosterCommentEntity } from './roster/roster-comment.entity';
import { RosterNoticeEntity } from './roster/roster-notice.entity';
import { RosterStepEntity } from './roster/roster-step.entity';
import { RuleSettingEntity } from './roster/rule-setting.entity';
import { ShiftTemplateVersionEntity } from './roster/shift-template-version.entity';
import { ShiftTemplateEntity } from './roster/shift-template.entity';
import { SheetCodeEntity } from './roster/sheet-code.entity';
import { WishTermsEntity } from './roster/wish-terms.entity';
import { WishEntity } from './roster/wish.entity';
import { AttemptQuestionEntity } from './quiz/attempt-question.entity';
import { AttemptStepEntity } from './quiz/attempt-step.entity';
import { QuizAttemptEntity } from './quiz/quiz-attempt.entity';
import { QuizExtensionEntity } from './quiz/quiz-extension.entity';
import { QuizEntity } from './quiz/quiz.entity';
import { QuestionVersionEntity } from './quiz/question-version.entity';
import { QuestionEntity } from './quiz/question.entity';
import { AssignedCourseEntity } from './training/assigned-course.entity';
import { CourseBundleEntity } from './training/course-bundle.entity';
import { CourseEventEntity } from './training/course-event.entity';
import { CourseMemberEntity } from './training/course-member.entity';
import { CourseSeriesEntity } from './training/course-series.entity';
import { CourseVersionEntity } from './training/course-version.entity';
import { CourseEntity } from './training/course.entity';
import { LearningEntity } from './training/learning.entity';
import { LessonReadEntity } from './training/lesson-read.entity';
import { TrainingAnswerEntity } from './training/training-answer.entity';
import { TrainingAssignmentEntity } from './training/training-assignment.entity';
import { LoggedQuestionEntity } from './training/logged-question.entity';
import { NeedsAnswerEntity } from './training/needs-answer.entity';
import { NeedsSurveyEntity } from './training/needs-survey.entity';
import { NeedsTopicEntity } from './training/needs-topic.entity';
import { NeedsVoiceEntity } from './training/needs-voice.entity';
import { TrainingPlanLineEntity } from './training/training-plan-line.entity';
import { TrainingPlanSubmissionEntity } from './training/training-plan-submission.entity';
import { TrainingPlanEntity } from './training/training-plan.entity';
import { TrainingRequestStepEntity } from './training/training-request-step.entity';
import { TrainingRequestEntity } from './training/training-request.entity';
import { TrainingSeatEntity } from './training/training-seat.entity';
import { TrainingSessionEntity } from './training/training-session.entity';

/** Every table, in an order in which rows can be inserted. */
export const ENTITIES = [
  CompanyEntity,
  SiteEntity,
  DepartmentEntity,
  TeamEntity,
  PostEntity,
  GradeEntity,
  QualificationEntity,
  AccountEntity,
  RoleGrantEntity,
  SessionEntity,
  SignInFailureEntity,
  InvitationEntity,
  StaffEntity,
  MembershipEntity,
  SecondmentEntity,
  HeldQualificationEntity,
  FixedRestEntity,
  StaffFlagEntity,
  StaffChangeEntity,
  IdempotencyKeyEntity,
  AuditEntryEntity,
  AuditPersonalEntity,
  DelegationEntity,
  ObligationRuleEntity,
  ObligationEntity,
  ObligationEventEntity,
  ObligationNoteEntity,
  JobEntity,
  OutboxEntity,
  MessageEntity,
  MessageSettingEntity,
  RobotEntity,
  DeliveryEntity,
  LiveEventEntity,
  StoredFileEntity,
  StoredFileChunkEntity,
  StaffImportEntity,
  StaffImportRowEntity,
  ImportMappingEntity,
  ShiftTemplateEntity,
  ShiftTemplateVersionEntity,
  RosterEntity,
  RosterOperationEntity,
  RosterCellEntity,
  RosterStepEntity,
  RosterCommentEntity,
  PublishedCellEntity,
  RosterAmendmentEntity,
  RosterNoticeEntity,
  RuleSettingEntity,
  NeedEntity,
  NeedDayEntity,
  HolidayEntity,
  RosterOverrideEntity,
  ActivityEntity,
  WishEntity,
  SheetCodeEntity,
  WishTermsEntity,
  ApiTokenEntity,
  CalendarFeedEntity,
  CalendarEventEntity,
  CourseSeriesEntity,
  CourseEntity,
  CourseVersionEntity,
  CourseMemberEntity,
  CourseEventEntity,
  LearningEntity,
  LessonReadEntity,
  CourseBundleEntity,
  TrainingAssignmentEntity,
  AssignedCourseEntity,
  TrainingSessionEntity,
  TrainingSeatEntity,
  TrainingAnswerEntity,
  TrainingRequestEntity,
  TrainingRequestStepEntity,
  LoggedQuestionEntity,
  NeedsSurveyEntity,
  NeedsTopicEntity,
  NeedsAnswerEntity,
  NeedsVoiceEntity,
  TrainingPlanEntity,
  TrainingPlanLineEntity,
  TrainingPlanSubmissionEntity,
  QuestionEntity,
  QuestionVersionEntity,
  QuizEntity,
  QuizExtensionEntity,
  QuizAttemptEntity,
  AttemptQuestionEntity,
  AttemptStepEntity,
  EvaluationTemplateEntity,
  EvaluationTemplateVersionEntity,
  EvaluationMonthEntity,
  EvaluationMonthTemplateEntity,
  EvaluationStepEntity,
  EvaluationFigureEntity,
  AttendanceRecordEntity,
  EvaluationPolicyEntity,
  EvaluationHeadingEntity,
  ScoreEntryEntity,
  EvaluationResultEntity,
  EvaluationAppealEntity,
  PromotionSchemeEntity,
  PromotionSchemeVersionEntity,
  PromotionGradeEntity,
  PromotionAwardEntity,
  PromotionRecordEntity,
  PromotionRunEntity,
  PromotionDeterminationEntity,
  PromotionDecisionEntity,
];
