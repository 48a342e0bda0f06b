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
import type { QuestionDetailView } from '@banke/contracts';
import { DIFFICULTIES, QUESTION_TYPES, type QuestionType, type RichText } from '@banke/domain/quiz';
import { COMPETENCIES } from '@banke/domain/training';
import {
  Badge,
  Button,
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
import { Tell } from '../../forms/tell';
import { type ApiProblem, toApiProblem } from '../../http/api-problem';
import { Place } from '../../shell/place';
import { TagChoice } from '../../training/tag-choice';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { QuizzesApi } from '../quizzes-api';
import { MakingPlaces } from './making-places';
import { QuestionDraft } from './question-draft';
import { QuestionFields } from './question-fields';
import { QuestionPreview } from './question-preview';
import { retext } from './rows';

/** Writes a question: a new one, or the next version of one; beside it, what the staff will see. */
@Component({
  selector: 'app-question-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ...[Badge, Button, Field, FieldInput, FormProblem, FormsModule, Icon, QuestionFields, QuestionPreview],
    ...[RouterLink, Skeleton, StatePanel, TagChoice],
  ],
  templateUrl: './question-form-page.html',
  styleUrl: './question-form-page.css',
})
export class QuestionFormPage implements Leavable {
  private readonly api = inject(QuizzesApi);
  private readonly router = inject(Router);
  private readonly place = inject(Place);
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly tell = inject(Tell);
  private readonly leaving = inject(Leaving);

  readonly id = input<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly places = inject(MakingPlaces);
  protected readonly submission = new Submission();
  protected readonly draft = new QuestionDraft();
  protected readonly types = QUESTION_TYPES;
  protected readonly difficulties = DIFFICULTIES;
  protected readonly seen = signal<QuestionDetailView | undefined>(undefined);
  protected readonly problem = signal<ApiProblem | undefined>(undefined);
  protected readonly ready = computed(() => this.id() === undefined || this.seen() !== undefined);
  protected readonly editable = computed(() => this.seen()?.question.editable ?? true);
  protected readonly asking = computed(
    () => this.seen()?.usedBy.filter(({ state }) => state !== 'closed').length ?? 0,
  );
  private readonly number = computed(() => Number(this.place.param('number')) || undefined);
  protected readonly older = computed(() => {
    const seen = this.seen();
    return seen && seen.shown !== seen.question.number ? seen : undefined;
  });
  protected readonly why = computed(() => {
    const problem = this.problem();
    return problem ? this.problems.notLoaded(problem) : '';
  });
  protected readonly competencies = computed(() =>
    COMPETENCIES.map((id) => ({ id, name: this.words.t(`training.competency.${id}`) })),
  );
  protected readonly errorOf = (path: string): string | undefined =>
    this.submission.errorOf(['definition', path].join('.'));

  constructor() {
    effect(() => {
      const [id, number] = [this.id(), this.number()];
      untracked(() => void this.load(id, number));
    });
  }

  protected become(type: string): void {
    this.draft.become(type as QuestionType);
    this.submission.clear();
  }

  protected rename(name: string): void {
    this.draft.definition.update((question) => ({ ...question, name }));
  }

  protected ask(text: string): void {
    this.draft.definition.update((question) => ({ ...question, text: retext(question.text, text) }));
  }

  protected explain(text: string): void {
    this.draft.definition.update((question) => {
      const before: RichText = question.generalFeedback;
      return { ...question, generalFeedback: retext(before, text) };
    });
  }

  protected worth(typed: string): void {
    this.draft.definition.update((question) => ({ ...question, mark: Number(typed) }));
  }

  mayLeave(): boolean | Promise<boolean> {
    return !this.draft.changed() || this.leaving.confirmed();
  }

  protected async load(id = this.id(), number = this.number()): Promise<void> {
    this.problem.set(undefined);
    try {
      await this.places.load();
      if (id === undefined) {
        if (!this.places.everywhere()) this.draft.departmentId.set(this.places.departments()[0]?.id ?? '');
        this.draft.courseId.set(this.place.param('course') ?? '');
        this.draft.keep();
        return;
      }
      this.take(await this.api.question(id, number));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected async submit(): Promise<void> {
    const refusal = this.draft.refusal();
    if (refusal) return this.submission.refuse(refusal);
    const [seen, request] = [this.seen(), this.draft.request()];
    const answer = await this.submission.send({}, () =>
      seen
        ? this.api.changeQuestion(seen.question.id, { ...request, version: seen.question.version })
        : this.api.createQuestion(request),
    );
    if (!answer) return;
    this.toasts.done(this.words.t('quiz.edit.saved', { n: answer.question.number }));
    this.take(answer);
    await this.router.navigate(['/quizzes/bank', answer.question.id]);
  }

  protected async retire(retired: boolean): Promise<void> {
    const question = this.seen()?.question;
    if (!question) return;
    const done = this.api.retire(question.id, { retired, version: question.version });
    await this.tell.of(done.then((detail) => this.seen.set(detail)));
  }

  private take(detail: QuestionDetailView): void {
    this.seen.set(detail);
    this.draft.take(detail);
    this.submission.clear();
  }
}
