import { computed, Injectable, signal } from '@angular/core';
import type { SessionView } from '@banke/contracts';
import type { Permission } from '@banke/domain/people';

type State = { is: 'unknown' } | { is: 'out' } | { is: 'in'; session: SessionView };

/** Who is signed in, as far as the server has told us. It holds; asking and sending is `SessionApi`'s. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly state = signal<State>({ is: 'unknown' });

  readonly session = computed(() => {
    const state = this.state();
    return state.is === 'in' ? state.session : undefined;
  });
  readonly known = computed(() => this.state().is !== 'unknown');
  readonly csrfToken = computed(() => this.session()?.csrfToken);

  enter(session: SessionView): void {
    this.state.set({ is: 'in', session });
  }

  forget(): void {
    this.state.set({ is: 'out' });
  }

  /** The first place whose rosters are seen for somebody else; undefined: there is none. */
  readonly rosterStandIn = computed(() => this.session()?.rosterStandIns[0]);

  /** For what a screen offers; the server decides again. */
  may(permission: Permission): boolean {
    return this.session()?.permissions.includes(permission) ?? false;
  }

  /** Whether a page opens, also to who stands in for somebody. */
  opens({ permission, standIns }: { permission?: Permission; standIns?: true }): boolean {
    if (permission === undefined || this.may(permission)) return true;
    return standIns === true && this.rosterStandIn() !== undefined;
  }
}
