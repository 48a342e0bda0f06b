import { Injectable, inject, signal } from '@angular/core';
import { CoursesApi } from '../training/courses-api';

export interface NamedCourse {
  id: string;
  name: string;
  /** The qualification that completing it grants. */
  grants: string | null;
}

/** Courses that criteria ask for, or that grant what they ask for. Who may not see courses sees criteria without them. */
@Injectable({ providedIn: 'root' })
export class CourseNames {
  private readonly api = inject(CoursesApi);
  private readonly known = signal<readonly NamedCourse[]>([]);

  readonly all = this.known.asReadonly();

  async load(): Promise<void> {
    try {
      const { courses } = await this.api.catalogue();
      this.known.set(
        courses.map(({ id, title: name, state, qualificationId }) => ({
          ...{ id, name, grants: state === 'library' ? qualificationId : null },
        })),
      );
    } catch {
      // The criterion then says only that there is a course.
    }
  }
}
