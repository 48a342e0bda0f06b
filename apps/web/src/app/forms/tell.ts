import { Injectable, inject } from '@angular/core';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { ProblemWords } from '../words/problem-words';

/** For a deed of one click, without a form to show a refusal in: says it at the foot of the screen. */
@Injectable({ providedIn: 'root' })
export class Tell {
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  /** True when it was done. */
  async of(deed: Promise<unknown>): Promise<boolean> {
    try {
      await deed;
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      return false;
    }
  }
}
