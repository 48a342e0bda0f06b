import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FieldInput } from '@banke/ui';
import { ShiftWords } from './shift-words';

/** A time of the roster day, typed as people do. What is no time stays as typed and is marked, and nothing changes. */
@Component({
  selector: 'app-time-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldInput],
  template: `
    <input
      #field
      bkInput
      class="number"
      type="text"
      autocomplete="off"
      spellcheck="false"
      [attr.aria-label]="label()"
      [attr.aria-invalid]="wrong() || bad() ? true : null"
      [value]="typed()"
      (change)="read(field.value)"
    />
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
  `,
})
export class TimeInput {
  private readonly shifts = inject(ShiftWords);

  readonly label = input.required<string>();
  readonly minute = input.required<number>();
  /** The block it belongs to is wrong. */
  readonly bad = input(false);
  readonly minuteChange = output<number>();
  /** What was typed and is no time. */
  readonly refused = output<string>();

  protected readonly typed = linkedSignal(() => this.shifts.time(this.minute()));
  protected readonly wrong = linkedSignal({ source: this.minute, computation: () => false });

  protected read(text: string): void {
    const minute = this.shifts.minutes(text);
    this.wrong.set(minute === undefined);
    this.typed.set(text);
    if (minute === undefined) return this.refused.emit(text);
    this.minuteChange.emit(minute);
    this.typed.set(this.shifts.time(this.minute()));
  }
}
