import { computed, Injectable, inject, signal } from '@angular/core';
import type {
  AskForTrainingRequest,
  CloseTrainingRequest,
  StepTrainingRequest,
  TrainingRequestView,
} from '@banke/contracts';
import { REQUEST_STATES } from '@banke/domain/training';
import { type ListState, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { type Loaded, listState } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Words } from '../words/words';
import { RequestsApi } from './requests-api';

const NOTHING = { trainerId: null, sessionId: null, scheduledOn: null, note: null };

/** Requests by where they stand: those somebody must do something about first. */
@Injectable()
export class RequestsStore {
  private readonly api = inject(RequestsApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly TrainingRequestView[]>>({ is: 'loading' });
  private asked = 0;

  readonly mayArrange = computed(() => this.session.may('training.assign'));
  readonly groups = computed(() => {
    const loaded = this.loaded();
    const all = loaded.is === 'ready' ? loaded.value : [];
    return REQUEST_STATES.map((state) => ({
      state,
      rows: all.filter((each) => each.state === state),
    })).filter(({ rows }) => rows.length > 0);
  });
  readonly state = computed((): ListState => {
    const loaded = this.loaded();
    return listState(loaded, loaded.is === 'ready' ? loaded.value.length : 0);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['training-requests-changed', 'sessions-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const { requests } = await this.api.list();
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: requests });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async ask(request: AskForTrainingRequest): Promise<void> {
    const { topic } = await this.api.ask(request);
    this.toasts.done(this.words.t('training.request.asked', { name: topic }));
    await this.load();
  }

  async step(
    { id, version, topic }: TrainingRequestView,
    step: Partial<StepTrainingRequest> & Pick<StepTrainingRequest, 'to'>,
  ): Promise<void> {
    await this.api.step(id, { ...NOTHING, ...step, version });
    this.toasts.done(this.words.t(`training.request.done.${step.to}`, { name: topic }));
    await this.load();
  }

  async close(
    { id, version, topic }: TrainingRequestView,
    closing: Omit<CloseTrainingRequest, 'version'>,
  ): Promise<void> {
    await this.api.close(id, { ...closing, version });
    this.toasts.done(this.words.t('training.request.closingSaved', { name: topic }));
    await this.load();
  }
}
