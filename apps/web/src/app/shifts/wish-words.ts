import { Injectable, inject } from '@angular/core';
import type { OwnWishView } from '@banke/contracts';
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
