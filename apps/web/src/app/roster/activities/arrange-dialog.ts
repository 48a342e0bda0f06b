import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { ArrangedActivitiesView } from '@banke/contracts';
import { dayNumber, isoWeekday, isPlainDate, plainDateOf, type DayNumber } from '@banke/domain/calendar';
import { ACTIVITY_KINDS, mayCountAsWork, weeklyDays, type ActivityKind } from '@banke/domain/roster';
import { DateInput, Field, FieldInput, Toasts } from '@banke/ui';
import { FormDialog } from '../../forms/form-dialog';
import { Submission } from '../../forms/submission';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { ActivitiesApi } from './activities-api';
import { ActivityFields } from './activity-fields';

export interface ArrangeData {
  departmentId: string;
  people: readonly { id: string; name: string }[];
  days: readonly DayNumber[];
  /** The last day of the roster: until then something weekly goes on unless told. */
  until: DayNumber;
}

const NAMED = 4;
/** The last day that something weekly may go on until: what the server takes at once. */
const LONGEST_DAYS = 366;

/** Something beside the shifts for the chosen people on the chosen days, once or every week. */
@Component({
  selector: 'app-arrange-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ActivityFields, DateInput, Field, FieldInput, FormDialog, FormsModule],
  templateUrl: './arrange-dialog.html',
  styleUrl: './arrange-dialog.css',
})
export class ArrangeDialog {
  private readonly data = inject<ArrangeData>(DIALOG_DATA);
  private readonly ref = inject(DialogRef);
  private readonly api = inject(ActivitiesApi);
  private readonly toasts = inject(Toasts);
  private readonly fields = viewChild.required(ActivityFields);

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly submission = new Submission();
  protected readonly kinds = ACTIVITY_KINDS;
  protected readonly kind = signal<ActivityKind>('training');
  protected readonly from = signal(840);
  protected readonly to = signal(900);
  protected readonly work = linkedSignal(() => mayCountAsWork(this.kind()));
  protected readonly note = signal('');
  protected readonly weekly = signal(false);
  protected readonly weekdays = signal<ReadonlySet<number>>(new Set(this.data.days.map(isoWeekday)));
  protected readonly until = signal<string>(plainDateOf(Math.max(this.data.until, ...this.data.days)));

  protected readonly days = computed((): readonly DayNumber[] => {
    if (!this.weekly()) return this.data.days;
    if (this.untilWrong()) return [];
    return weeklyDays({ from: this.first, through: dayNumber(this.until()) }, this.weekdays());
  });
  protected readonly untilWrong = computed(() => {
    const until = this.until();
    if (!isPlainDate(until)) return this.words.t('roster.activities.badUntil');
    const length = dayNumber(until) - this.first + 1;
    return length < 1 || length > LONGEST_DAYS ? this.words.t('roster.activities.badUntil') : undefined;
  });
  protected readonly count = computed(() => this.days().length * this.data.people.length);
  protected readonly deed = computed(() => this.words.count('roster.activities.deed', this.count()));
  protected readonly whom = this.names();
  protected readonly when = this.chosen(this.formats.day(plainDateOf(this.first)));

  private get first(): DayNumber {
    return this.data.days[0] ?? 0;
  }

  protected toggle(weekday: number): void {
    this.weekdays.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(weekday)) next.add(weekday);
      return next;
    });
  }

  protected async submit(): Promise<void> {
    if (!this.fields().valid() || this.count() === 0) return;
    const arranged = await this.submission.send({}, () =>
      this.api.arrange({
        departmentId: this.data.departmentId,
        staffIds: this.data.people.map(({ id }) => id),
        days: this.days().map(plainDateOf),
        ...{ kind: this.kind(), from: this.from(), to: this.to(), work: this.work() },
        note: this.note().trim() || null,
      }),
    );
    if (!arranged) return;
    this.ref.close();
    this.tell(arranged);
  }

  private tell({ arranged, leftOut }: ArrangedActivitiesView): void {
    const done = this.words.count('roster.activities.done', arranged);
    if (leftOut.length === 0) {
      this.toasts.done(done);
      return;
    }
    const nameOf = (id: string) => this.data.people.find((each) => each.id === id)?.name ?? '';
    const named = leftOut
      .slice(0, NAMED)
      .map(({ staffId, day }) => `${nameOf(staffId)} ${this.formats.date(day)}`);
    const left = this.words.count('roster.activities.leftOut', leftOut.length, {
      which: this.formats.list(named),
    });
    this.toasts.problem(`${done} ${left}`);
  }

  private chosen(day: string): string {
    const { length } = this.data.days;
    return length === 1 ? day : this.words.count('roster.activities.days', length, { day });
  }

  private names(): string {
    const names = this.data.people.slice(0, NAMED).map(({ name }) => name);
    return this.data.people.length > NAMED
      ? this.words.count('roster.activities.people', this.data.people.length, {
          names: names.join(this.words.t('roster.activities.and')),
        })
      : this.formats.list(names);
  }
}
