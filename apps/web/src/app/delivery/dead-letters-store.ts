import { computed, Injectable, inject, signal } from '@angular/core';
import type { DeadLetterListView, DeadLetterView } from '@banke/contracts';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { DeliveryApi } from './delivery-api';

/** What could not be delivered, kept up to date. */
@Injectable()
export class DeadLettersStore {
  private readonly api = inject(DeliveryApi);
  private readonly loaded = signal<Loaded<DeadLetterListView>>({ is: 'loading' });

  readonly list = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly letters = computed(() => this.list()?.deliveries ?? []);
  readonly state = computed(() => {
    const loaded = this.loaded();
    const letters = this.letters();
    return listState(loaded.is === 'ready' ? { is: 'ready', value: letters } : loaded, letters.length);
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['deliveries-changed'], () => this.load());
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.deadLetters() });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async retry({ id }: DeadLetterView): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.retry(id) });
  }

  async discard({ id }: DeadLetterView): Promise<void> {
    this.loaded.set({ is: 'ready', value: await this.api.discard(id) });
  }
}
