import { Injectable, computed, inject, signal } from '@angular/core';
import type { CourseView } from '@banke/contracts';
import { CoursesApi } from '../../training/courses-api';
import { DepartmentDirectory } from '../../people/department-directory';
import { SessionStore } from '../../session/session-store';

/** Whom questions and quizzes can be made for: courses, and departments where there is no course. */
@Injectable({ providedIn: 'root' })
export class MakingPlaces {
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly api = inject(CoursesApi);

  readonly courses = signal<readonly CourseView[]>([]);
  /** A trainer or administrator of the whole company. */
  readonly everywhere = computed(() =>
    (this.session.session()?.grants ?? []).some(
      ({ role, scope }) => scope === 'company' && (role === 'trainer' || role === 'administrator'),
    ),
  );
  readonly departments = computed(() => {
    const grants = this.session.session()?.grants ?? [];
    return this.directory
      .departments()
      .filter(
        ({ id }) =>
          this.everywhere() ||
          grants.some(({ role, departmentId }) => role === 'trainer' && departmentId === id),
      );
  });

  async load(): Promise<void> {
    const { courses } = await this.api.catalogue();
    this.courses.set(courses.filter(({ state }) => state === 'library'));
  }
}
