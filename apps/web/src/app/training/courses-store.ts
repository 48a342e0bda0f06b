import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  CourseCatalogueView,
  CourseSeriesView,
  CourseView,
  CreateCourseSeriesRequest,
} from '@banke/contracts';
import { COURSE_MODULES } from '@banke/domain/training';
import { Toasts, type ListState } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { Words } from '../words/words';
import { CoursesApi } from './courses-api';
import { groupCourses, STAGES } from './course-groups';

/** The catalogue, and what is done to its series. Filters are read from the address. */
@Injectable()
export class CoursesStore {
  private readonly api = inject(CoursesApi);
  private readonly place = inject(Place);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  private readonly loaded = signal<Loaded<CourseCatalogueView>>({ is: 'loading' });
  private asked = 0;

  readonly filter = computed(() => ({
    text: this.place.param('q') ?? '',
    module: COURSE_MODULES.find((module) => module === this.place.param('module')),
    stage: STAGES.find((stage) => stage === this.place.param('stage')),
  }));
  readonly series = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.series : [];
  });
  readonly courses = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.courses : [];
  });
  readonly groups = computed(() => groupCourses(this.series(), this.courses(), this.filter()));
  readonly state = computed((): ListState => {
    const loaded = this.loaded();
    const all = loaded.is === 'ready' ? { ...loaded, value: [...loaded.value.series] } : loaded;
    return listState(all, this.groups().length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly mayEdit = computed(() => this.session.may('training.edit'));
  /** Who makes or keeps courses sees more than the library. */
  readonly seesMaking = computed(() => this.mayEdit() || this.session.may('training.archive'));

  constructor() {
    void this.load();
    onLive(['courses-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.catalogue();
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  coursesOf({ id }: CourseSeriesView): CourseView[] {
    return this.courses().filter(({ seriesId }) => seriesId === id);
  }

  createSeries(request: CreateCourseSeriesRequest): Promise<void> {
    return this.deed('created', request.name, this.api.createSeries(request));
  }

  changeSeries(
    { id, version }: CourseSeriesView,
    { module, name }: CreateCourseSeriesRequest,
  ): Promise<void> {
    return this.deed('changed', name, this.api.changeSeries(id, { module, name, version }));
  }

  orderSeries({ id, version, name }: CourseSeriesView, courseIds: string[]): Promise<void> {
    return this.deed('ordered', name, this.api.orderSeries(id, { courseIds, version }));
  }

  /** When somebody else was faster, the list shows how it is now before the refusal is said. */
  private async deed(said: string, name: string, answer: Promise<CourseCatalogueView>): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await answer });
      this.toasts.done(this.words.t(`training.series.done.${said}`, { name }));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'course-series.changed') await this.load();
      throw problem;
    }
  }
}
