import { Injectable, inject } from '@angular/core';
import type { SessionEnd } from '@banke/contracts/codes';
import { ConfirmDialog, type Confirmation, Dialogs, Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { UnsentDeeds } from '../roster/unsent-deeds';
import { LastShifts } from '../shifts/last-shifts';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { Live } from '../live/live';
import { Tabs } from '../live/tabs';
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
  private readonly unsent = inject(UnsentDeeds);
  private readonly lastShifts = inject(LastShifts);
  private readonly session = inject(SessionStore);
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
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
    const months = await this.unsent.of(this.session.session()?.accountId ?? '');
    if (months.length === 0) return true;
    const deeds = months.reduce((sum, month) => sum + month.deeds, 0);
    const sure = await this.dialogs.ask<boolean, Confirmation>(ConfirmDialog, {
      heading: this.words.count('shell.unsent.heading', deeds),
      text: this.words.t('shell.unsent.text', {
        months: this.formats.list(months.map(({ month }) => this.formats.month(month))),
      }),
      deed: this.words.t('shell.unsent.leave'),
      cancel: this.words.t('shell.cancel'),
    });
    return sure === true;
  }

  private async leaveAfter(reason: SessionEnd, end: () => Promise<void>): Promise<void> {
    this.live.stop(); // who does it needs not be told
    try {
      await end();
      await this.lastShifts.forget();
      this.tabs.tell({ is: 'left', reason });
      this.way.leave();
    } catch (error) {
      this.live.start();
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
