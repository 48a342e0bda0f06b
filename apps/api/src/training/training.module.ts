import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { ObligationsModule } from '../obligations/obligations.module';
import { PeopleModule } from '../people/people.module';
import { RosterModule } from '../roster/roster.module';
import { ArrangeSession } from './arrange-session.service';
import { AssignCourses } from './assign-courses.service';
import { AssignmentNews } from './assignment-news.service';
import { AssignmentReminders } from './assignment-reminders.service';
import { AssignmentsController } from './assignments.controller';
import { Assignments } from './assignments.service';
import { AttendanceEffects } from './attendance-effects.service';
import { ChangeCourseSeries } from './change-course-series.service';
import { ChangeCourse } from './change-course.service';
import { CourseBundles } from './course-bundles.service';
import { CompleteCourse } from './complete-course.service';
import { CourseFileAccess } from './course-file-access.service';
import { CourseNews } from './course-news.service';
import { CourseSeriesController } from './course-series.controller';
import { CoursesController } from './courses.controller';
import { Courses } from './courses.service';
import { DevelopCourse } from './develop-course.service';
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';
import { LearningController } from './learning.controller';
import { Learning } from './learning.service';
import { LockedCourses } from './locked-courses.service';
import { OpenGates } from './open-gates.service';
import { ReachPeople } from './reach-people.service';
import { AnswerNeedsSurvey } from './needs/answer-needs-survey.service';
import { InviteToNeeds } from './needs/invite-to-needs.service';
import { NeedsNews } from './needs/needs-news.service';
import { NeedsSurveysController } from './needs/needs-surveys.controller';
import { NeedsSurveys } from './needs/needs-surveys.service';
import { NeedsTopics } from './needs/needs-topics.service';
import { OpenNeedsSurvey } from './needs/open-needs-survey.service';
import { WeighNeeds } from './needs/weigh-needs.service';
import { MakeTrainingPlan } from './plans/make-training-plan.service';
import { TrainingPlansController } from './plans/training-plans.controller';
import { TrainingPlans } from './plans/training-plans.service';
import { ChangeQuestionLog } from './question-log/change-question-log.service';
import { QuestionLogController } from './question-log/question-log.controller';
import { QuestionLog } from './question-log/question-log.service';
import { TrainingReportController } from './report/training-report.controller';
import { TrainingReport } from './report/training-report.service';
import { AskForTraining } from './requests/ask-for-training.service';
import { RequestNews } from './requests/request-news.service';
import { StepTraining } from './requests/step-training-request.service';
import { TrainingRequestsController } from './requests/training-requests.controller';
import { TrainingRequests } from './requests/training-requests.service';
import { RunSession } from './run-session.service';
import { SessionActivities } from './session-activities.service';
import { SessionNews } from './session-news.service';
import { SessionSeats } from './session-seats.service';
import { SessionToCome } from './session-to-come.service';
import { StandingAssignments } from './standing-assignments.service';
import { TakeCourse } from './take-course.service';

import { TrainingSessionsController } from './training-sessions.controller';
import { TrainingSessions } from './training-sessions.service';
import { WriteAttendance } from './write-attendance.service';

@Module({
  imports: [LiveModule, ObligationsModule, PeopleModule, RosterModule],
  controllers: [
    AssignmentsController,
    CourseSeriesController,
    CoursesController,
    LearningController,
    NeedsSurveysController,
    QuestionLogController,
    TrainingPlansController,
    TrainingReportController,
    TrainingRequestsController,
    TrainingSessionsController,
  ],
  providers: [
    AnswerNeedsSurvey,
    ArrangeSession,
    AskForTraining,
    AssignCourses,
    AssignmentNews,
    AssignmentReminders,
    Assignments,
    AttendanceEffects,
    ChangeCourse,
    ChangeCourseSeries,
    ChangeQuestionLog,
    CourseBundles,
    CompleteCourse,
    CourseFileAccess,
    CourseNews,
    Courses,
    DevelopCourse,
    EndAssigned,
    GrantByCourse,
    InviteToNeeds,
    Learning,
    LockedCourses,
    MakeTrainingPlan,
    NeedsNews,
    NeedsSurveys,
    NeedsTopics,
    OpenGates,
    OpenNeedsSurvey,
    QuestionLog,
    ReachPeople,
    RequestNews,
    RunSession,
    SessionActivities,
    SessionNews,
    SessionSeats,
    SessionToCome,
    StandingAssignments,
    StepTraining,
    TakeCourse,
    TrainingPlans,
    TrainingReport,
    TrainingRequests,
    TrainingSessions,
    WeighNeeds,
    WriteAttendance,
  ],
  exports: [CompleteCourse],
})
export class TrainingModule {}
