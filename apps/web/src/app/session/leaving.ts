import { effect, Injectable, InjectionToken, inject, untracked } from '@angular/core';
import type { Confirmation } from '@banke/ui';
import { SessionStore } from './session-store';

/** What an area has to do with somebody who leaves. */
export interface LeavingHook {
  /** What the account would leave behind, to be asked before it signs out; undefined: nothing. */
  question?(accountId: string): Promise<Confirmation | undefined>;
  /** Takes out of this browser what nobody else may find in it. */
  forget?(): Promise<void>;
}

/** Areas register theirs in `app.config.ts`: the session knows none of them. */
export const LEAVING_HOOKS = new InjectionToken<readonly LeavingHook[]>(
  'what areas do when somebody leaves',
  {
    providedIn: 'root',
    factory: () => [],
  },
);

/** However somebody leaves, by themselves or because the session is over, nothing of theirs stays behind. */
@Injectable({ providedIn: 'root' })
export class Leaving {
  private readonly hooks = inject(LEAVING_HOOKS);

  constructor() {
    const session = inject(SessionStore);
    effect(() => {
      if (session.known() && !session.session()) untracked(() => void this.forget());
    });
  }

  /** One that cannot be asked keeps nobody here. */
  async questions(accountId: string): Promise<Confirmation[]> {
    const asked = await Promise.allSettled(this.hooks.map(async (hook) => hook.question?.(accountId)));
    return asked.flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
  }

  /** Each, whatever becomes of the others. */
  async forget(): Promise<void> {
    await Promise.allSettled(this.hooks.map(async (hook) => hook.forget?.()));
  }
}
