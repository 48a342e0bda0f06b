import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnWishView } from '@banke/contracts';
import { Button, Dialogs, Icon } from '@banke/ui';
import { ListBody } from '../lists/list-body';
import { monthFrom } from '../shell/month-switch';
import { Place } from '../shell/place';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { type CalendarDay, MonthCalendar } from './month-calendar';
import { MyWishesStore } from './my-wishes-store';
import { WishDialog, type WishDialogData } from './wish-dialog';
import { WishWords } from './wish-words';

/** Wishes for a month to come: a tap on a day, as many as the department takes, until its closing day. */
@Component({
  selector: 'app-my-wishes-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon, ListBody, MonthCalendar, RouterLink],
  providers: [MyWishesStore],
  templateUrl: './my-wishes-page.html',
  styleUrl: './my-wishes-page.css',
})
export class MyWishesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly today = inject(CompanyClock).today;

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly wishWords = inject(WishWords);
  protected readonly place = inject(Place);
  protected readonly store = inject(MyWishesStore);
  protected readonly month = computed(
    () =>
      this.store.shown()?.month.slice(0, 7) ?? this.place.month() ?? monthFrom(this.today().slice(0, 7), 1),
  );
  protected readonly calendar = computed(
    () =>
      new Map(
        (this.store.shown()?.wishes ?? []).map((wish): [string, CalendarDay] => [
          wish.day,
          this.cellOf(wish),
        ]),
      ),
  );
  protected readonly terms = computed(() => {
    const shown = this.store.shown();
    if (!shown) return '';
    const day = this.formats.day(shown.closesOn);
    if (shown.state === 'closed') return this.words.t('shifts.wish.closed', { day });
    if (shown.state === 'submitted') return this.words.t('shifts.wish.submitted');
    return this.words.t('shifts.wish.terms', {
      ...{ left: this.store.left(), quota: shown.quota, day },
      important: shown.importantQuota,
    });
  });

  protected go(months: 1 | -1): void {
    this.place.chooseMonth(monthFrom(this.month(), months));
  }

  protected choose(day: string): void {
    this.dialogs.open<unknown, WishDialogData>(WishDialog, { store: this.store, day });
  }

  private cellOf(wish: OwnWishView): CalendarDay {
    const shift = this.store.shown()?.shifts.find(({ templateId }) => templateId === wish.templateId);
    return {
      code: this.wishWords.sign(wish),
      colour: shift?.colour ?? 0,
      mark: wish.important ? '!' : '',
      said: this.wishWords.whole(wish),
    };
  }
}
