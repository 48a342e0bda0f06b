import { Injectable, inject } from '@angular/core';
import type { OwnWishView } from '@banke/contracts';
import { isImportantWish, type RosterMonth, type WishData } from '@banke/domain/roster';
import { Words } from '../words/words';

/** A wish in words; not any shift is a wish for rest. */
@Injectable({ providedIn: 'root' })
export class WishWords {
  private readonly words = inject(Words);

  /** With how much it matters, and why: 希望休息 · 重要 · 姐姐结婚. */
  whole(wish: Pick<OwnWishView, 'wants' | 'templateId' | 'templateName' | 'important' | 'reason'>): string {
    const important = wish.important && this.words.t('shifts.wish.important');
    return [this.sentence(wish), important, wish.reason].filter(Boolean).join(' · ');
  }

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
  inMonth(wish: WishData, { data }: Pick<RosterMonth, 'data'>): string {
    const version = data.versions.find((each) => each.templateId === wish.templateId && each.current);
    const templateName = version?.name ?? null;
    return this.whole({ ...wish, templateName, important: isImportantWish(wish) });
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
