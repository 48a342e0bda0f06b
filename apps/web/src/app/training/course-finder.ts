import { computed, effect, Injectable, inject, signal, type Signal, untracked } from '@angular/core';
import type { CourseView } from '@banke/contracts';
import { searchNeedle } from '@banke/domain/people';
import { SessionStore } from '../session/session-store';
import { CoursesApi } from './courses-api';

/** More than these nobody reads in a palette. */
const MOST = 8;

/** Courses by title, pinyin or initials; the catalogue is asked for once something is typed. */
@Injectable({ providedIn: 'root' })
export class CourseFinder {
  private readonly api = inject(CoursesApi);
  private readonly session = inject(SessionStore);

  /** To be called where injection is possible; follows what is typed until the caller is gone. */
  follow(typed: Signal<string>): Signal<readonly CourseView[]> {
    const courses = signal<readonly CourseView[] | undefined>(undefined);
    const needle = computed(() => searchNeedle(typed()));
    effect(() => {
      if (needle() !== '' && untracked(courses) === undefined && this.session.may('training.read')) {
        courses.set([]);
        void this.load().then((all) => {
          courses.set(all);
        });
      }
    });
    return computed(() => coursesFor(courses() ?? [], needle()));
  }

  private async load(): Promise<readonly CourseView[]> {
    try {
      return (await this.api.catalogue()).courses;
    } catch {
      return []; // The palette finds the rest; the catalogue itself says what is wrong.
    }
  }
}

/** Those of the library first; nothing before something is typed. `needle`: folded by `searchNeedle`. */
export function coursesFor(courses: readonly CourseView[], needle: string): CourseView[] {
  if (needle === '') return [];
  const found = courses.filter(({ searchKey, state }) => state !== 'retired' && searchKey.includes(needle));
  const making = ({ state }: CourseView) => (state === 'library' ? 0 : 1);
  return found.sort((a, b) => making(a) - making(b)).slice(0, MOST);
}
