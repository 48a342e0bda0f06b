import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { GrantView, ObligationView } from '@banke/contracts';
import { permissionsOf } from '@banke/domain/people';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { ObligationsApi } from '../obligations/obligations-api';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { type CountedReach, type HomeNumber, monthNumber, overdueNumber, staffNumber } from './home-numbers';
import { HomePeople } from './home-people';
import { toDo } from './to-do';

/** What Home answers with: what is to be done now, and the few numbers that there are. */
@Injectable()
export class HomeStore {
  private readonly obligations = inject(ObligationsApi);
  private readonly people = inject(HomePeople);
  private readonly session = inject(SessionStore);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly loaded = signal<Loaded<readonly ObligationView[]>>({ is: 'loading' });
  private readonly month = signal<readonly ObligationView[]>([]);
  private asked = 0;

  readonly state = computed(() => this.loaded().is);
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly groups = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? toDo(loaded.value, this.clock.today()) : [];
  });
  private readonly reach = computed((): CountedReach => {
    if (!this.session.may('obligations.read')) return 'mine';
    if (this.place.departmentId() !== undefined) return 'department';
    const grants = this.session.session()?.grants ?? [];
    const everywhere = ({ scope, role }: GrantView): boolean =>
      scope === 'company' && permissionsOf(role).includes('obligations.read');
    return grants.some(everywhere) ? 'company' : 'department';
  });
  /** Only numbers that exist: none is made up for a role that has nothing to count. */
  readonly numbers = computed((): HomeNumber[] => {
    const loaded = this.loaded();
    const reach = this.reach();
    return [
      ...monthNumber(this.month(), this.clock.today(), reach),
      ...(reach !== 'mine' && loaded.is === 'ready' ? overdueNumber(loaded.value, reach) : []),
      ...staffNumber(this.people.counted()),
    ];
  });

  constructor() {
    onLive(['obligations-changed'], () => this.loadObligations());
    effect(() => {
      this.place.departmentId();
      this.clock.today();
      untracked(() => void this.loadObligations());
    });
  }

  async loadObligations(): Promise<void> {
    const asked = ++this.asked;
    const today = this.clock.today();
    const department = this.place.departmentId();
    const within = department === undefined ? {} : { department };
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const [now, month] = await Promise.all([
        this.obligations.list(within),
        this.obligations.list({ ...within, from: `${today.slice(0, 7)}-01`, through: today }),
      ]);
      if (asked !== this.asked) return;
      this.loaded.set({ is: 'ready', value: now.obligations });
      this.month.set(month.obligations);
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }
}
