import { computed, effect, Injectable, inject, signal, untracked } from '@angular/core';
import type {
  CatalogueEntryView,
  ChangeCatalogueEntryRequest,
  CreateCatalogueEntryRequest,
} from '@banke/contracts';
import { CATALOGUES, type Catalogue } from '@banke/domain/people';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { CatalogueDirectory, inCatalogueOrder } from '../people/catalogue-directory';
import { CataloguesApi } from '../people/catalogues-api';
import { Place } from '../shell/place';
import { Formats } from '../words/formats';
import { ProblemWords } from '../words/problem-words';
import { Words } from '../words/words';

/** One of the company's lists, as the address says which. */
@Injectable()
export class CataloguesStore {
  private readonly api = inject(CataloguesApi);
  private readonly directory = inject(CatalogueDirectory);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly problems = inject(ProblemWords);
  private readonly place = inject(Place);
  private readonly formats = inject(Formats);

  private readonly loaded = signal<Loaded<readonly CatalogueEntryView[]>>({ is: 'loading' });
  private asked = 0;

  readonly catalogue = computed<Catalogue>(
    () => CATALOGUES.find((each) => each === this.place.param('list')) ?? 'posts',
  );
  readonly closedShown = computed(() => this.place.param('closed') === 'include');
  readonly entries = computed(() => {
    const loaded = this.loaded();
    if (loaded.is !== 'ready') return [];
    return inCatalogueOrder(loaded.value, this.formats.compare).filter(
      ({ closedAt }) => closedAt === null || this.closedShown(),
    );
  });
  readonly state = computed(() => listState(this.loaded(), this.entries().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    effect(() => {
      this.catalogue();
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
      const { entries } = await this.api.list(this.catalogue());
      if (asked === this.asked) this.loaded.set({ is: 'ready', value: entries });
    } catch (error) {
      if (asked === this.asked) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async create(request: CreateCatalogueEntryRequest): Promise<void> {
    this.take(await this.api.create(this.catalogue(), request));
    this.toasts.done(this.words.t('settings.catalogues.created', { name: request.name }));
  }

  async change(
    entry: CatalogueEntryView,
    request: Omit<ChangeCatalogueEntryRequest, 'version'>,
  ): Promise<void> {
    try {
      this.take(await this.api.change(this.catalogue(), entry.id, { ...request, version: entry.version }));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'catalogue.changed') await this.load();
      throw problem;
    }
    this.toasts.done(this.words.t('settings.catalogues.changed', { name: request.name ?? entry.name }));
  }

  /** Closes at once and offers to undo it: whoever has it keeps it, it is only no longer to be chosen. */
  async close(entry: CatalogueEntryView): Promise<void> {
    if (!(await this.setClosed(entry, true))) return;
    const { name } = entry;
    this.toasts.undoable(
      this.words.t('settings.catalogues.closed', { name }),
      this.words.t('shell.undo'),
      () => {
        const now = this.find(entry.id);
        if (now) void this.reopen(now);
      },
    );
  }

  async reopen(entry: CatalogueEntryView): Promise<void> {
    if (!(await this.setClosed(entry, false))) return;
    this.toasts.done(this.words.t('settings.catalogues.reopened', { name: entry.name }));
  }

  find(id: string): CatalogueEntryView | undefined {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.find((entry) => entry.id === id) : undefined;
  }

  private async setClosed({ id, version }: CatalogueEntryView, closed: boolean): Promise<boolean> {
    try {
      this.take(await this.api.change(this.catalogue(), id, { closed, version }));
      return true;
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      await this.load();
      return false;
    }
  }

  private take(changed: CatalogueEntryView): void {
    this.loaded.update((loaded) => {
      if (loaded.is !== 'ready') return loaded;
      const others = loaded.value.filter(({ id }) => id !== changed.id);
      return { is: 'ready', value: [...others, changed] };
    });
    void this.directory.load();
  }
}
