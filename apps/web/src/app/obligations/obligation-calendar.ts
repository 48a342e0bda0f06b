import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ObligationView } from '@banke/contracts';
import type { PlainDate } from '@banke/domain/calendar';
import { Viewport } from '@banke/ui';
import { Formats } from '../words/formats';
import { ObligationWords } from '../words/obligation-words';
import { Words } from '../words/words';
import { type CalendarDay, monthGrid } from './month-grid';
import { ObligationSaid } from './obligation-said';

const SHOWN = 4;

/** A month of obligations. What is done every day is one line, so that the rest can be seen. */
@Component({
  selector: 'app-obligation-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './obligation-calendar.html',
  styleUrl: './obligation-calendar.css',
  host: { '(keydown)': 'walk($event)' },
})
export class ObligationCalendar {
  readonly month = input.required<string>();
  readonly obligations = input.required<readonly ObligationView[]>();
  readonly today = input.required<PlainDate>();
  readonly chosen = input.required<PlainDate>();
  readonly chosenChange = output<PlainDate>();
  readonly opened = output<ObligationView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly names = inject(ObligationWords);
  protected readonly said = inject(ObligationSaid);
  protected readonly wide = inject(Viewport).wide;
  protected readonly weeks = computed(() => monthGrid(this.month(), this.obligations()));

  protected shown({ shown }: CalendarDay): readonly ObligationView[] {
    return shown.length > SHOWN ? shown.slice(0, SHOWN - 1) : shown;
  }

  protected hidden(day: CalendarDay): number {
    return day.shown.length - this.shown(day).length;
  }

  protected dayNumber(day: PlainDate): number {
    return Number(day.slice(8));
  }

  /** What a day's button says to those who do not see its marks: 11月28日 周六，6 项，1 项逾期. */
  protected label({ day, shown, daily }: CalendarDay): string {
    const total = shown.length + (daily?.total ?? 0);
    const overdue = shown.filter((each) => each.overdue).length + (daily?.overdue ?? 0);
    return [
      this.formats.day(day),
      this.words.count('obligations.due', total),
      ...(overdue > 0 ? [this.words.count('obligations.overdueCount', overdue)] : []),
    ].join(this.words.t('obligations.between'));
  }

  protected kind({ state, overdue }: ObligationView): string {
    return overdue ? 'overdue' : state;
  }

  /** Arrows move by days and weeks; only the chosen day is a stop of the Tab key. */
  protected walk(event: KeyboardEvent): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (step === undefined) return;
    const table = event.currentTarget as HTMLElement;
    const days = [...table.querySelectorAll<HTMLElement>('button.day')];
    const at = days.indexOf(event.target as HTMLElement);
    const next = at === -1 ? undefined : days[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.click();
  }
}
