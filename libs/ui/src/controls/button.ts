import { booleanAttribute, Directive, input } from '@angular/core';

export type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger';

/** Skin for a native button or link. Busy keeps focus and place (aria-disabled, not disabled) while a request runs. */
@Directive({
  selector: 'button[bkButton], a[bkButton]',
  host: {
    class: 'bk-button',
    '[attr.data-kind]': 'kind()',
    '[attr.data-shape]': "iconOnly() ? 'icon' : null",
    '[attr.data-busy]': 'busy() || null',
    '[attr.aria-disabled]': 'busy() || null',
    '(click)': 'swallowWhileBusy($event)',
  },
})
export class Button {
  readonly kind = input<ButtonKind>('plain');
  readonly iconOnly = input(false, { transform: booleanAttribute });
  readonly busy = input(false);

  protected swallowWhileBusy(event: Event): void {
    if (!this.busy()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
