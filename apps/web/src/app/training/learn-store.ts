import { computed, Injectable, inject, signal } from '@angular/core';
import type { LearningDetailView, LessonView } from '@banke/contracts';
import { progressOf } from '@banke/domain/training';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { LearningApi } from './learning-api';

/** One course as somebody takes it. Every answer is how far the person is then, here or on another device. */
@Injectable()
export class LearnStore {
  private readonly api = inject(LearningApi);

  private id = '';
  private asked = 0;
  readonly loaded = signal<Loaded<LearningDetailView>>({ is: 'loading' });
  readonly detail = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly progress = computed(() => {
    const detail = this.detail();
    return progressOf(detail?.lessons ?? [], detail?.reads ?? []);
  });
  /** Where one goes on: the first lesson that is not done. */
  readonly next = computed(() => {
    const lessons = this.detail()?.lessons ?? [];
    return lessons.find((lesson) => !this.isDone(lesson)) ?? lessons[0];
  });

  constructor() {
    onLive(['lessons-changed'], () => this.load());
  }

  isDone(lesson: LessonView): boolean {
    return progressOf([lesson], this.detail()?.reads ?? []).complete;
  }

  async show(id: string): Promise<void> {
    if (id !== this.id) this.loaded.set({ is: 'loading' });
    this.id = id;
    await this.load();
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.one(this.id);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async begin(): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.begin(this.id) });
  }

  async read({ id }: LessonView, confirmed: boolean): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.read(this.id, id, confirmed) });
  }
}
