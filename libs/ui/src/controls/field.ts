import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { Icon } from '../icon/icon';

let count = 0;

/** Label, control, hint and error, tied together for assistive technology by the `bkInput` inside. */
@Component({
  selector: 'bk-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <label [attr.for]="id" [class.bk-required]="required()">{{ label() }}</label>
    <ng-content />
    @if (said(); as sentence) {
      <p class="error" [id]="id + '-error'"><bk-icon name="warning" />{{ sentence }}</p>
    } @else if (hint(); as sentence) {
      <p class="hint" [id]="id + '-hint'">{{ sentence }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 4px;
      min-width: 0;
    }
    label {
      font-size: var(--text-m);
      font-weight: 500;
    }
    p {
      display: flex;
      gap: 6px;
      font-size: var(--text-s);
    }
    .hint {
      color: var(--ink-faint);
    }
    .error {
      color: var(--danger);
    }
    bk-icon {
      width: 16px;
      height: 16px;
      margin-top: 1px;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly error = input<string | undefined>();
  readonly required = input(false, { transform: booleanAttribute });

  /** What the control inside knows to be wrong by itself. */
  readonly controlProblem = signal<string | undefined>(undefined);
  readonly said = computed(() => this.controlProblem() ?? this.error());

  readonly id = `field-${String(++count)}`;
}
