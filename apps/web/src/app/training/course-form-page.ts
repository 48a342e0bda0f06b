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
import { FormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import type { CourseDetailView, CourseView, FileView } from '@banke/contracts';
import { COMPETENCIES, COURSE_MINUTES, courseLength } from '@banke/domain/training';
import {
  Button,
  ConfirmDialog,
  type Confirmation,
  Dialogs,
  Field,
  FieldInput,
  Icon,
  type Leavable,
  Skeleton,
  StatePanel,
  Toasts,
} from '@banke/ui';
import { FileDrop } from '../files/file-drop';
import { FileList } from '../files/file-list';
import { FilesApi } from '../files/files-api';
import { FormProblem } from '../forms/form-problem';
import { Submission } from '../forms/submission';
import { Tell } from '../forms/tell';
import { Unsaved } from '../forms/unsaved';
import { ApiProblem, toApiProblem } from '../http/api-problem';
import { randomId } from '../http/random-id';
import { CatalogueDirectory } from '../people/catalogue-directory';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { CourseDraft } from './course-draft';
import { CoursesApi } from './courses-api';
import { LessonEditor } from './lesson-editor';
import { TagChoice } from './tag-choice';

/** Writes a course: a new one of the series in the address, or the next version of one. */
@Component({
  selector: 'app-course-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[
      FileDrop,
      FileList,
      Button,
      Field,
      FieldInput,
      FormProblem,
      FormsModule,
      Icon,
      LessonEditor,
      RouterLink,
    ],
    ...[Skeleton, StatePanel, TagChoice],
  ],
  templateUrl: './course-form-page.html',
  styleUrl: './course-form-page.css',
})
export class CourseFormPage implements Leavable {
  private readonly api = inject(CoursesApi);
  private readonly filesApi = inject(FilesApi);
  private readonly dialogs = inject(Dialogs);
  private readonly tell = inject(Tell);
  private readonly router = inject(Router);
  private readonly place = inject(Place);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly catalogues = inject(CatalogueDirectory);

  readonly id = input<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly submission = new Submission();
  protected readonly draft = new CourseDraft();
  private readonly unsaved = new Unsaved(() => this.draft.request());
  protected readonly files = signal<readonly FileView[]>([]);
  protected readonly lengths = COURSE_MINUTES;
  protected readonly qualifications = this.catalogues.qualifications;
  private readonly seen = signal<CourseDetailView | undefined>(undefined);
  private readonly others = signal<readonly CourseView[]>([]);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly ready = computed(() => this.id() === undefined || this.seen() !== undefined);
  protected readonly why = computed(() => {
    const problem = this.problem();
    return problem ? this.problems.notLoaded(problem) : '';
  });
  protected readonly nextVersion = computed(() => {
    const course = this.seen()?.course;
    return course?.state === 'library' ? course.number + 1 : undefined;
  });
  protected readonly heading = computed(() => {
    const seen = this.seen();
    return seen
      ? this.words.t('training.editHeading', { name: seen.course.title })
      : this.words.t('training.new');
  });
  protected readonly choices = computed(() => ({
    posts: this.catalogues.posts(),
    grades: this.catalogues.grades(),
    competencies: COMPETENCIES.map((id) => ({ id, name: this.words.t(`training.competency.${id}`) })),
    before: this.others()
      .filter(({ id, state }) => id !== this.id() && state !== 'retired')
      .map(({ id, title }) => ({ id, name: title })),
  }));

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
    void this.catalogues.load();
  }

  mayLeave(): boolean | Promise<boolean> {
    return this.unsaved.mayLeave();
  }

  protected lengthWord(minutes: number): string {
    const length = courseLength(minutes) ?? 'micro';
    return [this.formats.duration(minutes), this.words.t(`training.length.${length}`)].join(' · ');
  }

  protected addLesson(): void {
    this.draft.addLesson(randomId());
  }

  protected async remove(file: FileView): Promise<void> {
    const { t } = this.words;
    const meant = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: t('training.lesson.removeFileHeading', { name: file.name }),
      text: t('training.lesson.removeFileText'),
      deed: t('training.lesson.removeFile'),
      cancel: t('shell.cancel'),
    });
    if (!meant) return;
    if (await this.tell.of(this.filesApi.remove(file)))
      this.files.update((files) => files.filter(({ id }) => id !== file.id));
  }

  protected async load(id = this.id()): Promise<void> {
    this.problem.set(undefined);
    try {
      this.others.set((await this.api.catalogue()).courses);
      if (id === undefined) return;
      const detail = await this.api.one(id);
      this.draft.take(detail);
      this.unsaved.keep();
      this.files.set(detail.files);
      this.seen.set(detail);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected async submit(): Promise<void> {
    const seen = this.seen();
    const request = this.draft.request();
    const answer = await this.submission.send(this.draft.required(), () =>
      seen
        ? this.api.change(seen.course.id, { ...request, version: seen.course.version })
        : this.api.create({ ...request, seriesId: this.place.param('series') ?? '' }),
    );
    if (!answer) return;
    this.unsaved.keep();
    this.toasts.done(this.words.t('training.saved', { name: answer.course.title }));
    await this.router.navigate(['/training/courses', answer.course.id]);
  }
}
