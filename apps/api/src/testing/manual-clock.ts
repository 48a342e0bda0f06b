import { Clock } from '../common/clock';

/** A clock that stands still until a test moves it. */
export class ManualClock extends Clock {
  constructor(private instant = new Date('2026-11-20T02:00:00Z')) {
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
