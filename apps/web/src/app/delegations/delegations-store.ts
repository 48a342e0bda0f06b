import { computed, Injectable, inject, signal } from '@angular/core';
import type { DelegateRequest, DelegationListView, DelegationView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { DelegationsApi } from './delegations-api';

/** Who stands in for whom: given, received, and those of others where one may see them. */
@Injectable()
export class DelegationsStore {
  private readonly api = inject(DelegationsApi);
  private readonly clock = inject(CompanyClock);
  private readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly loaded = signal<Loaded<DelegationListView>>({ is: 'loading' });

  readonly ready = computed(() => this.loaded().is === 'ready');
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly given = computed(() => this.current('given'));
  readonly received = computed(() => this.current('received'));
  readonly others = computed(() => this.current('others'));

  constructor() {
    onLive(['messages-changed', 'obligations-changed'], () => this.load());
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.list() });
    } catch (error) {
      if (!this.ready()) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async give(request: DelegateRequest, name: string): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.give(request) });
    this.toasts.done(this.words.t('delegations.done.given', { name, days: this.days(request) }));
  }

  async end({ id, version, inForce }: DelegationView, name: string): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.end(id, { version }) });
    const done = inForce ? 'delegations.done.ended' : 'delegations.done.cancelled';
    this.toasts.done(this.words.t(done, { name }));
  }

  /** 11月22日 至 11月28日. */
  days({ from, through }: Pick<DelegationView, 'from' | 'through'>): string {
    return this.words.t('codes.dates.between', {
      from: this.formats.date(from),
      last: this.formats.date(through),
    });
  }

  /** What is over, also before its last day, is history: the audit log keeps it. */
  private current(kind: keyof DelegationListView): DelegationView[] {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return [];
    return loaded.value[kind]
      .filter(({ inForce, from }) => inForce || from > this.clock.today())
      .sort((a, b) => a.from.localeCompare(b.from));
  }
}
