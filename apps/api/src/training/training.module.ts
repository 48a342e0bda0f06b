import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
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
  imports: [LiveModule, PeopleModule, RosterModule],
  controllers: [
    AssignmentsController,
    CourseSeriesController,
    CoursesController,
    LearningController,
    TrainingSessionsController,
  ],
  providers: [
    ArrangeSession,
    AssignCourses,
    AssignmentNews,
    AssignmentReminders,
    Assignments,
    AttendanceEffects,
    ChangeCourse,
    ChangeCourseSeries,
    CourseBundles,
    CompleteCourse,
    CourseNews,
    Courses,
    DevelopCourse,
    EndAssigned,
    GrantByCourse,
    Learning,
    LockedCourses,
    OpenGates,
    ReachPeople,
    RunSession,
    SessionActivities,
    SessionNews,
    SessionSeats,
    SessionToCome,
    StandingAssignments,
    TakeCourse,
    TrainingSessions,
    WriteAttendance,
  ],
  exports: [CompleteCourse],
})
export class TrainingModule {}
