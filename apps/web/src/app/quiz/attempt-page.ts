import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Response, ShownQuestion } from '@banke/domain/quiz';
import {
  Button,
  Dialogs,
  Icon,
  Skeleton,
  StatePanel,
  Toasts,
  ConfirmDialog,
  type Confirmation,
} from '@banke/ui';
import { Place } from '../shell/place';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { toApiProblem } from '../http/api-problem';
import { AttemptReview } from './attempt-review';
import { AttemptStore } from './attempt-store';
import { QuestionAnswer } from './question-answer';

/** One question a screen, for one thumb; the one that is shown is in the address. Afterwards, the result. */
@Component({
  selector: 'app-attempt-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AttemptReview, Button, Icon, QuestionAnswer, RouterLink, Skeleton, StatePanel],
  providers: [AttemptStore],
  templateUrl: './attempt-page.html',
  styleUrl: './attempt-page.css',
})
export class AttemptPage {
  private readonly problems = inject(ProblemWords);
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly store = inject(AttemptStore);
  protected readonly sending = signal(false);
  /** Milliseconds until the end, as told every second. */
  protected readonly left = signal<number | undefined>(undefined);
  protected readonly slots = computed(() => this.store.attempt()?.slots ?? []);
  protected readonly index = computed(() => {
    const wanted = Number(this.place.param('q') ?? '1') - 1;
    return Math.min(Math.max(0, Number.isInteger(wanted) ? wanted : 0), Math.max(0, this.slots().length - 1));
  });
  protected readonly slot = computed(() => this.slots()[this.index()]);
  protected readonly question = computed(() => this.slot()?.question as unknown as ShownQuestion);
  protected readonly clock = computed(() => {
    const left = this.left();
    if (left === undefined) return '';
    const seconds = Math.max(0, Math.ceil(left / 1000));
    return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
  });
  protected readonly why = computed(() => {
    const loaded = this.store.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.show(id));
    });
    const timer = setInterval(() => this.tick(), 1000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected open(index: number): void {
    this.place.change({ q: String(index + 1) }, { replace: true });
    document.querySelector('main')?.scrollTo({ top: 0 });
  }

  protected answer(slot: number, response: Response | null): void {
    this.store.answer(slot, response);
  }

  protected async handIn(): Promise<void> {
    const open = this.slots().length - this.store.answered().size;
    const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: this.words.t('quiz.handIn.heading'),
      text: open > 0 ? this.words.t('quiz.handIn.open', { n: open }) : this.words.t('quiz.handIn.all'),
      deed: this.words.t('quiz.handIn.deed'),
      cancel: this.words.t('quiz.handIn.back'),
    });
    if (sure) await this.submit();
  }

  protected back(): Promise<boolean> {
    return this.router.navigate(['/quizzes', this.store.attempt()?.quizId ?? '']);
  }

  private async submit(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    try {
      await this.store.submit();
      document.querySelector('main')?.scrollTo({ top: 0 });
    } catch (error) {
      const problem = toApiProblem(error);
      const isOffline = problem.status === 0 || this.store.offline();
      this.toasts.problem(isOffline ? this.words.t('quiz.handIn.offline') : this.problems.sentence(problem));
    }
    this.sending.set(false);
  }

  private tick(): void {
    const attempt = this.store.attempt();
    if (!attempt || attempt.submittedAt !== null) return;
    const left = this.store.left();
    const before = this.left();
    this.left.set(left);
    if (left !== undefined && left <= 0 && (before === undefined || before > 0)) void this.submit();
  }
}
