import { Clock } from '../common/clock';

/** When tests begin, and the day of their demo. */
export const FIRST_DAY = new Date('2026-11-20T02:00:00Z');

/** A clock that stands still until a test moves it. */
export class ManualClock extends Clock {
  constructor(private instant = FIRST_DAY) {
    super();
  }

  now(): Date {
    return this.instant;
  }

  set(iso: string): void {
    this.instant = new Date(iso);
  }

  advance({ seconds = 0, hours = 0, days = 0 }: { seconds?: number; hours?: number; days?: number }): void {
    this.instant = new Date(this.instant.getTime() + ((days * 24 + hours) * 3600 + seconds) * 1000);
  }
}
