import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { CreateHolidayRequest, HolidayListView, HolidayRequest, HolidayView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../../http/api-problem';
import type { Loaded } from '../../../http/loaded';
import { onLive } from '../../../live/on-live';
import { DepartmentDirectory } from '../../../people/department-directory';
import { Place } from '../../../shell/place';
import { CompanyClock } from '../../../words/company-clock';
import { Formats } from '../../../words/formats';
import { ProblemWords } from '../../../words/problem-words';
import { Words } from '../../../words/words';
import { HolidaysApi } from './holidays-api';
import { specialRuns, yearDay, type YearDay } from './year-days';

/** The days of one year: what is announced, and what the company has set over it. Year and site are in the address. */
@Injectable()
export class HolidaysStore {
  private readonly api = inject(HolidaysApi);
  private readonly directory = inject(DepartmentDirectory);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly problems = inject(ProblemWords);
  private readonly place = inject(Place);
  private readonly clock = inject(CompanyClock);

  private readonly loaded = signal<Loaded<HolidayListView>>({ is: 'loading' });
  private asked = 0;

  readonly year = computed(() => {
    const year = this.place.param('year');
    return Number(year && /^[12]\d{3}$/.test(year) ? year : this.clock.today().slice(0, 4));
  });
  /** Null: what holds at every site. */
  readonly siteId = computed(() => this.place.param('site') ?? null);
  readonly sites = computed(() => {
    const sites = this.directory.departments().map(({ siteId, siteName }) => [siteId, siteName] as const);
    return [...new Map(sites)].map(([id, name]) => ({ id, name }));
  });
  readonly list = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly runs = computed(() => {
    const list = this.list();
    return list ? specialRuns(list, this.siteId()) : [];
  });
  readonly known = computed(() => this.list()?.known ?? true);
  readonly mayEdit = computed(() => this.list()?.editable ?? false);
  readonly state = computed(() => {
    const loaded = this.loaded();
    if (loaded.is === 'failed') return loaded.problem.code === 'access.refused' ? 'refused' : 'failed';
    return loaded.is === 'loading' ? 'loading' : 'filled';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    onLive(['roster-facts-changed'], () => this.load());
    effect(() => {
      this.year();
      untracked(() => {
        this.loaded.set({ is: 'loading' });
        void this.load();
      });
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.list(this.year());
      if (asked === this.asked) this.loaded.set({ is: 'ready', value });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  day(day: string): YearDay | undefined {
    const list = this.list();
    return list && yearDay(list, day, this.siteId());
  }

  /** What was set for the day at exactly this site, or at all of them. */
  ownAt(day: string, siteId: string | null): HolidayView | undefined {
    return this.list()?.own.find((each) => each.day === day && each.siteId === siteId);
  }

  siteName(id: string | null): string {
    if (id === null) return this.words.t('roster-settings.days.everySite');
    return this.sites().find((site) => site.id === id)?.name ?? this.words.t('roster-rules.unknown');
  }

  /** Throws `holiday.changed` after it has asked how the day is now. */
  async save(
    { day, siteId }: { day: string; siteId: string | null },
    request: HolidayRequest,
    seen: HolidayView | undefined,
  ): Promise<void> {
    try {
      if (seen) this.take(await this.api.change(seen.id, { ...request, version: seen.version }));
      else this.take(await this.api.create({ ...request, day, siteId }));
      this.toasts.done(this.words.t('roster-settings.days.saved', { day: this.formats.day(day) }));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'holiday.changed' || problem.code === 'holiday.day-taken') await this.load();
      throw problem;
    }
  }

  /** Back to what is announced, at once; undoing it sets the day again. */
  async takeBack(own: HolidayView): Promise<void> {
    if (!(await this.tried(this.api.remove(own)))) return;
    this.own((set) => set.filter(({ id }) => id !== own.id));
    const said = this.words.t('roster-settings.days.takenBack', { day: this.formats.day(own.day) });
    this.toasts.undoable(said, this.words.t('shell.undo'), () => {
      const { day, siteId, kind, name } = own;
      void this.tried(this.restore({ day, siteId, kind, name }));
    });
  }

  private async restore(request: CreateHolidayRequest): Promise<void> {
    this.take(await this.api.create(request));
  }

  private take(day: HolidayView): void {
    this.own((set) => [...set.filter(({ id }) => id !== day.id), day]);
  }

  private own(change: (own: readonly HolidayView[]) => HolidayView[]): void {
    this.loaded.update((loaded) =>
      loaded.is === 'ready'
        ? { is: 'ready', value: { ...loaded.value, own: change(loaded.value.own) } }
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
