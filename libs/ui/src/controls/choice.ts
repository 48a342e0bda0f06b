import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';

export interface ChoiceOption<Value extends string> {
  value: Value;
  text: string;
  /** How many there are behind it. */
  count?: number;
  lang?: string;
}

let count = 0;

/** A few exclusive options side by side, all of them in sight. Arrow keys move between them. */
@Component({
  selector: 'bk-choice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'radiogroup', '[attr.aria-label]': 'label()' },
  template: `
    @for (option of options(); track option.value) {
      <label>
        <input
          type="radio"
          [name]="name"
          [value]="option.value"
          [checked]="option.value === chosen()"
          (change)="chosenChange.emit(option.value)"
        /><span [attr.lang]="option.lang"
          >{{ option.text }}
          @if (option.count !== undefined) {
            <b class="number">{{ option.count }}</b>
          }
        </span>
      </label>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      justify-self: start;
      max-width: 100%;
      padding: 2px;
      overflow-x: auto;
      border-radius: 8px;
      background: var(--surface-sunken);
    }
    label {
      position: relative;
      cursor: pointer;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    span {
      display: flex;
      gap: 6px;
      align-items: center;
      justify-content: center;
      min-height: calc(var(--control) - 4px);
      padding: 0 14px;
      border-radius: var(--radius);
      color: var(--ink-soft);
      font-size: var(--text-m);
      white-space: nowrap;
    }
    b {
      color: var(--ink-faint);
      font-weight: 500;
    }
    input:checked + span {
      background: var(--surface);
      box-shadow: 0 1px 2px rgb(0 0 0 / 16%);
      color: var(--ink);
      font-weight: 600;
    }
    input:focus-visible + span {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
  `,
})
export class Choice<Value extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly ChoiceOption<Value>[]>();
  readonly chosen = input.required<Value>();
  readonly chosenChange = output<Value>();

  protected readonly name = `choice-${String(++count)}`;
}
