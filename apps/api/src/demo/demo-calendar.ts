import { addDays, addMonths, instantAt, plainDateIn, type PlainDate } from '@banke/domain/calendar';

export const DEMO_ZONE = 'Asia/Shanghai';
/** The demo company has existed this long on the day it is made. */
const HISTORY_MONTHS = 14;
const DAY_MS = 24 * 3_600_000;

/** The days of the demo, counted from the day it is made. */
export class DemoCalendar {
  readonly today: PlainDate;
  /** The first day of the company's history. */
  readonly since: PlainDate;
  private readonly midnight: Date;

  constructor(asOf: Date) {
    this.today = plainDateIn(DEMO_ZONE, asOf);
    this.since = addMonths(this.today, -HISTORY_MONTHS);
    this.midnight = instantAt(DEMO_ZONE, this.today);
  }

  /** The first instant of today. */
  get beginning(): Date {
    return this.midnight;
  }

  inDays(days: number): PlainDate {
    return addDays(this.today, days);
  }

  inMonths(months: number): PlainDate {
    return addMonths(this.today, months);
  }

  /** Ten in the morning of a day. Shanghai's clocks have not been changed since 1991, so all its days are 24 hours. */
  morningOf(day: PlainDate): Date {
    const days = (Date.parse(day) - Date.parse(this.today)) / DAY_MS;
    return new Date(this.midnight.getTime() + days * DAY_MS + 10 * 3_600_000);
  }

  /** The last time, up to today, that the year came to this `MM-DD`. */
  lastTime(monthDay: string): PlainDate {
    const thisYear = `${this.today.slice(0, 4)}-${monthDay}`;
    return thisYear <= this.today ? thisYear : addMonths(thisYear, -12);
  }
}

/** A `daterange` as PostgreSQL writes it: without the day after the last. */
export function daterange(from: PlainDate, through: PlainDate | null): string {
  return `[${from},${through === null ? '' : addDays(through, 1)})`;
}
