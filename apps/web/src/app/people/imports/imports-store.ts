import { computed, Injectable, inject, signal } from '@angular/core';
import type { StaffImportView } from '@banke/contracts';
import { Toasts } from '@banke/ui';
import { toApiProblem } from '../../http/api-problem';
import { listState, type Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { ProblemWords } from '../../words/problem-words';
import { Words } from '../../words/words';
import { StaffImportsApi } from './staff-imports-api';

/** The files that were read before, and the way in for the next. */
@Injectable()
export class ImportsStore {
  private readonly api = inject(StaffImportsApi);
  private readonly toasts = inject(Toasts);
  private readonly problems = inject(ProblemWords);
  private readonly words = inject(Words);

  private readonly loaded = signal<Loaded<readonly StaffImportView[]>>({ is: 'loading' });
  readonly uploading = signal(false);

  readonly imports = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value.filter(({ state }) => state !== 'discarded') : [];
  });
  readonly state = computed(() => listState(this.loaded(), this.imports().length));
  readonly problem = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'failed' ? loaded.problem : undefined;
  });

  constructor() {
    void this.load();
    onLive(['job-changed'], () => this.load());
  }

  async load(): Promise<void> {
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      this.loaded.set({ is: 'ready', value: (await this.api.list()).imports });
    } catch (error) {
      this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  /** The import that came of the file; undefined when it was refused, which was said. */
  async upload(file: File): Promise<StaffImportView | undefined> {
    if (this.uploading()) return undefined;
    this.uploading.set(true);
    try {
      return await this.api.upload(file);
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
      return undefined;
    } finally {
      this.uploading.set(false);
    }
  }

  async discard({ id, fileName }: StaffImportView): Promise<void> {
    try {
      await this.api.discard(id);
      this.toasts.done(this.words.t('imports.discarded', { file: fileName }));
    } catch (error) {
      this.toasts.problem(this.problems.sentence(toApiProblem(error)));
    }
    await this.load();
  }
}
