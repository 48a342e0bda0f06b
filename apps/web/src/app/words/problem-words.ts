import { Injectable, inject } from '@angular/core';
import type { ApiProblem } from '../http/api-problem';
import { Words } from './words';

/** Codes into sentences: what happened, what was kept, what to do. */
@Injectable({ providedIn: 'root' })
export class ProblemWords {
  private readonly words = inject(Words);

  sentence(problem: ApiProblem): string {
    const sentence = this.words.t(`codes.problem.${problem.code}`, problem.params);
    return problem.code === 'server.unexpected' && problem.requestId
      ? `${sentence} ${this.words.t('codes.requestId', { id: problem.requestId })}`
      : sentence;
  }

  /** For something that was only to be shown: nothing was at stake, so nothing is said of changes. */
  notLoaded(problem: ApiProblem): string {
    if (problem.code === 'network.unreachable') return this.words.t('codes.notLoaded.unreachable');
    if (problem.status < 500) return this.sentence(problem);
    const number = problem.requestId && this.words.t('codes.requestId', { id: problem.requestId });
    return `${this.words.t('codes.notLoaded.failed')} ${number}`.trim();
  }

  /** Why one field was refused; undefined when it was not. */
  field(problem: ApiProblem | undefined, path: string): string | undefined {
    const error = problem?.errors.find((each) => each.path === path);
    return error && this.words.t(`codes.field.${error.code}`, error.params ?? {});
  }
}
