import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { AttemptView } from '@banke/contracts';
import { isBlank, type Response } from '@banke/domain/quiz';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { randomId } from '../http/random-id';
import { ProblemWords } from '../words/problem-words';
import { AnswerQueue } from './answer-queue';
import { OwnQuizzesApi } from './own-quizzes-api';

/** After the last touch, in milliseconds; and how long until what failed is tried again. */
const [SAVE_AFTER, TRY_AGAIN_AFTER] = [700, 4000];

/** One attempt while it is taken: every answer is kept here first, then by the server. */
@Injectable()
export class AttemptStore {
  private readonly api = inject(OwnQuizzesApi);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  private id = '';
  private queue = new AnswerQueue('', sessionStorage, randomId);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flushing: Promise<void> | undefined;
  /** The server’s clock less this one’s, in milliseconds. */
  private ahead = 0;

  readonly loaded = signal<Loaded<AttemptView>>({ is: 'loading' });
  readonly attempt = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly answers = signal<ReadonlyMap<number, Response | null>>(new Map());
  private readonly revisions = new Map<number, number>();
  readonly waiting = signal(0);
  readonly offline = signal(false);
  readonly late = signal(false);
  readonly answered = computed(
    () => new Set([...this.answers()].flatMap(([slot, response]) => (isBlank(response) ? [] : [slot]))),
  );

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      void this.flush();
    });
  }

  /** Milliseconds until the end; undefined: there is none. */
  left(): number | undefined {
    const dueAt = this.attempt()?.dueAt;
    return dueAt ? Date.parse(dueAt) - Date.now() - this.ahead : undefined;
  }

  async show(id: string): Promise<void> {
    this.id = id;
    this.queue = new AnswerQueue(`banke-attempt-${id}`, localStorage, randomId);
    this.loaded.set({ is: 'loading' });
    await this.load();
    if (this.attempt()?.submittedAt === null) void this.flush();
  }

  async load(): Promise<void> {
    try {
      this.take(await this.api.attempt(this.id));
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  answer(slot: number, response: Response | null): void {
    this.answers.update((answers) => new Map(answers).set(slot, response));
    this.queue.put(slot, response, this.revisions.get(slot) ?? 0);
    this.waiting.set(this.queue.size);
    this.later(SAVE_AFTER);
  }

  /** Sends what waits, one after the other; false while something could not be sent. */
  async flush(): Promise<boolean> {
    this.flushing ??= this.sendAll().finally(() => (this.flushing = undefined));
    await this.flushing;
    return this.queue.size === 0;
  }

  async submit(): Promise<void> {
    if (!(await this.flush()) && !(await this.flush())) throw new Error('offline');
    this.take(await this.api.submit(this.id));
    this.queue.clear();
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    for (let next = this.queue.take(); next; next = this.queue.take()) {
      const { slot, request } = next;
      try {
        const { revision, counts, now } = await this.api.answer(this.id, slot, request);
        this.ahead = Date.parse(now) - Date.now();
        this.revisions.set(slot, revision);
        this.queue.done(slot, revision);
        this.offline.set(false);
        if (!counts) this.late.set(true);
      } catch (error) {
        const problem = toApiProblem(error);
        if (problem.status === 0 || problem.status >= 500 || problem.status === 429) {
          this.offline.set(true);
          this.later(TRY_AGAIN_AFTER);
          break;
        }
        // Another window answered, or it is no answer: what the server has stands.
        this.queue.drop(slot);
        this.toasts.problem(this.problems.sentence(problem));
        await this.load();
      }
      this.waiting.set(this.queue.size);
    }
    this.waiting.set(this.queue.size);
  }

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private take(attempt: AttemptView): void {
    this.ahead = Date.parse(attempt.now) - Date.now();
    const answers = new Map<number, Response | null>();
    for (const { slot, response, revision } of attempt.slots) {
      this.revisions.set(slot, revision);
      const mine = attempt.submittedAt === null ? this.queue.lastOf(slot) : undefined;
      answers.set(slot, mine ? mine.response : (response as Response | null));
    }
    this.answers.set(answers);
    this.waiting.set(this.queue.size);
    this.loaded.set({ is: 'ready', value: attempt });
  }
}
