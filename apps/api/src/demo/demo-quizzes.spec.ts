import { adviceOf, checkQuestion, itemStatistics, randomGuess } from '@banke/domain/quiz';
import { DemoCalendar } from './demo-calendar';
import { demoCourses } from './demo-courses';
import { demoQuizzes } from './demo-quizzes';

describe('the demo’s questions', () => {
  const calendar = new DemoCalendar(new Date('2026-11-20T02:00:00Z'));
  const { questions, versions, quizzes, attempts, attemptQuestions } = demoQuizzes(calendar);

  it('are fit for the bank, marked as a demo, and no two are one', () => {
    expect(versions.flatMap(({ definition }) => checkQuestion(definition))).toEqual([]);
    expect(questions.every(({ tags }) => tags.includes('演示'))).toBe(true);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('are eight or more for each of twelve courses of the library, of several types', () => {
    const { courses } = demoCourses(calendar);
    const library = courses.filter(({ state }) => state === 'library').map(({ id }) => id);
    expect(quizzes).toHaveLength(12);
    for (const { courseId } of quizzes) {
      expect(library).toContain(courseId);
      expect(questions.filter((question) => question.courseId === courseId).length).toBeGreaterThanOrEqual(8);
    }
    expect(new Set(versions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(6);
  });

  it('hold one that its course asks for, which grants a qualification', () => {
    const { versions: courses } = demoCourses(calendar);
    const demanding = quizzes
      .filter(({ countsForCourse }) => countsForCourse)
      .map(({ courseId }) => courseId);
    const granting = courses.filter(({ qualificationId }) => qualificationId !== null);
    expect(demanding).toHaveLength(1);
    expect(granting.map(({ courseId }) => courseId)).toEqual(expect.arrayContaining(demanding));
  });

  it('have been taken by a dozen, whose answers tell what to mend, and two wait for a mark', () => {
    const marked = attempts.filter(({ total }) => total !== null);
    expect([marked.length, attempts.length]).toEqual([12, 14]);
    const marksOf = (id: string) =>
      attemptQuestions.filter(({ attemptId }) => attemptId === id).map(({ mark }) => mark);
    const asked = attemptQuestions.filter(({ attemptId }) => attemptId === attempts[0]?.id);
    const figures = itemStatistics(
      asked,
      marked.map(({ id, total }) => ({ total: total ?? 0, marks: marksOf(id) })),
    );
    const advice = asked.map(({ questionId }, index) => {
      const definition = versions.find((version) => version.questionId === questionId)?.definition;
      const each = figures[index];
      return definition && each ? adviceOf(each, randomGuess(definition)) : null;
    });
    expect(advice[4]).toContain('misleads');
    expect(advice[6]).toContain('too-hard');
    expect(advice[7]).toContain('too-easy');
    expect(advice[8]).toEqual([]);
  });
});
