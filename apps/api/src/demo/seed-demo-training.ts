import {
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  CourseSeriesEntity,
  CourseVersionEntity,
  insertMany,
  type Tx,
} from '@banke/database';
import { DemoCalendar } from './demo-calendar';
import { demoCourses } from './demo-courses';

/** The catalogue of courses. */
export async function seedDemoTraining(tx: Tx, asOf: Date): Promise<void> {
  const { series, courses, versions, members, events } = demoCourses(new DemoCalendar(asOf));
  await insertMany(tx, CourseSeriesEntity, series);
  await insertMany(tx, CourseEntity, courses);
  await insertMany(tx, CourseVersionEntity, versions);
  await insertMany(tx, CourseMemberEntity, members);
  await insertMany(tx, CourseEventEntity, events);
}
