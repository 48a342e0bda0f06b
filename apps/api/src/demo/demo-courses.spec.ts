import { courseLength, parseLesson, prerequisiteCircle, progressOf } from '@banke/domain/training';
import { parseCourseFile } from './course-files';
import { DemoCalendar } from './demo-calendar';
import { demoCourses } from './demo-courses';
import { demoLearning } from './demo-learning';
import { demoLessonFiles } from './demo-lesson-files';

describe('the courses of the demo', () => {
  const { series, courses, versions, members, events } = demoCourses(
    new DemoCalendar(new Date('2026-11-20T02:00:00Z')),
  );

  it('are those of the field, at least twelve of them with something to read', () => {
    expect(series.map(({ name }) => name)).toHaveLength(5);
    expect(courses).toHaveLength(21);
    const toRead = courses.filter(({ id, state }) => {
      const version = versions.find(({ courseId }) => courseId === id);
      return state === 'library' && version?.lessons.some(({ body }) => body.length > 60);
    });
    expect(toRead.length).toBeGreaterThanOrEqual(12);
  });

  it('have a length, and lessons with ids of their own', () => {
    for (const { title, minutes } of versions)
      expect([title, courseLength(minutes)]).not.toContain(undefined);
    const ids = versions.flatMap(({ lessons }) => lessons.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { lessons } of versions)
      for (const { body } of lessons) expect(parseLesson(body).length).toBeGreaterThan(0);
  });

  it('show the files that come with them', async () => {
    const { file } = await demoLessonFiles(new DemoCalendar(new Date('2026-11-20T02:00:00Z')));
    const shown = versions.flatMap(({ courseId, lessons }) =>
      lessons.flatMap(({ body }) =>
        parseLesson(body).flatMap((block) => (block.is === 'file' ? [{ courseId, id: block.id }] : [])),
      ),
    );
    expect(shown).toEqual([{ courseId: file.subjectId, id: file.id }]);
  });

  it('need courses that exist, and never each other', () => {
    const needed = new Map(versions.map(({ courseId, prerequisiteIds }) => [courseId, prerequisiteIds]));
    for (const [id, wanted] of needed) {
      for (const each of wanted) expect(needed.has(each)).toBe(true);
      expect(prerequisiteCircle(id, wanted, needed)).toBeUndefined();
    }
  });

  it('have a history that ends where they are, and are judged by who did not write them', () => {
    for (const { id, state } of courses)
      expect(events.filter(({ courseId }) => courseId === id).at(-1)?.state).toBe(state);
    expect(new Set(members.map(({ courseId, accountId }) => courseId + accountId)).size).toBe(members.length);
  });

  it('are taken by people of the demo, as far as they say', () => {
    const { learning, reads } = demoLearning(new DemoCalendar(new Date('2026-11-20T02:00:00Z')));
    for (const { id, courseId, completedAt } of learning) {
      const version = versions.find((each) => each.courseId === courseId);
      const of = reads.filter(({ learningId }) => learningId === id);
      const { complete } = progressOf(
        version?.lessons ?? [],
        of.map(({ lessonId, confirmedAt }) => ({ lessonId, confirmed: confirmedAt !== null })),
      );
      expect([version?.title, complete]).toEqual([version?.title, completedAt !== null]);
    }
  });

  it('are read from files that say nothing unknown', () => {
    expect(() => parseCourseFile('---\ntitle: 甲\nlength: 3\n---\n')).toThrow('length');
  });
});
