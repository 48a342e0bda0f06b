import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { Button } from '../controls/button';
import { Icon } from '../icon/icon';
import { DateSpeech } from './date-speech';
import { dayAfter, dayInMonths, weekdayOf, weeksAround } from './month-days';

/** One month to choose a day from. Arrows move by days and weeks, Page Up and Down by months, with Shift by years. */
@Component({
  selector: 'bk-day-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  host: { '(keydown)': 'key($event)' },
  templateUrl: './day-picker.html',
  styleUrl: './day-picker.css',
})
export class DayPicker {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);

  readonly chosen = input.required<string>();
  readonly min = input<string>();
  readonly max = input<string>();
  readonly clearable = input(false);
  readonly picked = output<string>();

  protected readonly speech = inject(DateSpeech);
  protected readonly words = computed(() => this.speech.words());
  protected readonly today = computed(() => this.speech.today());
  /** The day that Tab and the arrows find. */
  protected readonly at = linkedSignal(() => this.chosen() || this.within(this.today()));
  protected readonly month = computed(() => this.at().slice(0, 7));
  protected readonly weeks = computed(() => weeksAround(this.month()));

  constructor() {
    this.focus();
  }

  protected turn(months: number): void {
    this.at.set(dayInMonths(this.at(), months));
  }

  protected outside(day: string): boolean {
    return day !== this.within(day);
  }

  protected choose(day: string): void {
    if (!this.outside(day)) this.picked.emit(day);
  }

  protected key(event: KeyboardEvent): void {
    if (!(event.target as HTMLElement).dataset['day']) return; // the buttons around keep their own keys
    const day = this.dayFor(event);
    if (!day) return;
    event.preventDefault();
    this.at.set(day);
    this.focus();
  }

  private dayFor({ key, shiftKey }: KeyboardEvent): string | undefined {
    const at = this.at();
    switch (key) {
      case 'ArrowLeft':
        return dayAfter(at, -1);
      case 'ArrowRight':
        return dayAfter(at, 1);
      case 'ArrowUp':
        return dayAfter(at, -7);
      case 'ArrowDown':
        return dayAfter(at, 7);
      case 'Home':
        return dayAfter(at, -weekdayOf(at));
      case 'End':
        return dayAfter(at, 6 - weekdayOf(at));
      case 'PageUp':
        return dayInMonths(at, shiftKey ? -12 : -1);
      case 'PageDown':
        return dayInMonths(at, shiftKey ? 12 : 1);
      default:
        return undefined;
    }
  }

  private within(day: string): string {
    const [min, max] = [this.min(), this.max()];
    if (min && day < min) return min;
    return max && day > max ? max : day;
  }

  private focus(): void {
    afterNextRender(
      () => {
        this.host.querySelector<HTMLElement>(`[data-day="${this.at()}"]`)?.focus();
      },
      { injector: this.injector },
    );
  }
}
