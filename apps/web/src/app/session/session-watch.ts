import { Injectable, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { toApiProblem } from '../http/api-problem';
import { Live, type LiveNews } from '../live/live';
import { Tabs } from '../live/tabs';
import { DepartmentDirectory } from '../people/department-directory';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { Way } from './way';

/** Keeps a tab in step with its session, whoever ends or changes it, and wherever. Provided by the shell. */
@Injectable()
export class SessionWatch {
  private readonly live = inject(Live);
  private readonly tabs = inject(Tabs);
  private readonly api = inject(SessionApi);
  private readonly session = inject(SessionStore);
  private readonly directory = inject(DepartmentDirectory);
  private readonly way = inject(Way);

  constructor() {
    this.live.news.pipe(takeUntilDestroyed()).subscribe((news) => void this.hear(news));
    this.tabs.heard.pipe(takeUntilDestroyed()).subscribe((message) => {
      // Somebody else signed in beside: what this tab shows belongs to nobody any more.
      const me = this.session.session()?.accountId;
      if (message.is === 'entered' && me !== undefined && message.accountId !== me) location.reload();
    });
    const accountId = this.session.session()?.accountId;
    if (accountId !== undefined) this.tabs.tell({ is: 'entered', accountId });
  }

  private async hear({ name, data }: LiveNews): Promise<void> {
    if (name === 'session-ended') {
      if (!this.session.session()) return; // known already, and with the first reason
      this.session.forget();
      this.way.toSignIn({ reason: data.reason });
    } else if (name === 'access-changed' || name === 'session-changed') await this.readSession();
  }

  /** Roles and what follows from them: rooms, switches, buttons. Pages ask again by themselves. */
  private async readSession(): Promise<void> {
    try {
      this.session.enter(await this.api.current());
      await this.directory.load();
    } catch (error) {
      if (toApiProblem(error).code !== 'session.required') return; // the next request will tell
      this.session.forget();
      this.way.toSignIn();
    }
  }
}
