import { computed, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { plainDateIn, type PlainDate } from '@banke/domain/calendar';
import { SessionStore } from '../session/session-store';

const TICK_MS = 30_000;

/** The days and hours of the company, wherever the browser is. Until somebody is signed in they are the browser's. */
@Injectable({ providedIn: 'root' })
export class CompanyClock {
  private readonly session = inject(SessionStore).session;
  private readonly now = signal(new Date());

  readonly browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  readonly zone = computed(() => this.session()?.timeZone ?? this.browserZone);
  /** Turns over at the company's midnight, also on a screen nobody touches. */
  readonly today = computed(() => this.dayOf(this.now()));

  constructor() {
    const clock = setInterval(() => {
      this.now.set(new Date());
    }, TICK_MS);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(clock);
    });
  }

  dayOf(at: Date): PlainDate {
    return plainDateIn(this.zone(), at);
  }
}
