import { computed, Injectable, signal } from '@angular/core';

/** What is typed into the needs is saved in the order typed, one after the other. */
@Injectable()
export class NeedsSaving {
  private readonly waiting = signal(0);
  private last: Promise<void> = Promise.resolve();

  readonly busy = computed(() => this.waiting() > 0);

  /** Once everything that was typed so far is saved or refused. */
  settled(): Promise<void> {
    return this.last;
  }

  next(deed: () => Promise<void>, refused: (error: unknown) => Promise<void>): void {
    this.waiting.update((n) => n + 1);
    this.last = this.last
      .then(deed)
      .catch(refused)
      .finally(() => {
        this.waiting.update((n) => n - 1);
      });
  }
}
