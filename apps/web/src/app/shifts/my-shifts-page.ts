import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnDayView } from '@banke/contracts';
import { Badge, Dialogs, Icon } from '@banke/ui';
import { Tell } from '../forms/tell';
import { ListBody } from '../lists/list-body';
import { ShiftChip } from '../roster/settings/templates/shift-chip';
import { Place } from '../shell/place';
import { RowSheet } from '../shell/row-sheet';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { HolidayNames } from '../words/holiday-names';
import { Words } from '../words/words';
import { DaySheet, type DaySheetData } from './day-sheet';
import { type CalendarDay, MonthCalendar } from './month-calendar';
import { MyShiftsStore } from './my-shifts-store';
import { NextShift } from './next-shift';
import { NoticeList } from './notice-list';
import { OwnShiftWords } from './own-shift-words';

/** 班表 for everybody: what comes next, what changed, and the month with hours and rest days so far. */
@Component({
  selector: 'app-my-shifts-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, Icon, ListBody, MonthCalendar, NextShift, NoticeList, RouterLink, ShiftChip],
  providers: [MyShiftsStore, RowSheet],
  templateUrl: './my-shifts-page.html',
  styleUrl: './my-shifts-page.css',
})
export class MyShiftsPage {
  private readonly dialogs = inject(Dialogs);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly holidays = inject(HolidayNames);
  protected readonly shiftWords = inject(OwnShiftWords);
  protected readonly place = inject(Place);
  protected readonly tell = inject(Tell);
  protected readonly store = inject(MyShiftsStore);
  protected readonly today = inject(CompanyClock).today;
  protected readonly days = computed(() => this.store.shown()?.days ?? []);
  protected readonly calendar = computed(
    () => new Map(this.days().map((day) => [day.day, this.cellOf(day)] as const)),
  );
  /** Of a published month every day, so that an empty one says that nothing is arranged. */
  protected readonly listed = computed(() =>
    this.days().filter(
      ({ shifts, activities }) =>
        this.store.shown()?.published === true || shifts.length + activities.length > 0,
    ),
  );

  constructor() {
    const sheet = inject(RowSheet);
    effect(() => {
      const asked = this.place.param('open');
      const day = this.days().find((each) => each.day === asked);
      sheet.show(day && asked, () =>
        this.dialogs.openSheet<unknown, DaySheetData>(DaySheet, { day: day as OwnDayView }),
      );
    });
  }

  protected open(day: string): void {
    this.place.change({ open: day });
  }

  protected readonly marksOf = ({ shifts, activities }: OwnDayView): string[] => [
    ...(shifts.some(({ earlyClass }) => earlyClass) ? [this.words.t('shifts.earlyClass')] : []),
    ...new Set(activities.map(({ kind }) => this.words.t(`shifts.activity.${kind}`))),
  ];

  private cellOf(day: OwnDayView): CalendarDay {
    const [shift] = day.shifts;
    const away = day.activities.some(({ kind, from, to }) => kind === 'leave' && to - from === 1440);
    const marks = this.marksOf(day);
    return {
      code: shift?.code ?? (away ? this.words.t('shifts.sign.leave') : ''),
      colour: shift?.colour ?? (away ? 0 : null),
      mark: this.store.changedDays().has(day.day) ? '●' : marks.length > 0 && shift ? '◆' : '',
      said: [
        ...(day.holiday ? [this.holidays.said(day.holiday)] : []),
        ...day.shifts.map((each) => this.shiftWords.shift(each)),
        ...marks,
        ...(this.store.changedDays().has(day.day) ? [this.words.t('shifts.changed')] : []),
      ].join(' · '),
    };
  }
}
