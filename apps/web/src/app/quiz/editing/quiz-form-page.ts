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
import type { QuestionView, QuizDetailView, QuizPersonView, QuizResultsView } from '@banke/contracts';
import { FINAL_MARK_METHODS, REVIEW_MOMENTS } from '@banke/domain/quiz';
import {
  Button,
  Dialogs,
  Field,
  FieldInput,
  Icon,
  Skeleton,
  StatePanel,
  Toasts,
  type Leavable,
} from '@banke/ui';
import { FormProblem } from '../../forms/form-problem';
import { Leaving } from '../../forms/leaving';
import { Submission } from '../../forms/submission';
import { type ApiProblem, toApiProblem } from '../../http/api-problem';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { QuizzesApi } from '../quizzes-api';
import { ExtensionDialog, type ExtensionData } from './extension-dialog';
import { MakingPlaces } from './making-places';
import { MomentInput } from './moment-input';
import { QuestionPicker, type QuestionPickerData } from './question-picker';
import { QuizDraft } from './quiz-draft';
import { QuizParts } from './quiz-parts';

/** Makes a quiz or changes one: what it asks, how it is taken, what is told, and who has more than others. */
@Component({
  selector: 'app-quiz-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[Button, Field, FieldInput, FormProblem, FormsModule, Icon, MomentInput, QuizParts],
    ...[RouterLink, Skeleton, StatePanel],
  ],
  templateUrl: './quiz-form-page.html',
  styleUrl: './quiz-form-page.css',
})
export class QuizFormPage implements Leavable {
  private readonly api = inject(QuizzesApi);
  private readonly router = inject(Router);
  private readonly place = inject(Place);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);
  private readonly leaving = inject(Leaving);

  readonly id = input<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly places = inject(MakingPlaces);
  protected readonly submission = new Submission();
  protected readonly draft = new QuizDraft();
  protected readonly methods = FINAL_MARK_METHODS;
  protected readonly moments = REVIEW_MOMENTS;
  protected readonly seen = signal<QuizDetailView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly extended = signal<readonly QuizPersonView[]>([]);
  protected readonly titles = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly ready = computed(() => this.id() === undefined || this.seen() !== undefined);
  protected readonly back = computed(() => (this.id() ? ['/quizzes/made', this.id()] : ['/quizzes/made']));
  protected readonly why = computed(() => {
    const problem = this.problem();
    return problem ? this.problems.notLoaded(problem) : '';
  });
  protected readonly errorOf = (path: string): string | undefined => this.submission.errorOf(path);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.load(id));
    });
  }

  protected faultOf(setting: string): string | undefined {
    return this.submission.errorOf(['settings', setting].join('.'));
  }

  /** An empty field means: no such limit. */
  protected limit(typed: number | null): number | null {
    return typed === null || Number.isNaN(typed) ? null : typed;
  }

  protected async pick(): Promise<void> {
    const asked = this.draft.parts().flatMap(({ questionId }) => questionId ?? []);
    const data: QuestionPickerData = { courseId: this.draft.courseId(), asked };
    const look = { wide: true };
    const chosen = await this.dialogs.ask<QuestionView[], QuestionPickerData>(QuestionPicker, data, look);
    if (!chosen) return;
    this.name(chosen.map(({ id, text, title }) => ({ id, title: text || title })));
    this.draft.addQuestions(chosen.map(({ id }) => id));
  }

  protected async extend(person?: QuizPersonView): Promise<void> {
    const data = { quizId: this.id() ?? '', ...(person && { person }) };
    const results = await this.dialogs.ask<QuizResultsView, ExtensionData>(ExtensionDialog, data);
    if (results) this.tellExtended(results);
  }

  protected more({ extension }: QuizPersonView): string {
    if (!extension) return '';
    const { closesAt, extraMinutes, extraAttempts } = extension;
    return [
      ...(closesAt ? [this.words.t('quiz.make.until', { at: this.formats.instant(closesAt) })] : []),
      ...(extraMinutes > 0 ? [this.words.t('quiz.make.plusMinutes', { n: extraMinutes })] : []),
      ...(extraAttempts > 0 ? [this.words.t('quiz.make.plusAttempts', { n: extraAttempts })] : []),
    ].join(' · ');
  }

  mayLeave(): boolean | Promise<boolean> {
    return !this.draft.changed() || this.leaving.confirmed();
  }

  protected async load(id = this.id()): Promise<void> {
    this.problem.set(undefined);
    try {
      await this.places.load();
      if (id === undefined) {
        if (!this.places.everywhere()) this.draft.departmentId.set(this.places.departments()[0]?.id ?? '');
        this.draft.courseId.set(this.place.param('course') ?? '');
        this.draft.keep();
        return;
      }
      this.take(await this.api.one(id));
      this.tellExtended(await this.api.results(id));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected async submit(): Promise<void> {
    const [seen, request] = [this.seen(), this.draft.request()];
    const bands = request.settings.bands.map(({ text }, i) => [`settings.bands.${String(i)}.text`, text]);
    const required = { title: request.title, ...(Object.fromEntries(bands) as Record<string, string>) };
    const answer = await this.submission.send(required, () =>
      seen
        ? this.api.change(seen.quiz.id, { ...request, version: seen.quiz.version })
        : this.api.create(request),
    );
    if (!answer) return;
    this.draft.keep();
    const { title } = answer.quiz;
    this.toasts.done(this.words.t(seen ? 'quiz.make.saved' : 'quiz.made.created', { name: title }));
    await this.router.navigate(['/quizzes/made', answer.quiz.id]);
  }

  private take(detail: QuizDetailView): void {
    this.seen.set(detail);
    this.draft.take(detail);
    this.name(detail.questions);
  }

  private name(questions: readonly { id: string; title: string }[]): void {
    this.titles.update((titles) => {
      const named = new Map(titles);
      for (const { id, title } of questions) named.set(id, title);
      return named;
    });
  }

  private tellExtended({ people }: QuizResultsView): void {
    this.extended.set(people.filter(({ extension }) => extension !== null));
  }
}
