import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { MessageView } from '@banke/contracts';
import type { ListState } from '@banke/ui';
import { type ApiProblem, toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { Place } from '../shell/place';
import { LatestMessages } from './latest-messages';
import { MessagesApi } from './messages-api';

interface Pages {
  messages: readonly MessageView[];
  unread: number;
  /** Where older ones begin; null at the end. */
  next: string | null;
}

type Older = { is: 'idle' } | { is: 'loading' } | { is: 'failed'; problem: ApiProblem };

/** Messages as far back as somebody has read. `?only=unread` is the server's filter. */
@Injectable()
export class MessagesStore {
  private readonly api = inject(MessagesApi);
  private readonly place = inject(Place);
  private readonly latest = inject(LatestMessages);
  private readonly loaded = signal<Loaded<Pages>>({ is: 'loading' });
  private asked = 0;

  readonly only = computed(() => (this.place.param('only') === 'unread' ? 'unread' : 'all'));
  readonly messages = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.messages : [];
  });
  readonly unread = this.latest.unread;
  readonly more = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' && loaded.value.next !== null;
  });
  readonly older = signal<Older>({ is: 'idle' });
  readonly state = computed<ListState>(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return listState(loaded, 0);
    if (loaded.value.messages.length > 0) return 'filled';
    return this.only() === 'unread' ? 'filtered-to-nothing' : 'empty';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['messages-changed'], () => this.refresh());
    effect(() => {
      this.only();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    this.older.set({ is: 'idle' });
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.page(this.query());
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async loadOlder(): Promise<void> {
    const loaded = this.loaded();
    if (loaded.is !== 'ready' || loaded.value.next === null || this.older().is === 'loading') return;
    const asked = this.asked;
    this.older.set({ is: 'loading' });
    try {
      const page = await this.api.page({ ...this.query(), before: loaded.value.next });
      if (asked !== this.asked) return; // the filter changed meanwhile
      const messages = [...loaded.value.messages, ...page.messages];
      this.loaded.set({ is: 'ready', value: { ...page, messages } });
      this.older.set({ is: 'idle' });
    } catch (error) {
      if (asked === this.asked) this.older.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async read(message: MessageView): Promise<void> {
    if (message.readAt !== null) return;
    await this.latest.read(message);
    await this.refresh();
  }

  async readAll(): Promise<void> {
    await this.latest.readAll();
    await this.refresh();
  }

  private query() {
    return this.only() === 'unread' ? { only: 'unread' as const } : {};
  }

  /** The newest page again, above what was read further back: nothing jumps. */
  private async refresh(): Promise<void> {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return this.load();
    const asked = ++this.asked;
    try {
      const page = await this.api.page(this.query());
      if (asked !== this.asked) return;
      const last = page.messages.at(-1)?.sequence;
      const back =
        page.next === null || last === undefined
          ? []
          : loaded.value.messages.filter(({ sequence }) => BigInt(sequence) < BigInt(last));
      const value = {
        ...page,
        messages: [...page.messages, ...back],
        next: back.length > 0 ? loaded.value.next : page.next,
      };
      this.loaded.set({ is: 'ready', value });
    } catch {
      // What is shown stays; the next news asks again.
    }
  }
}
