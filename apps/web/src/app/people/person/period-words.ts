import { Injectable, inject } from '@angular/core';
import { CompanyClock } from '../../words/company-clock';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';

export interface Dated {
  from: string;
  /** Last day; null while it goes on. */
  through: string | null;
}

/** A stretch of days in words. */
@Injectable({ providedIn: 'root' })
export class PeriodWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);
  private readonly clock = inject(CompanyClock);

  /** 3月1日 起 / 3月1日 至 11月30日 / Since 1 Mar; years on both days as soon as one of them needs its own. */
  dates({ from, through }: Dated): string {
    const thisYear = this.clock.today().slice(0, 4);
    const plain = [from, through ?? from].every((day) => day.startsWith(thisYear));
    const say = (day: string) => this.formats.date(day, plain ? Number(thisYear) : 0);
    return through === null
      ? this.words.t('staff.since', { from: say(from) })
      : this.words.t('staff.between', { from: say(from), through: say(through) });
  }

  when({ from, through }: Dated, today: string): 'before' | 'now' | 'later' {
    if (from > today) return 'later';
    return through !== null && through < today ? 'before' : 'now';
  }
}
