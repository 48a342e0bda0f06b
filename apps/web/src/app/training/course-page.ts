import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Badge,
  Button,
  ConfirmDialog,
  type Confirmation,
  Dialogs,
  Icon,
  Skeleton,
  StatePanel,
} from '@banke/ui';
import { Tell } from '../forms/tell';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CourseDevelopment } from './course-development';
import { CourseStore } from './course-store';
import { CoursesApi } from './courses-api';
import { LessonText } from './lesson-text';

/** A course to be read, and beside it how it came about for those who make it. */
@Component({
  selector: 'app-course-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, CourseDevelopment, Icon, LessonText, RouterLink, Skeleton, StatePanel],
  providers: [CourseStore],
  templateUrl: './course-page.html',
  styleUrl: './course-page.css',
})
export class CoursePage {
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly problems = inject(ProblemWords);
  private readonly catalogues = inject(CatalogueDirectory);
  private readonly api = inject(CoursesApi);

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly place = inject(Place);
  protected readonly store = inject(CourseStore);
  private readonly number = computed(() => Number(this.place.param('number')) || undefined);
  private readonly titles = signal<ReadonlyMap<string, string>>(new Map());

  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });
  protected readonly tags = computed(() => {
    const course = this.store.detail()?.course;
    if (!course) return [];
    const named = (ids: readonly string[], entries: readonly { id: string; name: string }[]) =>
      entries.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    const { posts, grades, qualifications } = this.catalogues;
    return [
      { word: 'posts', values: named(course.postIds, posts()) },
      { word: 'grades', values: named(course.gradeIds, grades()) },
      {
        word: 'competencies',
        values: course.competencies.map((each) => this.words.t(`training.competency.${each}`)),
      },
      {
        word: 'qualification',
        values: named(course.qualificationId ? [course.qualificationId] : [], qualifications()),
      },
    ].filter(({ values }) => values.length > 0);
  });
  protected readonly archivable = computed(() => {
    const detail = this.store.detail();
    const experts = detail?.members.filter(({ part }) => part === 'expert') ?? [];
    if (!detail?.archivable) return undefined;
    if (detail.course.state === 'library') return 'retire' as const;
    if (detail.course.state === 'retired') return 'restore' as const;
    const accepted = experts.length > 0 && experts.every(({ vote }) => vote !== null);
    return detail.course.state === 'acceptance' && accepted ? ('archive' as const) : undefined;
  });
  protected readonly prerequisites = computed(() =>
    (this.store.detail()?.course.prerequisiteIds ?? []).flatMap((id) => {
      const title = this.titles().get(id);
      return title === undefined ? [] : [{ id, title }];
    }),
  );

  constructor() {
    effect(() => {
      const [id, number] = [this.id(), this.number()];
      untracked(() => void this.store.show(id, number));
    });
    void this.catalogues.load();
    void this.loadTitles();
  }

  protected async archive(deed: 'archive' | 'restore' | 'retire'): Promise<void> {
    if (deed === 'retire') {
      const { t } = this.words;
      const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
        heading: t('training.retire.heading', { name: this.store.detail()?.course.title ?? '' }),
        text: t('training.retire.text'),
        deed: t('training.archiveDeed.retire'),
        cancel: t('shell.cancel'),
      });
      if (!sure) return;
    }
    await this.tell.of(this.store.archive(deed !== 'retire'));
  }

  private async loadTitles(): Promise<void> {
    try {
      const { courses } = await this.api.catalogue();
      this.titles.set(new Map(courses.map(({ id, title }) => [id, title])));
    } catch {
      // What must be taken before is then not said; the course itself can be read.
    }
  }
}
