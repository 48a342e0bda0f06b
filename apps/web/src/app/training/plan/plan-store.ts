import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { TrainingPlanLineRequest, TrainingPlanView } from '@banke/contracts';
import type { PlanState } from '@banke/domain/training';
import { type ListState, Toasts } from '@banke/ui';
import { AfterFailure } from '../../http/after-failure';
import { type Loaded, listState } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { Place } from '../../shell/place';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';
import { AssigningPlaces } from '../assigning-places';
import { PlanApi } from './plan-api';

/** The plans of the month in the address: of its department, or of all the person looks after. */
@Injectable()
export class PlanStore {
  private readonly api = inject(PlanApi);
  private readonly place = inject(Place);
  private readonly places = inject(AssigningPlaces);
  private readonly clock = inject(CompanyClock);
  private readonly failure = inject(AfterFailure);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<readonly TrainingPlanView[]>>({ is: 'loading' });
  private asked = 0;

  /** `2026-11`. */
  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly plans = computed(() => {
    const [loaded, department] = [this.loaded(), this.place.departmentId()];
    const all = loaded.is === 'ready' ? loaded.value : [];
    return department === undefined ? all : all.filter(({ departmentId }) => departmentId === department);
  });
  /** Where a plan can still be drafted: not for what is over. */
  readonly undrafted = computed(() => {
    if (this.loaded().is !== 'ready' || this.month() < this.clock.today().slice(0, 7)) return [];
    const [planned, department] = [
      new Set(this.plans().map(({ departmentId }) => departmentId)),
      this.place.departmentId(),
    ];
    return this.places
      .departments()
      .filter(({ id }) => !planned.has(id) && (department === undefined || id === department));
  });
  readonly state = computed((): ListState => listState(this.loaded(), this.plans().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.month();
      untracked(() => {
        // Lines of another month under this one's heading would be handed in as its own.
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
    onLive(['sessions-changed'], () => this.load());
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    try {
      const { plans } = await this.api.list(`${this.month()}-01`);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: plans });
    } catch (error) {
      if (asked === this.asked) this.loaded.set(this.failure.of(this.loaded(), error));
    }
  }

  async draft(departmentId: string): Promise<void> {
    const { lines, departmentName } = await this.api.draft({ departmentId, month: `${this.month()}-01` });
    this.toasts.done(this.words.count('training.plan.drafted', lines.length, { name: departmentName }));
    await this.load();
  }

  /** The line with this id as it is said, or one more; null takes it out. */
  async change(
    plan: TrainingPlanView,
    id: string | null,
    said: Omit<TrainingPlanLineRequest, 'id'> | null,
  ): Promise<void> {
    const others = plan.lines
      .filter((line) => line.id !== id)
      .map(({ arranged: _, trainerName: _n, ...line }): TrainingPlanLineRequest => line);
    const lines = said === null ? others : [...others, { id, ...said }];
    await this.api.change(plan.id, { lines, version: plan.version });
    this.toasts.done(this.words.t('training.plan.saved'));
    await this.load();
  }

  async step(
    { id, version, departmentName: name }: TrainingPlanView,
    to: PlanState,
    reason: string | null = null,
  ): Promise<void> {
    await this.api.step(id, { to, version, ...(reason !== null && { reason }) });
    this.toasts.done(this.words.t(`training.plan.done.${to}`, { name }));
    await this.load();
  }

  sheetAddress(id: string, format: 'xlsx' | 'pdf'): string {
    const language = this.words.language() === 'en' ? 'en' : 'zh-CN';
    return this.api.sheetAddress(id, { format, language });
  }
}
