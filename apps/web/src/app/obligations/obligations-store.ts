import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { ObligationQuery, ObligationView } from '@banke/contracts';
import { OBLIGATION_STATES, type ObligationState } from '@banke/domain/obligations';
import type { ListState } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { ObligationWords } from '../words/obligation-words';
import { daysOf } from './month-grid';
import { groupsOf } from './obligation-groups';
import { ObligationsApi } from './obligations-api';

export const WHOSE = ['mine', 'to-accept', 'all'] as const;
export type Whose = (typeof WHOSE)[number];
export type StateFilter = ObligationState | 'overdue';
export const STATE_FILTERS: readonly StateFilter[] = ['overdue', ...OBLIGATION_STATES];

/** Obligations within reach: what is to be done now, or a month of them. Filters are read from the address. */
@Injectable()
export class ObligationsStore {
  private readonly api = inject(ObligationsApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly names = inject(ObligationWords);
  private readonly session = inject(SessionStore);
  private readonly loaded = signal<Loaded<readonly ObligationView[]>>({ is: 'loading' });
  private asked = 0;
  private readonly opensOn = signal<Whose | undefined>(undefined);

  readonly calendar = computed(() => this.place.path() === '/obligations/calendar');
  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  /** Whose are shown where the address does not say: one's own, if there were any when the page was opened. */
  readonly usual = computed((): Whose => this.opensOn() ?? 'mine');
  readonly filter = computed(() => ({
    whose: WHOSE.find((whose) => whose === this.place.param('whose')) ?? this.usual(),
    state: STATE_FILTERS.find((state) => state === this.place.param('state')),
    text: (this.place.param('q') ?? '').trim().toLowerCase(),
  }));
  private readonly query = computed(
    (): ObligationQuery => {
      const department = this.place.departmentId();
      return { ...(this.calendar() && daysOf(this.month())), ...(department && { department }) };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  /** Everything within reach, before any filter. */
  readonly all = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : [];
  });
  /** Known once loaded, not before. */
  readonly counts = computed((): Partial<Record<Whose, number>> => {
    if (this.loaded().is !== 'ready') return {};
    return {
      mine: this.all().filter(({ mine }) => mine).length,
      'to-accept': this.all().filter(({ acceptable }) => acceptable).length,
      all: this.all().length,
    };
  });
  readonly shown = computed(() => this.all().filter((each) => this.fits(each)));
  readonly groups = computed(() => groupsOf(this.shown(), this.clock.today()));
  readonly state = computed<ListState>(() => {
    const state = listState(this.loaded(), this.shown().length);
    // A month without anything is still a month.
    return this.calendar() && (state === 'empty' || state === 'filtered-to-nothing') ? 'filled' : state;
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['obligations-changed'], () => this.load());
    effect(() => {
      this.query();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const { obligations } = await this.api.list(this.query());
      if (asked !== this.asked) return;
      const others = this.session.may('obligations.read') && !obligations.some(({ mine }) => mine);
      this.opensOn.update((usual) => usual ?? (others ? 'all' : 'mine'));
      this.loaded.set({ is: 'ready', value: obligations });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  private fits(each: ObligationView): boolean {
    const { whose, state, text } = this.filter();
    if (whose === 'mine' && !each.mine) return false;
    if (whose === 'to-accept' && !each.acceptable) return false;
    if (state !== undefined && !(state === 'overdue' ? each.overdue : each.state === state)) return false;
    return text === '' || this.names.full(each).toLowerCase().includes(text);
  }
}
