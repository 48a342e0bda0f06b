import { computed, Injectable, inject, signal } from '@angular/core';
import { DelegationsApi } from '../delegations/delegations-api';
import { SessionStore } from '../session/session-store';
import { Formats } from '../words/formats';

/** Whom one can name: oneself first in mind, and everybody who has an account. */
@Injectable({ providedIn: 'root' })
export class Colleagues {
  private readonly api = inject(DelegationsApi);
  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  private readonly known = signal<readonly { accountId: string; displayName: string }[]>([]);

  readonly people = computed(() => {
    const own = this.session.session();
    const all = [...(own ? [own] : []), ...this.known()];
    return [...new Map(all.map(({ accountId, displayName }) => [accountId, displayName]))]
      .map(([accountId, displayName]) => ({ accountId, displayName }))
      .sort((a, b) => this.formats.compare(a.displayName, b.displayName));
  });

  async load(): Promise<void> {
    try {
      this.known.set((await this.api.colleagues()).colleagues);
    } catch {
      // Oneself can still be named.
    }
  }
}
