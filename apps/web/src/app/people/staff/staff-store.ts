import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { StaffPageView, StaffView, TableFormat } from '@banke/contracts';
import { type ListState, Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { SessionStore } from '../../session/session-store';
import { Place } from '../../shell/place';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { StaffApi } from './staff-api';
import { isNarrowed, readStaffFilter, STAFF_PAGE, STAFF_PARAMS, toStaffQuery } from './staff-filter';

/** How many a bulk deed takes at once; the server's limit for invitations. */
const MOST_CHOSEN = 500;

/** One page of people, as the address asks for it, and who of all pages is chosen. */
@Injectable()
export class StaffStore {
  private readonly api = inject(StaffApi);
  private readonly place = inject(Place);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);

  private readonly loaded = signal<Loaded<StaffPageView>>({ is: 'loading' });
  private asked = 0;

  readonly filter = computed(() => readStaffFilter((name) => this.place.param(name)));
  readonly query = computed(() => toStaffQuery(this.filter()), { equal: sameQuery });
  private readonly page = computed(() => this.filter().page);
  readonly narrowed = computed(() => isNarrowed(this.query()));
  /** What is shown is still the answer to the question before. */
  readonly waiting = signal(false);

  private readonly answer = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  readonly rows = computed<readonly StaffView[]>(() => this.answer()?.staff ?? []);
  readonly total = computed(() => this.answer()?.total ?? 0);
  readonly pages = computed(() => Math.max(1, Math.ceil(this.total() / STAFF_PAGE)));
  readonly range = computed(() => {
    const first = (this.page() - 1) * STAFF_PAGE + 1;
    return { page: this.page(), first, last: first + this.rows().length - 1 };
  });
  readonly state = computed<ListState>(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return listState(loaded, 0);
    if (loaded.value.total > 0) return 'filled';
    return this.narrowed() ? 'filtered-to-nothing' : 'empty';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  readonly mayEdit = computed(() => this.session.may('staff.edit'));
  readonly mayInvite = computed(() => this.session.may('staff.invite'));
  readonly mayImport = computed(() => this.session.may('staff.import'));
  readonly mayExport = computed(() => this.session.may('staff.export'));

  /** Chosen people of all pages looked at, by id. */
  private readonly chosen = signal<ReadonlyMap<string, StaffView>>(new Map());
  readonly chosenPeople = computed(() => [...this.chosen().values()]);
  readonly chosenIds = computed<ReadonlySet<string>>(() => new Set(this.chosen().keys()));
  /** The whole page is chosen and there are more: all of them can be, as far as one deed reaches. */
  readonly moreToChoose = computed(() => {
    const { rows, total, chosen } = { rows: this.rows(), total: this.total(), chosen: this.chosen() };
    const most = Math.min(total, MOST_CHOSEN);
    const wholePage = rows.length > 0 && rows.every(({ id }) => chosen.has(id));
    return wholePage && chosen.size < most && total > rows.length ? most : 0;
  });

  constructor() {
    effect(() => {
      this.query();
      this.page();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    this.waiting.set(true);
    try {
      const page = this.page();
      const value = await this.api.page({
        ...this.query(),
        ...(page > 1 && { offset: (page - 1) * STAFF_PAGE }),
        limit: STAFF_PAGE,
      });
      if (asked !== this.asked) return;
      this.loaded.set({ is: 'ready', value });
      // A page that is gone (others left the list): the last one there is.
      if (value.staff.length === 0 && value.total > 0) this.turnTo(Math.ceil(value.total / STAFF_PAGE), true);
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
    if (asked === this.asked) this.waiting.set(false);
  }

  /** Every change of what is asked begins at the first page again. */
  narrow(change: Record<string, string | null>, { replace = false } = {}): void {
    this.place.change({ ...change, page: null }, { replace });
  }

  clearFilters(): void {
    this.narrow({ ...Object.fromEntries(STAFF_PARAMS.map((param) => [param, null])), department: null });
  }

  turnTo(page: number, replace = false): void {
    this.place.change({ page: page > 1 ? String(page) : null }, { replace });
  }

  /** These of the rows shown; what was chosen on other pages stays. */
  choose(ids: ReadonlySet<string>): void {
    this.chosen.update((before) => {
      const next = new Map(before);
      for (const row of this.rows()) {
        if (ids.has(row.id)) next.set(row.id, row);
        else next.delete(row.id);
      }
      return next;
    });
  }

  toggle(row: StaffView): void {
    const ids = new Set(this.chosenIds());
    if (!ids.delete(row.id)) ids.add(row.id);
    this.choose(ids);
  }

  chooseNone(): void {
    this.chosen.set(new Map());
  }

  async chooseAll(): Promise<void> {
    try {
      const { staff } = await this.api.page({ ...this.query(), limit: MOST_CHOSEN });
      this.chosen.set(new Map(staff.map((row) => [row.id, row])));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
  }

  exportAddress(format: TableFormat): string {
    return this.api.exportAddress({ ...this.query(), format, language: this.words.language() });
  }
}

function sameQuery(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
