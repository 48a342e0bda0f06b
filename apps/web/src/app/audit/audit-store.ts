import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type { AuditEntryView } from '@banke/contracts';
import type { ListState } from '@banke/ui';
import { type ApiProblem, toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { Place } from '../shell/place';
import { AuditApi } from './audit-api';
import { readAuditFilter, toAuditQuery } from './audit-filter';

interface Log {
  entries: readonly AuditEntryView[];
  /** Where older entries begin; null at the end of the log. */
  next: string | null;
}

type Older = { is: 'idle' } | { is: 'loading' } | { is: 'failed'; problem: ApiProblem };

/** The log as far back as somebody has read. The filter is read from the address and applied by the server. */
@Injectable()
export class AuditStore {
  private readonly api = inject(AuditApi);
  private readonly place = inject(Place);

  private readonly loaded = signal<Loaded<Log>>({ is: 'loading' });
  private readonly apart = signal<{ id: string; entry: AuditEntryView | undefined } | undefined>(undefined);
  private asked = 0;

  readonly filter = computed(() => readAuditFilter((name) => this.place.param(name)));
  private readonly query = computed(() => toAuditQuery(this.filter()), { equal: sameQuery });
  readonly filtered = computed(() => Object.keys(this.query()).length > 0);
  readonly exportAddress = computed(() => this.api.exportAddress(this.query()));
  readonly entries = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.entries : [];
  });
  readonly state = computed<ListState>(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return listState(loaded, 0);
    if (loaded.value.entries.length > 0) return 'filled';
    return this.filtered() ? 'filtered-to-nothing' : 'empty';
  });
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });
  /** There are entries further back. */
  readonly more = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' && loaded.value.next !== null;
  });
  readonly older = signal<Older>({ is: 'idle' });
  /** Names met so far, by id: a filter by somebody is still called by the name when nothing of theirs is shown. */
  readonly names = signal<ReadonlyMap<string, string>>(new Map());

  constructor() {
    effect(() => {
      this.query();
      untracked(() => void this.load());
    });
  }

  async load(): Promise<void> {
    const asked = ++this.asked;
    this.older.set({ is: 'idle' });
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const log = await this.api.page(this.query());
      if (asked !== this.asked) return;
      this.names.update((known) => new Map([...known, ...namesIn(log.entries)]));
      this.loaded.set({ is: 'ready', value: log });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  /** What follows goes below what is shown; a failure keeps it and can be tried again. */
  async loadOlder(): Promise<void> {
    const loaded = this.loaded();
    if (loaded.is !== 'ready' || loaded.value.next === null || this.older().is === 'loading') return;
    const asked = this.asked;
    this.older.set({ is: 'loading' });
    try {
      const { entries, next } = await this.api.page({ ...this.query(), before: loaded.value.next });
      if (asked !== this.asked) return; // the filter changed meanwhile
      this.names.update((known) => new Map([...namesIn(entries), ...known])); // what is newer stays
      this.loaded.set({ is: 'ready', value: { entries: [...loaded.value.entries, ...entries], next } });
      this.older.set({ is: 'idle' });
    } catch (error) {
      if (asked === this.asked) this.older.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  find(id: string): AuditEntryView | undefined {
    const apart = this.apart();
    return this.entries().find((entry) => entry.id === id) ?? (apart?.id === id ? apart.entry : undefined);
  }

  /** An entry whose address was shared may be further back than the list, or outside its filter. */
  async look(id: string): Promise<void> {
    if (this.find(id) || !/^\d{1,18}$/.test(id)) return;
    try {
      this.apart.set({ id, entry: await this.api.entry(id) });
    } catch {
      this.apart.set({ id, entry: undefined }); // the list says what is wrong with the server
    }
  }

  /** Nothing more is to be expected for this entry. */
  missing(id: string): boolean {
    return !this.find(id) && (this.apart()?.id === id || !/^\d{1,18}$/.test(id));
  }
}

/** By id, the newest name of each; entries come newest first. */
function namesIn(entries: readonly AuditEntryView[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { accountId, accountName, subjectId, subjectName } of [...entries].reverse()) {
    if (subjectId && subjectName) names.set(subjectId, subjectName);
    if (accountId && accountName) names.set(accountId, accountName);
  }
  return names;
}

function sameQuery(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
