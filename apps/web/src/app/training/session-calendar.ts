import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TrainingSessionView } from '@banke/contracts';
import { dayNumber, daysOf, isoWeekday, monthAround, plainDateOf } from '@banke/domain/calendar';
import { clockTime } from '@banke/domain/roster';
import { Icon } from '@banke/ui';
import { CompanyClock } from '../words/company-clock';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { SessionWords } from './session-words';

/** The sessions of a month by weeks; a day to come can be given one. */
@Component({
  selector: 'app-session-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  templateUrl: './session-calendar.html',
  styleUrl: './session-calendar.css',
})
export class SessionCalendar {
  readonly month = input.required<string>();
  readonly sessions = input.required<readonly TrainingSessionView[]>();
  readonly arrangeable = input(false);
  readonly arranged = output<string>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(SessionWords);
  protected readonly today = inject(CompanyClock).today;
  protected readonly clockTime = clockTime;
  /** Empty places before the first. */
  protected readonly before = computed(() =>
    Array.from({ length: isoWeekday(monthAround(dayNumber(this.month())).from) - 1 }, (_, i) => i),
  );
  /** And after the last. */
  protected readonly after = computed(() =>
    Array.from({ length: 7 - isoWeekday(monthAround(dayNumber(this.month())).through) }, (_, i) => i),
  );
  protected readonly days = computed(() =>
    daysOf(monthAround(dayNumber(this.month()))).map((number) => {
      const day = plainDateOf(number);
      const sessions = this.sessions().filter((session) => session.day === day);
      return { day, number: Number(day.slice(8)), weekend: isoWeekday(number) >= 6, sessions };
    }),
  );
}
