import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AttemptView, LateAnswerView, OpenWorkView } from '@banke/contracts';
import { markByRubric, type Criterion, type ShownQuestion } from '@banke/domain/quiz';
import { Badge, Button, Icon, Skeleton, StatePanel, Toasts } from '@banke/ui';
import { Tell } from '../../forms/tell';
import { toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { randomId } from '../../http/random-id';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { QuestionText } from '../question-text';
import { QuizzesApi } from '../quizzes-api';
import { ReviewLines } from '../review-lines';

/** What waits to be marked or decided, one after the other; what is open is in the address. */
@Component({
  selector: 'app-marking-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, Icon, QuestionText, ReviewLines, RouterLink, Skeleton, StatePanel],
  templateUrl: './marking-page.html',
  styleUrl: './marking-page.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class MarkingPage {
  private readonly api = inject(QuizzesApi);
  private readonly tell = inject(Tell);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly loaded = signal<Loaded<OpenWorkView[]>>({ is: 'loading' });
  protected readonly attempt = signal<AttemptView | undefined>(undefined);
  protected readonly done = signal<ReadonlySet<string>>(new Set());
  protected readonly levels = signal<readonly (number | null)[]>([]);
  protected readonly percent = signal<number | null>(null);
  protected readonly comment = signal('');
  protected readonly sending = signal(false);

  /** Of one quiz, where the address names it. */
  protected readonly work = computed(() => {
    const loaded = this.loaded();
    const quiz = this.place.param('quiz');
    return loaded.is === 'ready' ? loaded.value.filter(({ quizId }) => !quiz || quizId === quiz) : [];
  });
  protected readonly index = computed(() => {
    const open = this.place.param('open');
    return Math.max(
      0,
      this.work().findIndex((each) => keyOf(each) === open),
    );
  });
  protected readonly item = computed(() => this.work()[this.index()]);
  protected readonly left = computed(
    () => this.work().filter((each) => !this.done().has(keyOf(each))).length,
  );
  protected readonly slot = computed(() => {
    const [attempt, item] = [this.attempt(), this.item()];
    return attempt?.id === item?.attemptId
      ? attempt?.slots.find(({ slot }) => slot === item?.slot)
      : undefined;
  });
  protected readonly shown = computed(() => this.slot()?.question as ShownQuestion | undefined);
  protected readonly essay = computed(() => {
    const text = this.slot()?.response?.['text'];
    return typeof text === 'string' ? text : '';
  });
  protected readonly rubric = computed(
    () => this.slot()?.rubric as { criteria: Criterion[]; guidance: string } | null | undefined,
  );
  /** What the marks given so far come to; undefined while one is missing. */
  protected readonly fraction = computed(() => {
    const criteria = this.rubric()?.criteria ?? [];
    const percent = this.percent();
    if (criteria.length === 0) return percent === null ? undefined : percent / 100;
    const marking = markByRubric(criteria, this.levels());
    return marking.ok ? marking.fraction : undefined;
  });
  protected readonly why = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? this.problems.notLoaded(loaded.problem) : '';
  });

  constructor() {
    void this.load();
    effect(() => {
      const item = this.item();
      untracked(() => item && void this.tell.of(this.show(item)));
    });
  }

  protected isDone(item: OpenWorkView): boolean {
    return this.done().has(keyOf(item));
  }

  protected go(by: -1 | 1): void {
    const next = this.work()[this.index() + by];
    if (next) this.place.change({ open: keyOf(next) }, { replace: true });
  }

  protected choose(criterion: number, level: number): void {
    const criteria = this.rubric()?.criteria ?? [];
    this.levels.update((levels) => criteria.map((_, i) => (i === criterion ? level : (levels[i] ?? null))));
  }

  protected give(typed: string): void {
    const percent = Number(typed);
    this.percent.set(typed.trim() === '' || !(percent >= 0 && percent <= 100) ? null : percent);
  }

  /** Alt and arrows go on, digits choose the level of the first criterion without one, Ctrl and Enter saves. */
  protected key(event: KeyboardEvent): void {
    const isTyping = /^(INPUT|TEXTAREA|SELECT)$/.test((event.target as Element | null)?.tagName ?? '');
    const isField = isTyping && (event.target as HTMLInputElement).type !== 'radio';
    if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
      event.preventDefault();
      this.go(event.key === 'ArrowRight' ? 1 : -1);
    } else if (event.ctrlKey && event.key === 'Enter') {
      event.preventDefault();
      void this.save();
    } else if (!isField && !event.ctrlKey && !event.altKey && /^[1-9]$/.test(event.key)) {
      this.level(Number(event.key) - 1);
    }
  }

  protected async save(): Promise<void> {
    const [item, fraction] = [this.item(), this.fraction()];
    if (item?.kind !== 'essay' || this.sending()) return;
    if (fraction === undefined) return this.toasts.problem(this.words.t('quiz.mark.missing'));
    const hasRubric = (this.rubric()?.criteria.length ?? 0) > 0;
    const levels = this.levels().flatMap((level) => (level === null ? [] : [level]));
    const request = {
      ...{ stepId: randomId(), comment: this.comment().trim() },
      ...{ levels: hasRubric ? levels : null, fraction: hasRubric ? null : fraction },
    };
    await this.decide(item, () => this.api.mark(item.quizId, item.attemptId, item.slot, request));
  }

  protected async late(answer: LateAnswerView, deed: 'accept' | 'refuse'): Promise<void> {
    const item = this.item();
    if (!item || this.sending()) return;
    await this.decide(item, () => this.api.decideLate(item.quizId, item.attemptId, answer.id, deed));
  }

  protected async load(): Promise<void> {
    this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.openWork()).work });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  protected round(value: number): number {
    return Math.round(value * 100) / 100;
  }

  /** What has no lines is an essay. */
  protected textOf({ lines, response }: LateAnswerView): string {
    const text = response?.['text'];
    return lines.length === 0 && typeof text === 'string' ? text : '';
  }

  private level(level: number): void {
    const criteria = this.rubric()?.criteria ?? [];
    const open = criteria.findIndex((_, i) => (this.levels()[i] ?? null) === null);
    if (criteria[open]?.levels[level]) this.choose(open, level);
  }

  private async decide(item: OpenWorkView, deed: () => Promise<AttemptView>): Promise<void> {
    this.sending.set(true);
    const isDone = await this.tell.of(deed().then((attempt) => this.attempt.set(attempt)));
    this.sending.set(false);
    if (!isDone || (item.kind === 'late' && this.slot()?.late.some(({ refused }) => !refused))) return;
    this.done.update((done) => new Set(done).add(keyOf(item)));
    this.toasts.done(this.words.t('quiz.mark.saved', { name: item.name }));
    this.go(1);
  }

  private async show(item: OpenWorkView): Promise<void> {
    const attempt = await this.api.attempt(item.quizId, item.attemptId);
    if (this.item() !== item) return;
    this.attempt.set(attempt);
    const marking = attempt.slots.find(({ slot }) => slot === item.slot)?.review?.marking;
    this.levels.set(marking?.levels ?? []);
    this.comment.set(marking?.comment ?? '');
    this.percent.set(null);
  }
}

function keyOf({ attemptId, slot, kind }: OpenWorkView): string {
  return `${attemptId}.${String(slot)}.${kind}`;
}
