import { Injectable, inject, signal } from '@angular/core';
import { CoursesApi } from '../training/courses-api';

/** Names of courses, for criteria that ask for one. Who may not see courses sees criteria without their names. */
@Injectable({ providedIn: 'root' })
export class CourseNames {
  private readonly api = inject(CoursesApi);
  private readonly known = signal<readonly { id: string; name: string }[]>([]);

  readonly all = this.known.asReadonly();

  async load(): Promise<void> {
    try {
      const { courses } = await this.api.catalogue();
      this.known.set(courses.map(({ id, title }) => ({ id, name: title })));
    } catch {
      // The criterion then says only that there is a course.
    }
  }
}
