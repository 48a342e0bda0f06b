import { Injectable, inject } from '@angular/core';
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

  /** 3月1日 起 / 3月1日 – 11月30日 / since 1 Mar. */
  dates({ from, through }: Dated): string {
    return through === null
      ? this.words.t('staff.since', { from: this.formats.date(from) })
      : this.words.t('staff.between', { from: this.formats.date(from), through: this.formats.date(through) });
  }

  when({ from, through }: Dated, today: string): 'before' | 'now' | 'later' {
    if (from > today) return 'later';
    return through !== null && through < today ? 'before' : 'now';
  }
}
