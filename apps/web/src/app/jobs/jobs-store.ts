import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { JobQuery, JobView } from '@banke/contracts';
import { JOB_STATES } from '@banke/contracts/codes';
import type { ListState } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { JobsApi } from './jobs-api';

/** Jobs and what can be done with them. `?of=everybody` and `?state=` are the server's filters. */
@Injectable()
export class JobsStore {
  private readonly api = inject(JobsApi);
  private readonly place = inject(Place);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly JobView[]>>({ is: 'loading' });
  private asked = 0;

  readonly mayEverybody = computed(() => this.session.may('jobs.read'));
  readonly everybody = computed(() => this.mayEverybody() && this.place.param('of') === 'everybody');
  readonly filter = computed(() => JOB_STATES.find((state) => state === this.place.param('state')));
  private readonly query = computed(
    (): JobQuery => {
      const state = this.filter();
      return { ...(this.everybody() && { of: 'everybody' }), ...(state && { state }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  readonly jobs = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  readonly state = computed<ListState>(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready' || loaded.value.length > 0) return listState(loaded, 1);
    return this.filter() ? 'filtered-to-nothing' : 'empty';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['job-changed'], () => this.load());
    effect(() => {
      this.query();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const { jobs } = await this.api.list(this.query());
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: jobs });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async cancel({ id }: JobView): Promise<void> {
    this.take(await this.api.cancel(id));
  }

  async retry({ id }: JobView): Promise<void> {
    this.take(await this.api.retry(id));
  }

  private take(changed: JobView): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready'
        ? { is: 'ready', value: loaded.value.map((job) => (job.id === changed.id ? changed : job)) }
        : loaded,
    );
  }
}
