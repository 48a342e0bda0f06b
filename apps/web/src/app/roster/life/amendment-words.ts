import { Injectable, inject } from '@angular/core';
import type { RosterAmendmentView } from '@banke/contracts';
import { Words } from '../../words/words';

/** Why what stood in a published roster was made another, in words. */
@Injectable({ providedIn: 'root' })
export class AmendmentWords {
  private readonly words = inject(Words);

  /** 第 2 次变更（提前 3 天）：有人请假 */
  sentence({ seq, reason, noticeDays }: RosterAmendmentView): string {
    const notice =
      noticeDays < 0
        ? this.words.t('roster-life.noticeOver')
        : this.words.t('roster-life.notice', { days: noticeDays });
    return this.words.t('roster-life.amendment', { n: seq, notice, reason: reason || '—' });
  }
}

/** The one by which staff came to see a revision of a roster. */
export function amendmentWith(
  amendments: readonly RosterAmendmentView[],
  revision: number,
): RosterAmendmentView | undefined {
  return amendments.find(({ fromRevision, toRevision }) => fromRevision < revision && revision <= toRevision);
}
