import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { Toasts } from './toasts';

@Component({
  selector: 'bk-toast-outlet',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './toast-outlet.html',
  styleUrl: './toast-outlet.css',
  host: {
    role: 'region',
    'aria-live': 'polite',
    '[attr.aria-label]': 'label()',
    '(mouseenter)': 'toasts.pause()',
    '(mouseleave)': 'toasts.resume()',
    '(focusin)': 'toasts.pause()',
    '(focusout)': 'toasts.resume()',
  },
})
export class ToastOutlet {
  readonly label = input.required<string>();
  readonly closeLabel = input.required<string>();
  protected readonly toasts = inject(Toasts);
}
