import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { HolidayListView, NeedView } from '@banke/contracts';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { DayKind } from '@banke/domain/roster';
import { Badge } from '@banke/ui';
import { FormDialog } from '../../../forms/form-dialog';
import { Submission } from '../../../forms/submission';
import { weeksOf } from '../../../obligations/month-grid';
import { Formats } from '../../../words/formats';
import { Words } from '../../../words/words';
import { HolidaysApi } from '../days/holidays-api';
import { yearDay } from '../days/year-days';
import { SettingsDepartment } from '../settings-department';
import { headcountText, typedHeadcount } from './need-numbers';
import type { NeedsStore } from './needs-store';
import type { NeedsWriting } from './needs-writing';

/** Until the holidays are there, every day is what its weekday says. */
const ORDINARY: HolidayListView = { own: [], announced: [], known: true, editable: false };

/** A month of one line: what a day's kind asks for stands faint, what is typed holds for that day alone. */
@Component({
  selector: 'app-need-days-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, FormDialog, FormsModule],
  templateUrl: './need-days-dialog.html',
  styleUrl: './need-days-dialog.css',
})
export class NeedDaysDialog {
  private readonly data = inject<{ store: NeedsStore; writing: NeedsWriting; need: NeedView }>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(HolidaysApi);
  private readonly department = inject(SettingsDepartment);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly store = this.data.store;
  protected readonly submission = new Submission();
  private readonly month = this.store.month();
  private readonly saved = new Map(this.data.need.days.map((each) => [each.day, headcountText(each)]));
  private readonly typed = signal<Record<PlainDate, string>>({});
  private readonly holidays = signal<HolidayListView>(ORDINARY);

  protected readonly heading = this.words.t('roster-settings.needs.daysHeading', {
    shift: this.store.lineName(this.data.need),
    team: this.store.teamName(this.data.need.teamId),
    month: this.formats.month(this.month),
  });
  protected readonly weeks = computed(() => {
    const { from, through } = weeksOf(this.month);
    const mondays: PlainDate[] = [];
    for (let monday = from; monday <= through; monday = addDays(monday, 7)) mondays.push(monday);
    return mondays.map((monday) => Array.from({ length: 7 }, (_, i) => this.day(addDays(monday, i))));
  });
  protected readonly changes = computed(() =>
    Object.entries(this.typed()).filter(([day, text]) => text.trim() !== (this.saved.get(day) ?? '')),
  );
  protected readonly wrong = computed(() =>
    this.changes().some(([, text]) => typedHeadcount(text) === undefined),
  );

  protected readonly deed = computed(() =>
    this.changes().length > 0
      ? this.words.count('roster-settings.needs.saveDays', this.changes().length)
      : this.words.t('shell.close'),
  );

  constructor() {
    void this.loadHolidays();
  }

  protected type(day: PlainDate, text: string): void {
    this.typed.update((typed) => ({ ...typed, [day]: text }));
  }

  protected async submit(): Promise<void> {
    if (this.wrong()) return;
    const days = this.changes().map(([day, text]) => ({ day, headcount: typedHeadcount(text) ?? null }));
    if (days.length === 0) this.ref.close();
    else if (await this.submission.done({}, () => this.data.writing.setDays(this.data.need, days)))
      this.ref.close();
  }

  private day(day: PlainDate) {
    const holidays = this.holidays();
    const site = this.department.department()?.siteId ?? null;
    const told = yearDay(holidays, day, site);
    const text = this.typed()[day] ?? this.saved.get(day) ?? '';
    return {
      ...{ day, text, kind: told.kind, name: told.name },
      number: String(Number(day.slice(8))),
      ofMonth: day.startsWith(this.month),
      usual: headcountText(this.data.need[needKind(told.kind)]),
      wrong: typedHeadcount(text) === undefined,
    };
  }

  private async loadHolidays(): Promise<void> {
    try {
      this.holidays.set(await this.api.list(Number(this.month.slice(0, 4))));
    } catch {
      // The days can be set all the same; only their kinds are not marked.
    }
  }
}

/** Make-up days count as workdays, and so does what is not announced. */
function needKind(kind: DayKind | null): 'workday' | 'weekend' | 'holiday' {
  return kind === 'holiday' || kind === 'weekend' ? kind : 'workday';
}
