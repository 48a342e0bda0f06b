import { computed, Injectable, inject, signal } from '@angular/core';
import type { MessagePageView, MessageView } from '@banke/contracts';
import type { Loaded } from '../http/loaded';
import { toApiProblem } from '../http/api-problem';
import { onLive } from '../live/on-live';
import { MessagesApi } from './messages-api';

/** The newest messages and how many are unread, for the bell and for Home. Provided by the shell. */
@Injectable()
export class LatestMessages {
  private readonly api = inject(MessagesApi);
  private readonly loaded = signal<Loaded<MessagePageView>>({ is: 'loading' });

  readonly messages = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.messages : [];
  });
  readonly unread = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.unread : 0;
  });
  readonly ready = computed(() => this.loaded().is === 'ready');
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['messages-changed'], () => this.load());
    void this.load();
  }

  /** A bell that could not ask again keeps what it knew. */
  async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.page() });
    } catch (error) {
      if (this.loaded().is !== 'ready') this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async read(message: MessageView): Promise<void> {
    if (message.readAt !== null) return;
    await this.api.read(message.id);
    await this.load();
  }

  async readAll(): Promise<void> {
    const [newest] = this.messages();
    if (!newest) return;
    await this.api.readThrough({ through: newest.sequence });
    await this.load();
  }
}
