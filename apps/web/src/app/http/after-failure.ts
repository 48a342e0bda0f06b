import { Injectable, inject } from '@angular/core';
import { Toasts } from '@banke/ui';
import { ProblemWords } from '../words/problem-words';
import { toApiProblem } from './api-problem';
import type { Loaded } from './loaded';

/**
 * For what is asked for again while somebody reads or types: a phone that loses its signal keeps what is there, and is
 * told so. What the server itself refuses is not to be seen any longer.
 */
@Injectable({ providedIn: 'root' })
export class AfterFailure {
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);

  of<T>(before: Loaded<T>, error: unknown): Loaded<T> {
    const problem = toApiProblem(error);
    const refused = problem.status >= 400 && problem.status < 500;
    if (before.is !== 'ready' || refused) return { is: 'failed', problem };
    this.toasts.problem(this.problems.notLoaded(problem));
    return before;
  }
}
