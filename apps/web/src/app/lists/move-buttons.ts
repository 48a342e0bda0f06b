import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Button, Icon } from '@banke/ui';

/** One place up, one place down: for lists that people put in order without dragging. */
@Component({
  selector: 'app-move-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Icon],
  template: `
    <button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      [disabled]="first() || disabled()"
      [attr.aria-label]="up()"
      (click)="moved.emit(-1)"
    >
      <bk-icon name="down" class="up" />
    </button>
    <button
      bkButton
      kind="quiet"
      iconOnly
      type="button"
      [disabled]="last() || disabled()"
      [attr.aria-label]="down()"
      (click)="moved.emit(1)"
    >
      <bk-icon name="down" />
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
    .up {
      rotate: 180deg;
    }
  `,
})
export class MoveButtons {
  /** What each says to those who do not see it. */
  readonly up = input.required<string>();
  readonly down = input.required<string>();
  readonly first = input.required<boolean>();
  readonly last = input.required<boolean>();
  readonly disabled = input(false);
  readonly moved = output<-1 | 1>();
}
