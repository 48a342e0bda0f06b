import { computed, DestroyRef, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { OwnMonthView, OwnNoticeView, OwnOutlookView } from '@banke/contracts';
import { waitsForAnswer } from '@banke/domain/roster';
import { toApiProblem, type ApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { SessionStore } from '../session/session-store';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { LastShifts } from './last-shifts';
import { ShiftsApi } from './shifts-api';

const OUTLOOK = 'outlook';

/**
 * The month of the signed-in person as it is published, and what was told of it. Looking at it marks it as seen. Without a
 * connection it is what it was when it was last loaded.
 */
@Injectable()
export class MyShiftsStore {
  private readonly api = inject(ShiftsApi);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);
  private readonly last = inject(LastShifts);
  private readonly accountId = inject(SessionStore).session()?.accountId ?? '';
  private readonly loaded = signal<Loaded<OwnMonthView>>({ is: 'loading' });
  private readonly told = signal<OwnOutlookView | undefined>(undefined);
  /** What was new when the page opened: it stays marked until the page is left. */
  private readonly fresh = signal<ReadonlySet<string>>(new Set());
  private readonly loadedAt = signal<string | undefined>(undefined);
  private asked = 0;

  readonly month = computed(() => this.place.month() ?? this.clock.today().slice(0, 7));
  readonly shown = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return loaded.is;
    return loaded.value.person ? 'filled' : 'empty';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  /** When what is shown was loaded, while the server is out of reach; undefined: just now. */
  readonly asOf = this.loadedAt.asReadonly();
  readonly next = computed(() => this.told()?.next ?? null);
  /** What waits for a confirmation, and what was new when the page opened. */
  readonly notices = computed(() =>
    (this.told()?.notices ?? []).filter(
      (notice) => waitsForAnswer(notice, this.clock.today()) || this.fresh().has(notice.id),
    ),
  );
  readonly changedDays = computed(
    () =>
      new Set(
        this.notices().flatMap(({ changes, activities }) =>
          [...changes, ...activities].map(({ day }) => day),
        ),
      ),
  );

  constructor() {
    onLive(['messages-changed'], () => this.reload());
    effect(() => {
      this.month();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        this.loadedAt.set(undefined);
        void this.loadMonth();
      });
    });
    void this.loadOutlook();
    const again = () => void this.reload();
    addEventListener('online', again);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('online', again);
    });
  }

  async reload(): Promise<void> {
    await Promise.all([this.loadMonth(), this.loadOutlook()]);
  }

  async confirm(notice: OwnNoticeView): Promise<void> {
    await this.api.confirm(notice.id);
    const confirmedAt = new Date().toISOString();
    this.told.update(
      (told) =>
        told && {
          ...told,
          notices: told.notices.map((each) => (each.id === notice.id ? { ...each, confirmedAt } : each)),
        },
    );
    this.fresh.update((fresh) => new Set([...fresh, notice.id]));
  }

  private async loadMonth(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    const month = this.month();
    let value: OwnMonthView;
    try {
      value = await this.api.month(`${month}-01`);
    } catch (error) {
      const problem = toApiProblem(error);
      const last = isAway(problem) ? await this.last.of<OwnMonthView>(this.accountId, month) : undefined;
      if (asked !== this.asked) return;
      if (last) this.show(last.value, last.at);
      else this.loaded.set({ is: 'failed', problem });
      return;
    }
    if (asked === this.asked) this.show(value, undefined);
    await this.last.keep(this.accountId, month, value);
  }

  private show(value: OwnMonthView, at: string | undefined): void {
    this.loaded.set({ is: 'ready', value });
    this.loadedAt.set(at);
  }

  /** A month that does not come says why; what was told beside it comes with the next attempt. */
  private async loadOutlook(): Promise<void> {
    const told = await this.api.outlook().catch(() => undefined);
    if (!told) {
      const last = this.told() ? undefined : await this.last.of<OwnOutlookView>(this.accountId, OUTLOOK);
      if (last) this.told.set(last.value);
      return;
    }
    this.told.set(told);
    void this.last.keep(this.accountId, OUTLOOK, told);
    const unseen = told.notices.filter(({ seenAt }) => seenAt === null).map(({ id }) => id);
    if (unseen.length === 0) return;
    this.fresh.update((fresh) => new Set([...fresh, ...unseen]));
    await this.api.noticesSeen().catch(() => undefined);
  }
}

function isAway({ code }: ApiProblem): boolean {
  return code === 'network.unreachable' || code === 'server.unavailable';
}
