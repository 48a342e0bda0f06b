import { Injectable, inject } from '@angular/core';
import type { OwnWishView } from '@banke/contracts';
import type { RosterMonth, WishData } from '@banke/domain/roster';
import { Words } from '../words/words';

/** A wish in words; not any shift is a wish for rest. */
@Injectable({ providedIn: 'root' })
export class WishWords {
  private readonly words = inject(Words);

  sentence({
    wants,
    templateId,
    templateName,
  }: Pick<OwnWishView, 'wants' | 'templateId' | 'templateName'>): string {
    if (templateId === null) return this.words.t(wants ? 'shifts.wish.work' : 'shifts.wish.rest');
    const name = templateName ?? this.words.t('shifts.wish.closedShift');
    return this.words.t(wants ? 'shifts.wish.for' : 'shifts.wish.against', { shift: name });
  }

  /** The same for a wish as a month tells it, which names the shift by its template alone. */
  inMonth({ wants, templateId }: WishData, { data }: Pick<RosterMonth, 'data'>): string {
    const version = data.versions.find((each) => each.templateId === templateId && each.current);
    return this.sentence({ wants, templateId, templateName: version?.name ?? null });
  }

  /** One or two signs: the code that is wished for, 休 for rest. */
  sign({
    wants,
    templateId,
    templateCode,
  }: Pick<OwnWishView, 'wants' | 'templateId' | 'templateCode'>): string {
    if (templateId === null) return this.words.t(wants ? 'shifts.sign.work' : 'shifts.sign.rest');
    return `${wants ? '' : '✕'}${templateCode ?? '?'}`;
  }
}
