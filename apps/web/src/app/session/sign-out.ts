import { Injectable, inject } from '@angular/core';
import type { SessionEnd } from '@banke/contracts/codes';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Live } from '../live/live';
import { Tabs } from '../live/tabs';
import { SessionApi } from './session-api';
import { Way } from './way';

/** Out, or a sentence why not: nobody should believe a shared computer is signed out when it is not. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly api = inject(SessionApi);
  private readonly way = inject(Way);
  private readonly live = inject(Live);
  private readonly tabs = inject(Tabs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  here(): Promise<void> {
    return this.leaveAfter('signed-out', () => this.api.signOut());
  }

  everywhere(): Promise<void> {
    return this.leaveAfter('signed-out-everywhere', () => this.api.signOutEverywhere());
  }

  private async leaveAfter(reason: SessionEnd, end: () => Promise<void>): Promise<void> {
    this.live.stop(); // who does it needs not be told
    try {
      await end();
      this.tabs.tell({ is: 'left', reason });
      this.way.leave();
    } catch (error) {
      this.live.start();
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
