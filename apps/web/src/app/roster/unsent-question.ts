import { Injectable, inject } from '@angular/core';
import type { Confirmation } from '@banke/ui';
import type { LeavingHook } from '../session/leaving';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { UnsentDeeds } from './unsent-deeds';

/** What is typed and not sent stays behind: whoever leaves it hears of which months it is. */
@Injectable({ providedIn: 'root' })
export class UnsentQuestion implements LeavingHook {
  private readonly unsent = inject(UnsentDeeds);
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  async question(accountId: string): Promise<Confirmation | undefined> {
    const months = await this.unsent.of(accountId);
    if (months.length === 0) return undefined;
    const deeds = months.reduce((sum, month) => sum + month.deeds, 0);
    return {
      heading: this.words.count('shell.unsent.heading', deeds),
      text: this.words.t('shell.unsent.text', {
        months: this.formats.list(months.map(({ month }) => this.formats.month(month))),
      }),
      deed: this.words.t('shell.unsent.leave'),
      cancel: this.words.t('shell.cancel'),
    };
  }
}
