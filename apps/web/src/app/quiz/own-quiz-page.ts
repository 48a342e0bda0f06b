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
import { Router, RouterLink } from '@angular/router';
import type { OwnQuizView } from '@banke/contracts';
import { Badge, Button, Icon, Skeleton, StatePanel } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { OwnQuizzesApi } from './own-quizzes-api';

/** What a quiz asks of somebody before it begins, and the attempts so far. */
@Component({
  selector: 'app-own-quiz-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, RouterLink, Skeleton, StatePanel],
  templateUrl: './own-quiz-page.html',
  styleUrl: './quiz-rows.css',
})
export class OwnQuizPage {
  private readonly api = inject(OwnQuizzesApi);
  private readonly tell = inject(Tell);
  private readonly router = inject(Router);
  private readonly problems = inject(ProblemWords);

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly sending = signal(false);
  protected readonly loaded = signal<Loaded<OwnQuizView>>({ is: 'loading' });
  protected readonly quiz = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  protected readonly goingOn = computed(() =>
    this.quiz()?.attempts.some(({ submittedAt }) => submittedAt === null),
  );
  protected readonly why = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.one(this.id()) });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected async begin(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    await this.tell.of(
      this.api.begin(this.id()).then(({ id }) => this.router.navigate(['/quizzes/attempts', id])),
    );
    this.sending.set(false);
  }
}
