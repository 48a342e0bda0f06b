import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { instantAt, isPlainDate } from '@banke/domain/calendar';
import { DateInput, FieldInput } from '@banke/ui';
import { CompanyClock } from '../../words/company-clock';
import { Words } from '../../words/words';

/** An instant as a day and a time of the company, or none. */
@Component({
  selector: 'app-moment-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateInput, FieldInput, FormsModule],
  template: `
    <bk-date-input [label]="label()" [ngModel]="day()" (ngModelChange)="set($event, time())" />
    <input
      bkInput
      class="number"
      type="text"
      inputmode="numeric"
      maxlength="5"
      autocomplete="off"
      [attr.aria-label]="words.t('quiz.make.timeOf', { what: label() })"
      [disabled]="!day()"
      [ngModel]="time()"
      [ngModelOptions]="{ updateOn: 'blur' }"
      (ngModelChange)="set(day(), $event)"
    />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 80px;
      gap: 8px;
    }
  `,
})
export class MomentInput {
  private readonly clock = inject(CompanyClock);
  protected readonly words = inject(Words);

  readonly label = input.required<string>();
  readonly instant = input.required<string | null>();
  /** What a day means while no time is chosen: it begins, or it ends. */
  readonly usual = input('09:00');
  readonly instantChange = output<string | null>();

  protected readonly day = linkedSignal(() => {
    const instant = this.instant();
    return instant === null ? '' : this.clock.dayOf(new Date(instant));
  });
  protected readonly time = linkedSignal(() => {
    const instant = this.instant();
    return instant === null ? this.usual() : this.timeOf(new Date(instant));
  });

  protected set(day: string, time: string): void {
    this.day.set(day);
    this.time.set(time);
    const [, hours = NaN, minutes = NaN] = (/^([01]?\d|2[0-3])[:：]?([0-5]\d)$/.exec(time) ?? []).map(Number);
    if (day === '') this.instantChange.emit(null);
    else if (isPlainDate(day) && !Number.isNaN(hours + minutes))
      this.instantChange.emit(instantAt(this.clock.zone(), day, hours * 60 + minutes).toISOString());
  }

  private timeOf(at: Date): string {
    const format = { hour: '2-digit', minute: '2-digit', timeZone: this.clock.zone() } as const;
    return new Intl.DateTimeFormat('en-GB', format).format(at);
  }
}
