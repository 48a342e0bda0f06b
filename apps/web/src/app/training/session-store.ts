import { computed, Injectable, inject, signal } from '@angular/core';
import type { ArrangeTrainingSessionRequest, TrainingSessionView } from '@banke/contracts';
import type { Attendance } from '@banke/domain/training';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { Words } from '../words/words';
import { SessionWords } from './session-words';
import { SessionsApi } from './sessions-api';

/** One session: who is on its list, and the attendance somebody is about to write down. */
@Injectable()
export class OneSessionStore {
  private readonly api = inject(SessionsApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly said = inject(SessionWords);
  private id = '';
  private asked = 0;

  readonly loaded = signal<Loaded<TrainingSessionView>>({ is: 'loading' });
  readonly session = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  /** Written on the screen and not sent yet, by person. */
  readonly marked = signal<ReadonlyMap<string, Attendance>>(new Map());

  constructor() {
    onLive(['sessions-changed'], () => this.load());
  }

  async show(id: string): Promise<void> {
    if (id !== this.id) {
      this.loaded.set({ is: 'loading' });
      this.marked.set(new Map());
    }
    this.id = id;
    await this.load();
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const value = await this.api.one(this.id);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  attendanceOf(staffId: string): Attendance | null {
    const written = this.session()?.seats.find((seat) => seat.staffId === staffId)?.attendance;
    return this.marked().get(staffId) ?? written ?? null;
  }

  mark(staffId: string, attendance: Attendance): void {
    this.marked.update((marked) => new Map([...marked, [staffId, attendance]]));
  }

  async write(): Promise<void> {
    const session = this.session();
    if (!session) return;
    const marks = session.seats.flatMap(({ staffId, state }) => {
      const attendance = this.attendanceOf(staffId);
      return state === 'seated' && attendance !== null ? [{ staffId, attendance }] : [];
    });
    this.take(await this.api.write(session.id, { marks, version: session.version }));
    this.marked.set(new Map());
    this.toasts.done(this.words.t('training.session.written', { name: session.title }));
  }

  async seat(staffIds: readonly string[]): Promise<void> {
    this.take(await this.api.seat(this.id, staffIds));
  }

  async unseat(staffId: string): Promise<void> {
    this.take(await this.api.unseat(this.id, staffId));
  }

  async change({ departmentId: _d, courseId: _c, ...said }: ArrangeTrainingSessionRequest): Promise<void> {
    const session = this.session();
    if (!session) return;
    const saved = await this.api.change(session.id, { ...said, version: session.version });
    this.take(saved);
    this.toasts.done(
      this.words.t('training.session.saved', { name: saved.title, when: this.said.when(saved) }),
    );
  }

  async cancel(reason: string): Promise<void> {
    const session = this.session();
    if (!session) return;
    this.take(await this.api.cancel(session.id, reason, session.version));
    this.toasts.done(this.words.t('training.session.cancelled', { name: session.title }));
  }

  private take(value: TrainingSessionView): void {
    this.asked++;
    this.loaded.set({ is: 'ready', value });
  }
}
