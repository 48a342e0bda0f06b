import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { dayNumber, daysOf, isoWeekday, monthAround, plainDateOf } from '@banke/domain/calendar';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';

/** What a day of a small calendar shows. */
export interface CalendarDay {
  code: string;
  /** Number in the palette; null: no colour. */
  colour: number | null;
  /** A second, small sign: a class, a change. */
  mark: string;
  /** Said instead of the signs. */
  said: string;
}

/** A month by weeks, a sign a day; a day can be chosen. */
@Component({
  selector: 'app-month-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './month-calendar.html',
  styleUrl: './month-calendar.css',
})
export class MonthCalendar {
  /** `2026-12-01`, or any day of it. */
  readonly month = input.required<string>();
  readonly days = input.required<ReadonlyMap<string, CalendarDay>>();
  /** Days before it cannot be chosen. */
  readonly from = input<string>('');
  readonly disabled = input(false);
  readonly chosen = output<string>();

  protected readonly formats = inject(Formats);
  protected readonly today = inject(CompanyClock).today;
  protected readonly heading = computed(() => this.formats.month(this.month().slice(0, 7)));
  /** Empty places before the first. */
  protected readonly before = computed(() =>
    Array.from({ length: isoWeekday(monthAround(dayNumber(this.month())).from) - 1 }, (_, i) => i),
  );
  protected readonly cells = computed(() =>
    daysOf(monthAround(dayNumber(this.month()))).map((number) => {
      const day = plainDateOf(number);
      const shown = this.days().get(day);
      return {
        ...{ day, number: Number(day.slice(8)), shown, weekend: isoWeekday(number) >= 6 },
        said: [this.formats.day(day), shown?.said].filter(Boolean).join(' '),
      };
    }),
  );
}
