import { plainDateIn, type PlainDate } from '@banke/domain/calendar';

/** The only source of the present. Tests bind a clock of their own. */
export abstract class Clock {
  abstract now(): Date;

  /** The day it is on the clocks of a company or a site. */
  today({ timeZone }: { timeZone: string }): PlainDate {
    return plainDateIn(timeZone, this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
