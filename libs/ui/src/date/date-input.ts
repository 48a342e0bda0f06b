import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type ControlValueAccessor, NG_VALUE_ACCESSOR } from '@angular/forms';
import { Field } from '../controls/field';
import { FieldInput } from '../controls/field-input';
import { Icon } from '../icon/icon';
import { DateSpeech } from './date-speech';
import { DayPicker } from './day-picker';
import { isDay } from './month-days';

/**
 * A day, typed or chosen from a month, and shown as the product shows days, whatever the browser's language. Its value
 * is `2026-11-28`, empty, or what was typed when that is no day: a form then refuses it as any other wrong value.
 */
@Component({
  selector: 'bk-date-input',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, DayPicker, FieldInput, Icon],
  providers: [{ provide: NG_VALUE_ACCESSOR, useExisting: DateInput, multi: true }],
  template: `
    <div class="line" cdkOverlayOrigin #origin="cdkOverlayOrigin">
      <input
        #field
        bkInput
        class="number"
        type="text"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="label()"
        [attr.placeholder]="placeholder()"
        [disabled]="disabled()"
        [value]="text()"
        (focus)="field.select()"
        (input)="type(field.value)"
        (blur)="settle()"
        (keydown.enter)="settle()"
        (keydown.arrowdown)="show($event)"
      />
      <button
        type="button"
        tabindex="-1"
        aria-haspopup="dialog"
        [attr.aria-expanded]="open()"
        [attr.aria-label]="speech.words().open"
        [title]="speech.words().open"
        [disabled]="disabled()"
        (click)="open.set(!open())"
      >
        <bk-icon name="calendar" />
      </button>
    </div>
    <ng-template
      cdkConnectedOverlay
      cdkConnectedOverlayHasBackdrop
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayViewportMargin]="8"
      cdkConnectedOverlayPush
      (backdropClick)="close()"
      (detach)="close()"
    >
      <bk-day-picker
        role="dialog"
        [attr.aria-label]="speech.words().open"
        [chosen]="day()"
        [min]="first()"
        [max]="last()"
        [clearable]="!inField?.required()"
        (picked)="pick($event)"
      />
    </ng-template>
  `,
  styleUrl: './date-input.css',
})
export class DateInput implements ControlValueAccessor {
  protected readonly inField = inject(Field, { optional: true });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  readonly value = model('');
  readonly min = input<string | null>();
  readonly max = input<string | null>();
  readonly disabled = model(false);
  /** For a date that stands in no field. */
  readonly label = input<string>();
  readonly placeholder = input<string>();
  /** A day that exists, or empty, once it is typed to its end or chosen. */
  readonly settled = output<string>();

  protected readonly speech = inject(DateSpeech);
  protected readonly open = signal(false);
  protected readonly day = computed(() => (isDay(this.value()) ? this.value() : ''));
  /** What stands in the field: as typed while somebody types, else as days are shown. */
  protected readonly text = linkedSignal(() => this.shown());
  protected readonly first = computed(() => ifDay(this.min()));
  protected readonly last = computed(() => ifDay(this.max()));
  private readonly typing = signal(false);
  private readonly problem = computed(() => {
    const day = this.day();
    if (this.typing() || !this.value()) return undefined;
    const [first, last] = [this.first(), this.last()];
    if (!day) return this.speech.unreadable();
    if (first && day < first) return this.speech.tooEarly(first);
    return last && day > last ? this.speech.tooLate(last) : undefined;
  });

  private changed: (value: string) => void = () => undefined;
  private touched: () => void = () => undefined;

  constructor() {
    effect(() => {
      this.inField?.controlProblem.set(this.problem());
    });
  }

  writeValue(value: string | null): void {
    this.value.set(value ?? '');
  }

  registerOnChange(changed: (value: string) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.disabled.set(disabled);
  }

  protected type(text: string): void {
    this.typing.set(true);
    this.take(this.speech.read(text) ?? text.trim());
    this.text.set(text);
  }

  protected settle(): void {
    this.touched();
    if (!this.typing()) return;
    this.typing.set(false);
    this.text.set(this.shown());
    if (!this.problem()) this.settled.emit(this.value());
  }

  protected show(event: Event): void {
    event.preventDefault();
    this.open.set(true);
  }

  protected pick(day: string): void {
    this.typing.set(false);
    this.take(day);
    this.text.set(this.shown());
    this.settled.emit(day);
    this.close();
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.field().nativeElement.focus();
  }

  private take(value: string): void {
    if (value === this.value()) return;
    this.value.set(value);
    this.changed(value);
  }

  private shown(): string {
    const day = this.day();
    return day ? this.speech.show(day) : this.value();
  }
}

const ifDay = (text: string | null | undefined): string | undefined =>
  text && isDay(text) ? text : undefined;
