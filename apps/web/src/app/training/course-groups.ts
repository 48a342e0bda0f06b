import type { CourseSeriesView, CourseView } from '@banke/contracts';
import { searchNeedle } from '@banke/domain/people';
import { COURSE_MODULES, type CourseModule, seriesMinutes } from '@banke/domain/training';

export const STAGES = ['library', 'making', 'retired'] as const;
export type Stage = (typeof STAGES)[number];

export interface CourseFilter {
  text: string;
  module: CourseModule | undefined;
  stage: Stage | undefined;
}

export interface SeriesGroup {
  series: CourseSeriesView;
  courses: CourseView[];
  /** Its courses in the library, whatever the filter leaves, and how long they take as one class. */
  inLibrary: number;
  minutes: number;
}

export interface ModuleGroup {
  module: CourseModule;
  series: SeriesGroup[];
}

/** In the making is what is neither in the library nor retired. */
export function stageOf({ state }: Pick<CourseView, 'state'>): Stage {
  return state === 'library' || state === 'retired' ? state : 'making';
}

/** The catalogue as it is shown: modules, in them series, in them courses in order. What a filter empties is left out. */
export function groupCourses(
  series: readonly CourseSeriesView[],
  courses: readonly CourseView[],
  { text, module, stage }: CourseFilter,
): ModuleGroup[] {
  const needle = searchNeedle(text);
  const shown = courses.filter(
    (course) =>
      (needle === '' ||
        course.searchKey.includes(needle) ||
        searchNeedle(course.event ?? '').includes(needle)) &&
      (stage === undefined ? course.state !== 'retired' : stageOf(course) === stage),
  );
  const filtered = needle !== '' || stage !== undefined;
  const groups = series
    .filter((each) => module === undefined || each.module === module)
    .map((each) => {
      const library = courses.filter((course) => course.seriesId === each.id && course.state === 'library');
      return {
        series: each,
        courses: shown.filter(({ seriesId }) => seriesId === each.id),
        inLibrary: library.length,
        minutes: seriesMinutes(library),
      };
    })
    // A new series has no course yet: whoever may add one must find it.
    .filter((group) => group.courses.length > 0 || (!filtered && group.series.editable));
  return COURSE_MODULES.map((each) => ({
    module: each,
    series: groups.filter((group) => group.series.module === each),
  })).filter((group) => group.series.length > 0);
}
