import { computed, signal } from '@angular/core';
import type { CourseDetailView, CourseRequest, LessonView } from '@banke/contracts';
import type { Competency } from '@banke/domain/training';
import { moved } from './moved';

/** A course as it is being written. */
export class CourseDraft {
  readonly title = signal('');
  readonly summary = signal('');
  readonly minutes = signal(30);
  readonly event = signal('');
  readonly competencies = signal<readonly Competency[]>([]);
  readonly postIds = signal<readonly string[]>([]);
  readonly gradeIds = signal<readonly string[]>([]);
  readonly prerequisiteIds = signal<readonly string[]>([]);
  readonly qualificationId = signal('');
  readonly lessons = signal<readonly LessonView[]>([]);

  readonly request = computed((): CourseRequest => ({
    title: this.title().trim(),
    summary: this.summary().trim(),
    minutes: this.minutes(),
    event: this.event().trim() || null,
    competencies: [...this.competencies()],
    postIds: [...this.postIds()],
    gradeIds: [...this.gradeIds()],
    prerequisiteIds: [...this.prerequisiteIds()],
    qualificationId: this.qualificationId() || null,
    lessons: [...this.lessons()],
  }));

  take({ course, lessons }: Pick<CourseDetailView, 'course' | 'lessons'>): void {
    this.title.set(course.title);
    this.summary.set(course.summary);
    this.minutes.set(course.minutes);
    this.event.set(course.event ?? '');
    this.competencies.set(course.competencies);
    this.postIds.set(course.postIds);
    this.gradeIds.set(course.gradeIds);
    this.prerequisiteIds.set(course.prerequisiteIds);
    this.qualificationId.set(course.qualificationId ?? '');
    this.lessons.set(lessons);
  }

  /** What must not be empty before it is sent, by the path under which the server would name it. */
  required(): Record<string, string> {
    return Object.fromEntries([
      ['title', this.title()],
      ...this.lessons().flatMap(({ title, body }, i) => [
        [`lessons.${String(i)}.title`, title],
        [`lessons.${String(i)}.body`, body],
      ]),
    ]) as Record<string, string>;
  }

  addLesson(id: string): void {
    this.lessons.update((lessons) => [...lessons, { id, title: '', body: '', confirm: false }]);
  }

  changeLesson(id: string, change: Partial<LessonView>): void {
    this.lessons.update((lessons) => lessons.map((each) => (each.id === id ? { ...each, ...change } : each)));
  }

  removeLesson(id: string): void {
    this.lessons.update((lessons) => lessons.filter((each) => each.id !== id));
  }

  moveLesson(at: number, by: -1 | 1): void {
    this.lessons.update((lessons) => moved(lessons, at, by));
  }
}
