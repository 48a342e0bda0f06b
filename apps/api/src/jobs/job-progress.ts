import { inCompany, noteProgress, type Attempt, type Tx } from '@banke/database';
import type { DataSource } from 'typeorm';
import { JobStopped } from './job-handler';

/** Progress is for eyes: twice a second is enough, whatever the handler reports. */
const NOTE_EVERY_MS = 500;

/** Writes how far a job is, in transactions of its own, and learns from them whether it is to stop. */
export class JobProgress {
  private notedAt = -Infinity;

  constructor(
    private readonly dataSource: DataSource,
    private readonly companyId: string,
    private readonly attempt: Attempt,
    private readonly stopping: AbortSignal,
    private readonly noted: (tx: Tx) => Promise<void>,
  ) {}

  async note(done: number, total: number | null): Promise<void> {
    if (this.stopping.aborted) throw new JobStopped('shutting-down');
    if (performance.now() - this.notedAt < NOTE_EVERY_MS) return;
    this.notedAt = performance.now();
    await this.write(done, total);
  }

  async check(): Promise<void> {
    if (this.stopping.aborted) throw new JobStopped('shutting-down');
    await this.write(null, null);
  }

  private async write(done: number | null, total: number | null): Promise<void> {
    const found = await inCompany(this.dataSource, this.companyId, async (tx) => {
      const state = await noteProgress(tx, this.attempt, done, total);
      if (state === 'going-on' && done !== null) await this.noted(tx);
      return state;
    });
    if (found !== 'going-on') throw new JobStopped(found);
  }
}
