import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { ColumnMappingRequest, ImportRowView, JobView, StaffImportView } from '@banke/contracts';
import type { RowOutcome } from '@banke/contracts/codes';
import { type ApiProblem, toApiProblem } from '../../http/api-problem';
import type { Loaded } from '../../http/loaded';
import { onLive } from '../../live/on-live';
import { StaffImportsApi } from './staff-imports-api';

/** How often a job is asked about where the live stream does not say it first. */
const ASK_MS = 1_500;
const ROWS = 100;
const AT_WORK = ['checking', 'applying'];

interface Rows {
  outcome: RowOutcome;
  rows: readonly ImportRowView[];
  total: number;
}

/** One file on its way in: the columns it maps to, the job that works on it, and what would come of each row. */
@Injectable()
export class ImportStore {
  private readonly api = inject(StaffImportsApi);

  private id = '';
  private asked = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly loaded = signal<Loaded<StaffImportView>>({ is: 'loading' });
  readonly import = computed(() => {
    const loaded = this.loaded();
    return loaded.is === 'ready' ? loaded.value : undefined;
  });
  /** The job at work, or how the last one ended. */
  readonly job = signal<JobView | undefined>(undefined);
  private readonly ended = computed(() => ['done', 'failed', 'cancelled'].includes(this.job()?.state ?? ''));
  readonly atWork = computed(() => AT_WORK.includes(this.import()?.state ?? '') && !this.ended());
  /** The last job ended without what it was for; the import waits where it was. */
  readonly stopped = computed<JobView | undefined>(() => {
    const job = this.job();
    return job?.state === 'failed' || job?.state === 'cancelled' ? job : undefined;
  });
  readonly rows = signal<Loaded<Rows>>({ is: 'loading' });
  readonly more = signal<{ is: 'idle' } | { is: 'loading' } | { is: 'failed'; problem: ApiProblem }>({
    is: 'idle',
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
      this.id = '';
    });
    onLive(['job-changed'], () => (this.atWork() ? this.follow() : Promise.resolve()));
  }

  async show(id: string): Promise<void> {
    this.id = id;
    this.loaded.set({ is: 'loading' });
    this.job.set(undefined);
    await this.load();
  }

  async load(): Promise<void> {
    const { id } = this;
    if (this.loaded().is === 'failed') this.loaded.set({ is: 'loading' });
    try {
      const value = await this.api.one(id);
      if (id !== this.id) return;
      await this.take(value);
    } catch (error) {
      if (id === this.id) this.loaded.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async check(columns: ColumnMappingRequest[], effectiveFrom: string, sheet: string): Promise<void> {
    const { version = 0 } = this.import() ?? {};
    await this.take(
      await this.api.map(this.id, { columns, effectiveFrom, version, ...(sheet && { sheet }) }),
    );
  }

  async apply(): Promise<void> {
    await this.take(await this.api.apply(this.id, this.import()?.version ?? 0));
  }

  async cancel(): Promise<void> {
    const job = this.job();
    if (!job) return;
    this.job.set(await this.api.cancelJob(job.id));
    await this.follow();
  }

  async showRows(outcome: RowOutcome): Promise<void> {
    const asked = ++this.asked;
    const { id } = this;
    this.more.set({ is: 'idle' });
    try {
      const { rows, total } = await this.api.rows(id, { outcome, limit: ROWS });
      if (asked === this.asked) this.rows.set({ is: 'ready', value: { outcome, rows, total } });
    } catch (error) {
      if (asked === this.asked) this.rows.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  async showMoreRows(): Promise<void> {
    const shown = this.rows();
    if (shown.is !== 'ready' || this.more().is === 'loading') return;
    const { asked } = this;
    const { outcome, rows } = shown.value;
    this.more.set({ is: 'loading' });
    try {
      const next = await this.api.rows(this.id, { outcome, offset: rows.length, limit: ROWS });
      if (asked !== this.asked) return;
      this.rows.set({
        is: 'ready',
        value: { outcome, rows: [...rows, ...next.rows], total: next.total },
      });
      this.more.set({ is: 'idle' });
    } catch (error) {
      if (asked === this.asked) this.more.set({ is: 'failed', problem: toApiProblem(error) });
    }
  }

  private async take(value: StaffImportView): Promise<void> {
    this.loaded.set({ is: 'ready', value });
    if (value.jobId !== null && value.jobId !== this.job()?.id) this.job.set(undefined);
    if (value.jobId !== null && value.state !== 'applied') await this.follow();
  }

  /** Asks about the job until it has ended; what it did is then in the import itself. */
  private async follow(): Promise<void> {
    clearTimeout(this.timer);
    const { id } = this;
    const jobId = this.import()?.jobId;
    if (!jobId) return;
    try {
      const job = await this.api.job(jobId);
      if (id !== this.id) return;
      const before = this.job()?.state;
      this.job.set(job);
      if (this.ended() && before !== job.state) {
        const value = await this.api.one(id);
        if (id === this.id) this.loaded.set({ is: 'ready', value });
      }
    } catch {
      // Asked again below: a server that is away for a moment does not lose the job.
    }
    if (id === this.id && !this.ended()) this.timer = setTimeout(() => void this.follow(), ASK_MS);
  }
}
