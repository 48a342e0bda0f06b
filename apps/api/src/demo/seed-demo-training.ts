import {
  ActivityEntity,
  AssignedCourseEntity,
  AttemptQuestionEntity,
  AttemptStepEntity,
  CourseBundleEntity,
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  CourseSeriesEntity,
  CourseVersionEntity,
  insertMany,
  LearningEntity,
  LessonReadEntity,
  LoggedQuestionEntity,
  NeedsAnswerEntity,
  NeedsSurveyEntity,
  NeedsTopicEntity,
  NeedsVoiceEntity,
  QuestionEntity,
  QuestionVersionEntity,
  QuizAttemptEntity,
  QuizEntity,
  StoredFileChunkEntity,
  StoredFileEntity,
  TrainingAnswerEntity,
  TrainingAssignmentEntity,
  TrainingPlanEntity,
  TrainingPlanLineEntity,
  TrainingPlanSubmissionEntity,
  TrainingRequestEntity,
  TrainingRequestStepEntity,
  TrainingSeatEntity,
  TrainingSessionEntity,
  type Tx,
} from '@banke/database';
import { demoAssignments } from './demo-assignments';
import { DemoCalendar } from './demo-calendar';
import { demoCourses } from './demo-courses';
import { demoLearning } from './demo-learning';
import { demoLessonFiles } from './demo-lesson-files';
import { demoNeeds } from './demo-needs';
import { demoPlans } from './demo-plans';
import { demoQuizzes } from './demo-quizzes';
import { demoRequests } from './demo-requests';
import { demoSessions } from './demo-sessions';

/** The catalogue of courses, who is in the middle of one, who is told to take what, and when it is taught. */
export async function seedDemoTraining(tx: Tx, asOf: Date): Promise<void> {
  const calendar = new DemoCalendar(asOf);
  const { series, courses, versions, members, events } = demoCourses(calendar);
  const { learning, reads } = demoLearning(calendar);
  await insertMany(tx, CourseSeriesEntity, series);
  await insertMany(tx, CourseEntity, courses);
  await insertMany(tx, CourseVersionEntity, versions);
  await insertMany(tx, CourseMemberEntity, members);
  await insertMany(tx, CourseEventEntity, events);
  await insertMany(tx, LearningEntity, learning);
  await insertMany(tx, LessonReadEntity, reads);
  const { file, chunk } = await demoLessonFiles(calendar);
  // Bytes, which `insertMany` would write as JSON.
  await tx.insert(StoredFileEntity, file);
  await tx.insert(StoredFileChunkEntity, chunk);
  const bank = demoQuizzes(calendar);
  await insertMany(tx, QuestionEntity, bank.questions);
  await insertMany(tx, QuestionVersionEntity, bank.versions);
  await insertMany(tx, QuizEntity, bank.quizzes);
  await insertMany(tx, QuizAttemptEntity, bank.attempts);
  await insertMany(tx, AttemptQuestionEntity, bank.attemptQuestions);
  await insertMany(tx, AttemptStepEntity, bank.steps);
  const { bundles, assignments, assigned } = demoAssignments(calendar);
  await insertMany(tx, CourseBundleEntity, bundles);
  await insertMany(tx, TrainingAssignmentEntity, assignments);
  await insertMany(tx, AssignedCourseEntity, assigned);
  const { sessions, seats, answers, activities } = demoSessions(calendar);
  await insertMany(tx, TrainingSessionEntity, sessions);
  await insertMany(tx, TrainingSeatEntity, seats);
  await insertMany(tx, TrainingAnswerEntity, answers);
  await insertMany(tx, ActivityEntity, activities);
  const { requests, steps, questions } = demoRequests(calendar);
  await insertMany(tx, TrainingRequestEntity, requests);
  await insertMany(tx, TrainingRequestStepEntity, steps);
  await insertMany(tx, LoggedQuestionEntity, questions);
  const needs = demoNeeds(calendar);
  await insertMany(tx, NeedsSurveyEntity, [needs.survey]);
  await insertMany(tx, NeedsTopicEntity, needs.topics);
  await insertMany(tx, NeedsAnswerEntity, needs.answers);
  await insertMany(tx, NeedsVoiceEntity, needs.voices);
  const { plan, lines, submission } = demoPlans(calendar);
  await insertMany(tx, TrainingPlanEntity, [plan]);
  await insertMany(tx, TrainingPlanLineEntity, lines);
  await insertMany(tx, TrainingPlanSubmissionEntity, [submission]);
}
