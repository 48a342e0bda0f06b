import type { ListState } from '@banke/ui';
import type { ApiProblem } from './api-problem';

/** Something asked of the server: on its way, here, or not to be had. */
export type Loaded<T> = { is: 'loading' } | { is: 'ready'; value: T } | { is: 'failed'; problem: ApiProblem };

/** Which of the states every list has; `shown` counts what the filters leave. */
export function listState(loaded: Loaded<readonly unknown[]>, shown: number): ListState {
  switch (loaded.is) {
    case 'loading':
      return 'loading';
    case 'failed':
      return loaded.problem.code === 'access.refused' ? 'refused' : 'failed';
    case 'ready':
      if (loaded.value.length === 0) return 'empty';
      return shown === 0 ? 'filtered-to-nothing' : 'filled';
  }
}
