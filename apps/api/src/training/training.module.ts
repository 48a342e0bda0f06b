import { Module } from '@nestjs/common';
import { LiveModule } from '../live/live.module';
import { PeopleModule } from '../people/people.module';
import { ChangeCourseSeries } from './change-course-series.service';
import { ChangeCourse } from './change-course.service';
import { CourseNews } from './course-news.service';
import { CourseSeriesController } from './course-series.controller';
import { CoursesController } from './courses.controller';
import { Courses } from './courses.service';
import { DevelopCourse } from './develop-course.service';
import { GrantByCourse } from './grant-by-course.service';
import { LearningController } from './learning.controller';
import { Learning } from './learning.service';
import { LockedCourses } from './locked-courses.service';
import { TakeCourse } from './take-course.service';

@Module({
  imports: [LiveModule, PeopleModule],
  controllers: [CourseSeriesController, CoursesController, LearningController],
  providers: [
    ChangeCourse,
    ChangeCourseSeries,
    CourseNews,
    Courses,
    DevelopCourse,
    GrantByCourse,
    Learning,
    LockedCourses,
    TakeCourse,
  ],
})
export class TrainingModule {}
