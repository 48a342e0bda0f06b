import { DestroyRef, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import type { LiveEvent } from '@banke/contracts/codes';
import { filter } from 'rxjs';
import { Live } from './live';

/** Kinds of change a screen can follow. */
export type Followed = Extract<
  LiveEvent,
  `${string}s-changed` | 'job-changed' | 'staff-changed' | `roster${'' | '-facts' | '-life'}-changed`
>;

const GATHER_MS = 250;

/**
 * Asks again when something of these kinds changed, when changes may have been missed, and when the roles behind the
 * session changed. What comes in a burst is asked for once, never twice at a time, and only while somebody looks.
 * Ends with the store or component in whose constructor it stands.
 */
export function onLive(kinds: readonly Followed[], ask: () => Promise<unknown>): void {
  const asking = new GatheredAsking(ask);
  inject(DestroyRef).onDestroy(() => {
    asking.stop();
  });
  inject(Live)
    .news.pipe(
      filter(
        ({ name, data }) =>
          kinds.some((kind) => kind === name) || name === 'access-changed' || data.missed === true,
      ),
      takeUntilDestroyed(),
    )
    .subscribe(() => {
      asking.due();
    });
}

class GatheredAsking {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;
  private readonly seen = () => {
    if (this.again && !document.hidden) this.due();
  };

  constructor(private readonly ask: () => Promise<unknown>) {
    document.addEventListener('visibilitychange', this.seen);
  }

  due(): void {
    if (document.hidden || this.running) this.again = true;
    else this.timer ??= setTimeout(() => void this.run(), GATHER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.again = false;
    this.running = true;
    try {
      await this.ask();
    } finally {
      this.running = false;
      if (this.again) this.due();
    }
  }
}
