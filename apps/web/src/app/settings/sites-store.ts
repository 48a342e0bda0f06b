import { computed, Injectable, inject, signal } from '@angular/core';
import type { CreateSiteRequest, SiteView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../http/api-problem';
import { listState, type Loaded } from '../http/loaded';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { SitesApi } from './sites-api';

/** The places of the company, each with the zone whose days its departments count. */
@Injectable()
export class SitesStore {
  private readonly api = inject(SitesApi);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  private readonly loaded = signal<Loaded<readonly SiteView[]>>({ is: 'loading' });

  readonly sites = computed(() => {
    const loaded = this.loaded();
    const sites = loaded.is === 'ready' ? loaded.value : [];
    return [...sites].sort((a, b) => this.formats.compare(a.name, b.name));
  });
  readonly state = computed(() => listState(this.loaded(), this.sites().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
  }

  async load(): Promise<void> {
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.list()).sites });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async create(request: CreateSiteRequest): Promise<void> {
    this.take(await this.api.create(request));
    this.toasts.done(this.words.t('settings.sites.created', { name: request.name }));
  }

  async change(site: SiteView, request: CreateSiteRequest): Promise<void> {
    const { name, timeZone } = request;
    const { version } = this.sites().find(({ id }) => id === site.id) ?? site;
    try {
      this.take(
        await this.api.change(site.id, {
          ...(name !== site.name && { name }),
          ...(timeZone !== site.timeZone && { timeZone }),
          version,
        }),
      );
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'site.changed') await this.load();
      throw problem;
    }
    this.toasts.done(this.words.t('settings.sites.changed', { name }));
  }

  private take(changed: SiteView): void {
    this.loaded.update((loaded) => {
      if (loaded.is !== 'ready') return loaded;
      return { is: 'ready', value: [...loaded.value.filter(({ id }) => id !== changed.id), changed] };
    });
  }
}
