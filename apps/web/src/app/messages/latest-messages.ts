import { computed, Injectable, inject, signal } from '@angular/core';
import type { MessagePageView, MessageView } from '@banke/contracts';
import type { Loaded } from '../http/loaded';
import { toApiProblem } from '../http/api-problem';
import { onLive } from '../live/on-live';
import { Place } from '../shell/place';
import { isAbout } from './is-about';
import { MessagesApi } from './messages-api';

/** The newest messages and how many are unread, for the bell and for Home. Provided by the shell. */
@Injectable()
export class LatestMessages {
  private readonly api = inject(MessagesApi);
  private readonly place = inject(Place);
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
      const page = await this.api.page();
      const value = (await this.readHere(page.messages)) ? await this.api.page() : page;
      this.loaded.set({ is: 'ready', value });
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

  /** How a job on screen ended is seen there: nobody needs to be told again. */
  private async readHere(messages: readonly MessageView[]): Promise<boolean> {
    const [path, open] = [this.place.path(), this.place.param('open')];
    const here = messages.filter(
      ({ kind, link, readAt }) => readAt === null && kind.startsWith('job.') && isAbout(link, path, open),
    );
    await Promise.all(here.map(({ id }) => this.api.read(id)));
    return here.length > 0;
  }
}
