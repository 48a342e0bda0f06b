import { computed, Injectable, inject, signal } from '@angular/core';
import type { OwnStaffView } from '@banke/contracts';
import { toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { StaffApi } from '../staff/staff-api';

/**
 * What the company has on record about whoever is signed in. Provided by the shell, so that it lasts as long as the
 * session: asked for when a page first wants it, and again only when something changed or it did not come.
 */
@Injectable()
export class OwnRecord {
  private readonly api = inject(StaffApi);
  private readonly loaded = signal<Loaded<OwnStaffView>>({ is: 'loading' });
  private wanted = false;

  readonly loading = computed(() => this.loaded().is === 'loading');
  readonly person = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.staff : null;
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['staff-changed'], () => (this.wanted ? this.load() : Promise.resolve()));
  }

  want(): void {
    if (this.wanted && !this.problem()) return;
    this.wanted = true;
    void this.load();
  }

  private async load(): Promise<void> {
    try {
      this.loaded.set({ is: 'ready', value: await this.api.me() });
    } catch (error) {
      if (this.loaded().is !== 'ready') this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
