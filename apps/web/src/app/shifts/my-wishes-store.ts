import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { CreateWishRequest, OwnWishesView, OwnWishView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import type { Loaded } from '../http/loaded';
import { onLive } from '../live/on-live';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';
import { ShiftsApi } from './shifts-api';

/** What the signed-in person wishes for in one month: that of the address, or the nearest that is open. */
@Injectable()
export class MyWishesStore {
  private readonly api = inject(ShiftsApi);
  private readonly place = inject(Place);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly loaded = signal<Loaded<OwnWishesView>>({ is: 'loading' });
  private asked = 0;

  readonly shown = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return loaded.is;
    return loaded.value.state === 'no-place' ? 'empty' : 'filled';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  readonly left = computed(() => {
    const shown = this.shown();
    return shown ? Math.max(0, shown.quota - shown.wishes.length) : 0;
  });
  /** How many more may be important. */
  readonly importantLeft = computed(() => {
    const shown = this.shown();
    if (!shown) return 0;
    return Math.max(0, shown.importantQuota - shown.wishes.filter(({ important }) => important).length);
  });
  readonly open = computed(() => this.shown()?.state === 'open');

  constructor() {
    onLive([], () => this.load());
    effect(() => {
      this.place.month();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    const month = this.place.month();
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.wishes(month && `${month}-01`);
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  on(day: string): OwnWishView | undefined {
    return this.shown()?.wishes.find((wish) => wish.day === day);
  }

  async enter(request: CreateWishRequest): Promise<void> {
    this.take(await this.api.enterWish(request));
  }

  /** At once; undoing it enters the wish again. */
  async withdraw(wish: OwnWishView): Promise<void> {
    if (!(await this.tried(this.api.withdrawWish(wish.id)))) return;
    this.change((wishes) => wishes.filter(({ id }) => id !== wish.id));
    const said = this.words.t('shifts.wish.withdrawn', { day: this.formats.day(wish.day) });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      const { day, wants, templateId, important, reason } = wish;
      void this.tried(this.enter({ day, wants, templateId, important, reason }));
    });
  }

  private take(wish: OwnWishView): void {
    this.change((wishes) => [...wishes, wish].sort((a, b) => (a.day < b.day ? -1 : 1)));
  }

  private change(change: (wishes: OwnWishView[]) => OwnWishView[]): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready'
        ? { is: 'ready', value: { ...loaded.value, wishes: change(loaded.value.wishes) } }
        : loaded,
    );
  }

  private async tried(deed: Promise<unknown>): Promise<boolean> {
    try {
      await deed;
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }
}
