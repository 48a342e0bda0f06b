import { computed, Injectable, inject, signal } from '@angular/core';
import type { CourseDetailView } from '@banke/contracts';
import type { CoursePart, CourseState, Vote } from '@banke/domain/training';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { Words } from '../words/words';
import { CoursesApi } from './courses-api';

/** One course, its lessons in the version asked for, and what is done to it. Every answer is the course as it is then. */
@Injectable()
export class CourseStore {
  private readonly api = inject(CoursesApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);

  private id = '';
  private number: number | undefined;
  private asked = 0;
  readonly loaded = signal<Loaded<CourseDetailView>>({ is: 'loading' });
  readonly detail = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });

  constructor() {
    onLive(['courses-changed'], () => this.load());
  }

  async show(id: string, number?: number): Promise<void> {
    if (id !== this.id) this.loaded.set({ is: 'loading' });
    this.id = id;
    this.number = number;
    await this.load();
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.one(this.id, this.number);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  step(to: CourseState, reason?: string): Promise<void> {
    return this.deed(this.words.t(`training.reached.${to}`), (id, version) =>
      this.api.step(id, { to, version, ...(reason && { reason }) }),
    );
  }

  setTeam(members: readonly { accountId: string; part: CoursePart }[]): Promise<void> {
    return this.deed(this.words.t('training.team.done'), (id, version) =>
      this.api.setTeam(id, { members: [...members], version }),
    );
  }

  vote(vote: Vote, reason?: string): Promise<void> {
    return this.deed(this.words.t(`training.voted.${vote}`), (id, version) =>
      this.api.vote(id, { vote, version, ...(reason && { reason }) }),
    );
  }

  archive(archived: boolean): Promise<void> {
    return this.deed(this.words.t(`training.reached.${archived ? 'library' : 'retired'}`), (id, version) =>
      this.api.archive(id, { archived, version }),
    );
  }

  /** When somebody else was faster, the screen shows how it is now before the refusal is said. */
  private async deed(
    said: string,
    send: (id: string, version: number) => Promise<CourseDetailView>,
  ): Promise<void> {
    const detail = this.detail();
    if (!detail) return;
    try {
      this.loaded.set({ is: 'ready', value: await send(detail.course.id, detail.course.version) });
      this.toasts.done(said);
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'course.changed') await this.load();
      throw problem;
    }
  }
}
