import { Injectable, inject } from '@angular/core';
import type { SessionEnd } from '@banke/contracts/codes';
import { ConfirmDialog, type Confirmation, Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { Live } from '../live/live';
import { Tabs } from '../live/tabs';
import { Leaving } from './leaving';
import { SessionApi } from './session-api';
import { SessionStore } from './session-store';
import { Way } from './way';

/** Out, or a sentence why not: nobody should believe a shared computer is signed out when it is not. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly api = inject(SessionApi);
  private readonly way = inject(Way);
  private readonly live = inject(Live);
  private readonly tabs = inject(Tabs);
  private readonly leaving = inject(Leaving);
  private readonly session = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  /** What is typed and not sent stays behind: whoever leaves it is asked first. */
  async here(): Promise<void> {
    if (await this.mayLeave()) await this.leaveAfter('signed-out', () => this.api.signOut());
  }

  async everywhere(): Promise<void> {
    if (!(await this.mayLeave())) return;
    await this.leaveAfter('signed-out-everywhere', () => this.api.signOutEverywhere());
  }

  private async mayLeave(): Promise<boolean> {
    for (const question of await this.leaving.questions(this.session.session()?.accountId ?? '')) {
      if ((await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, question)) !== true) return false;
    }
    return true;
  }

  private async leaveAfter(reason: SessionEnd, end: () => Promise<void>): Promise<void> {
    this.live.stop(); // who does it needs not be told
    try {
      await end();
    } catch (error) {
      this.live.start();
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      return;
    }
    await this.leaving.forget();
    this.tabs.tell({ is: 'left', reason });
    this.way.leave();
  }
}
