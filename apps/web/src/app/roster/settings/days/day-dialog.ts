import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { HolidayView } from '@banke/contracts';
import { isPlainDate } from '@banke/domain/calendar';
import { DAY_KINDS, type DayKind } from '@banke/domain/roster';
import { Button, DateInput, Field, FieldInput } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { Formats } from '../../../words/formats';
import { HolidayNames } from '../../../words/holiday-names';
import { Words } from '../../../words/words';
import type { HolidaysStore } from './holidays-store';
import { announcedDay } from './year-days';

export interface DayDialogData {
  store: HolidaysStore;
  /** Undefined: the day is still to be chosen. */
  day?: string;
}

/** What a day is here, whatever was announced for it. */
@Component({
  selector: 'app-day-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './day-dialog.html',
  styles: `
    p {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class DayDialog {
  protected readonly data = inject<DayDialogData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly holidays = inject(HolidayNames);
  protected readonly store = this.data.store;
  protected readonly submission = new Submission();
  protected readonly kinds = DAY_KINDS;
  protected readonly day = signal(this.data.day ?? '');
  protected readonly siteId = signal(this.startSite());
  /** What is set already at this place, to be changed. */
  protected readonly own = computed(() => this.store.ownAt(this.day(), this.siteId() || null));
  protected readonly announced = computed(() => {
    const list = this.store.list();
    return list && isPlainDate(this.day()) ? announcedDay(list, this.day()) : undefined;
  });
  protected readonly kind = linkedSignal<DayKind>(() => this.own()?.kind ?? this.opposite());
  protected readonly name = linkedSignal(() => this.own()?.name ?? '');
  protected readonly heading = this.data.day
    ? this.formats.day(this.data.day)
    : this.words.t('roster-settings.days.new');

  protected async submit(): Promise<void> {
    const day = this.day();
    const siteId = this.siteId() || null;
    const request = { kind: this.kind(), name: this.name().trim() || null };
    const save = () => this.store.save({ day, siteId }, request, this.own());
    if (await this.submission.done({ day }, save)) this.ref.close();
  }

  protected takeBack(own: HolidayView): void {
    this.ref.close();
    void this.store.takeBack(own);
  }

  private startSite(): string {
    const own = this.data.day ? this.store.day(this.data.day)?.own : undefined;
    return (own ? own.siteId : this.store.siteId()) ?? '';
  }

  /** What somebody most likely wants who sets a day by hand. */
  private opposite(): DayKind {
    const kind = this.announced()?.kind;
    return kind === 'holiday' || kind === 'weekend' ? 'workday' : 'holiday';
  }
}
