import { Injectable, inject } from '@angular/core';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';
import { SessionApi } from './session-api';
import { Way } from './way';

/** Out, or a sentence why not: nobody should believe a shared computer is signed out when it is not. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly api = inject(SessionApi);
  private readonly way = inject(Way);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  here(): Promise<void> {
    return this.leaveAfter(() => this.api.signOut());
  }

  everywhere(): Promise<void> {
    return this.leaveAfter(() => this.api.signOutEverywhere());
  }

  private async leaveAfter(end: () => Promise<void>): Promise<void> {
    try {
      await end();
      this.way.leave();
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }
}
