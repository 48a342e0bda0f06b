import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { weeksOf } from '../../../obligations/month-grid';
import { CompanyClock } from '../../../words/company-clock';
import { Formats } from '../../../words/formats';
import { HolidayNames } from '../../../words/holiday-names';
import { Words } from '../../../words/words';
import type { YearDay } from './year-days';

/** Twelve months; what a day is, is said by a mark and a word as well as its colour. */
@Component({
  selector: 'app-year-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './year-calendar.html',
  styleUrl: './year-calendar.css',
})
export class YearCalendar {
  readonly year = input.required<number>();
  readonly dayOf = input.required<(day: PlainDate) => YearDay | undefined>();
  readonly editable = input.required<boolean>();
  readonly chosen = output<PlainDate>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  private readonly holidays = inject(HolidayNames);
  protected readonly today = inject(CompanyClock).today;
  protected readonly months = computed(() =>
    Array.from({ length: 12 }, (_, index) => {
      const month = `${String(this.year())}-${String(index + 1).padStart(2, '0')}`;
      const { from, through } = weeksOf(month);
      const days: { day: PlainDate; number: string; told: YearDay | undefined; said: string }[] = [];
      for (let day = from; day <= through; day = addDays(day, 1)) {
        const told = day.startsWith(month) ? this.dayOf()(day) : undefined;
        days.push({ day, told, number: String(Number(day.slice(8))), said: told ? this.said(told) : '' });
      }
      return { month, days };
    }),
  );

  protected mark({ kind }: YearDay): string {
    return kind === 'holiday' || kind === 'make-up' ? this.words.t(`roster-settings.days.mark.${kind}`) : '';
  }

  /** 10月1日 周四 国庆节 节假日 本公司设定 */
  private said({ day, kind, name, own }: YearDay): string {
    const { t } = this.words;
    const what = kind === null ? t('roster-settings.days.unknown') : t(`roster-settings.dayKind.${kind}`);
    return [
      this.formats.day(day, this.year()),
      name && this.holidays.said(name),
      what,
      own && t('roster-settings.days.own'),
    ]
      .filter(Boolean)
      .join(' ');
  }
}
