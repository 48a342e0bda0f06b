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
import type { QuestionFiguresView, QuizResultsView, QuizStatisticsView } from '@banke/contracts';
import { ADVICE } from '@banke/domain/quiz';
import { Badge, Button, Icon, Skeleton, StatePanel, Toasts } from '@banke/ui';
import { Tell } from '../forms/tell';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { QuizzesApi } from './quizzes-api';

/** What came of a quiz: who has which result, and in words which questions to mend. */
@Component({
  selector: 'app-quiz-results-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, RouterLink, Skeleton, StatePanel],
  templateUrl: './quiz-results-page.html',
  styleUrl: './quiz-rows.css',
})
export class QuizResultsPage {
  private readonly api = inject(QuizzesApi);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  readonly id = input.required<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly loaded = signal<Loaded<{ results: QuizResultsView; statistics: QuizStatisticsView }>>({
    is: 'loading',
  });
  protected readonly both = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  protected readonly toMark = computed(() => {
    const attempts = this.both()?.results.people.flatMap((person) => person.attempts) ?? [];
    return attempts.filter(({ needsMarking }) => needsMarking).length;
  });
  /** What is to be mended comes first, the most urgent at the top. */
  protected readonly questions = computed(() =>
    [...(this.both()?.statistics.questions ?? [])].sort((a, b) => urgency(a) - urgency(b)),
  );
  protected readonly toMend = computed(() => this.questions().filter(({ advice }) => advice?.length).length);
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

  protected number(value: number | null): string {
    return value === null ? '–' : String(Math.round(value * 10) / 10);
  }

  protected advice({ advice }: QuestionFiguresView): string {
    if (advice === null) return this.words.t('quiz.advice.too-few');
    if (advice.length === 0) return this.words.t('quiz.advice.sound');
    return advice.map((each) => this.words.t(`quiz.advice.${each}`)).join(' ');
  }

  protected async regrade(): Promise<void> {
    await this.tell.of(
      this.api.regrade(this.id()).then(({ attempts, changed }) => {
        this.toasts.done(this.words.t('quiz.made.regraded', { attempts, changed }));
      }),
    );
    await this.load();
  }

  protected async load(): Promise<void> {
    try {
      const [results, statistics] = [await this.api.results(this.id()), await this.api.statistics(this.id())];
      this.loaded.set({ is: 'ready', value: { results, statistics } });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}

function urgency({ advice }: QuestionFiguresView): number {
  const [first] = advice ?? [];
  return first === undefined ? ADVICE.length : ADVICE.indexOf(first);
}
