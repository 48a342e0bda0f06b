import { computed, Injectable, inject, signal } from '@angular/core';
import type { JobView } from '@banke/contracts';
import { onLive } from '../live/on-live';
import { JobsApi } from './jobs-api';

/** The jobs somebody waits for, for the mark in the top bar. Provided by the shell. */
@Injectable()
export class OwnJobs {
  private readonly api = inject(JobsApi);
  private readonly jobs = signal<readonly JobView[]>([]);

  readonly underWay = computed(() => this.jobs().filter(isUnderWay));

  constructor() {
    onLive(['job-changed'], () => this.load());
    void this.load();
  }

  async load(): Promise<void> {
    try {
      this.jobs.set((await this.api.list()).jobs);
    } catch {
      // A mark that could not be brought up to date: the page of jobs says what is wrong.
    }
  }
}

export const isUnderWay = ({ state }: JobView): boolean => state === 'queued' || state === 'running';
