import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  ArrangeTrainingSessionRequest,
  ChangeTrainingSessionRequest,
  TrainingSessionListView,
  TrainingSessionView,
} from '@banke/contracts';
import { dayNumber, monthAround, plainDateOf } from '@banke/domain/calendar';
import { SESSION_STANDINGS } from '@banke/domain/training';
import { type ListState, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { Words } from '../words/words';
import { SessionWords } from './session-words';
import { SessionsApi } from './sessions-api';

/** The sessions of a month, as a list or a calendar. Which is in the address, with the department and the month. */
@Injectable()
export class SessionsStore {
  private readonly api = inject(SessionsApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly said = inject(SessionWords);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<TrainingSessionListView>>({ is: 'loading' });
  private asked = 0;

  private readonly session = inject(SessionStore);
  readonly mayArrange = computed(() => this.session.may('training.assign'));
  /** Its first day. */
  readonly month = computed(() => `${this.place.month() ?? this.clock.today().slice(0, 7)}-01`);
  readonly standing = computed(() => SESSION_STANDINGS.find((each) => each === this.place.param('standing')));
  readonly inDepartment = computed(() => {
    const [loaded, department] = [this.loaded(), this.place.departmentId()];
    const all = loaded.is === 'ready' ? loaded.value.sessions : [];
    return department === undefined ? all : all.filter(({ departmentId }) => departmentId === department);
  });
  readonly sessions = computed(() => {
    const standing = this.standing();
    return this.inDepartment().filter(
      (session) => standing === undefined || this.said.standing(session) === standing,
    );
  });
  readonly state = computed((): ListState => {
    const loaded = this.loaded();
    const all = this.inDepartment();
    return listState(loaded.is === 'ready' ? { ...loaded, value: all } : loaded, this.sessions().length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.month();
      untracked(() => void this.load());
    });
    onLive(['sessions-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    const { from, through } = monthAround(dayNumber(this.month()));
    try {
      const value = await this.api.list({ from: plainDateOf(from), through: plainDateOf(through) });
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async save(
    session: TrainingSessionView | undefined,
    { departmentId, courseId, ...said }: ArrangeTrainingSessionRequest,
  ): Promise<void> {
    const change = (known: TrainingSessionView): ChangeTrainingSessionRequest => ({
      ...said,
      version: known.version,
    });
    const saved = session
      ? await this.api.change(session.id, change(session))
      : await this.api.arrange({ departmentId, courseId, ...said });
    this.toasts.done(
      this.words.t('training.session.saved', { name: saved.title, when: this.said.when(saved) }),
    );
    await this.load();
  }
}
