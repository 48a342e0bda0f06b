import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Badge, type BadgeTone, Button, Dialogs, FieldInput, Icon } from '@banke/ui';
import { ListBody } from '../../../lists/list-body';
import { RowMenu, type RowDeedItem } from '../../../lists/row-menu';
import { Place } from '../../../shell/place';
import { Formats } from '../../../words/formats';
import { HolidayNames } from '../../../words/holiday-names';
import { Words } from '../../../words/words';
import { DayDialog, type DayDialogData } from './day-dialog';
import { HolidaysStore } from './holidays-store';
import { type DayRun, daysIn } from './year-days';
import { YearCalendar } from './year-calendar';

type DayDeed = 'edit' | 'take-back';

/** The year's holidays and make-up days: as announced, and as the company has set them. */
@Component({
  selector: 'app-days-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Button, FieldInput, Icon, ListBody, RowMenu, YearCalendar],
  providers: [HolidaysStore],
  templateUrl: './days-page.html',
  styleUrl: './days-page.css',
})
export class DaysPage {
  private readonly dialogs = inject(Dialogs);
  private readonly place = inject(Place);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly holidays = inject(HolidayNames);
  protected readonly store = inject(HolidaysStore);
  protected readonly dayOf = (day: string) => this.store.day(day);

  protected go(year: number): void {
    this.place.change({ year: String(year) });
  }

  protected chooseSite(id: string): void {
    this.place.change({ site: id || null });
  }

  protected edit(day?: string): void {
    this.dialogs.open<unknown, DayDialogData>(DayDialog, { store: this.store, ...(day && { day }) });
  }

  protected act({ own, from }: DayRun, deed: DayDeed): void {
    if (deed === 'edit') this.edit(from);
    else if (own) void this.store.takeBack(own);
  }

  protected items({ own, from, through }: DayRun): RowDeedItem<DayDeed>[] {
    const { t } = this.words;
    const edit = {
      deed: 'edit',
      icon: 'edit',
      text: t(`roster-settings.days.${from === through ? 'edit' : 'editOne'}`),
    } as const;
    if (!own) return [edit];
    return [
      edit,
      { deed: 'take-back', icon: 'restore', text: t('roster-settings.days.takeBack'), apart: true },
    ];
  }

  /** 10月1日 周四–10月7日 周三 */
  protected span({ from, through }: DayRun): string {
    const [first, last] = [from, through].map((day) => this.formats.day(day, this.store.year()));
    return from === through ? (first ?? '') : `${first ?? ''} – ${last ?? ''}`;
  }

  protected length(run: DayRun): string {
    return this.words.count('roster-rules.days', daysIn(run));
  }

  protected tone({ kind }: DayRun): BadgeTone {
    return kind === 'holiday' ? 'danger' : kind === 'make-up' ? 'warn' : 'neutral';
  }
}
