import { ChangeDetectionStrategy, Component, input } from '@angular/core';

export type BadgeTone = 'neutral' | 'accent' | 'ok' | 'warn' | 'danger';

/** A word with a tone; the word carries the meaning, the colour only helps to find it. */
@Component({
  selector: 'bk-badge',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: '<ng-content />',
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 0 7px;
      border-radius: 4px;
      background: var(--surface-sunken);
      color: var(--ink-soft);
      font-size: 12px;
      font-weight: 500;
      line-height: 20px;
      white-space: nowrap;
    }
    :host([data-tone='accent']) {
      background: var(--accent-soft);
      color: var(--accent-ink);
    }
    :host([data-tone='ok']) {
      background: var(--ok-soft);
      color: var(--ok);
    }
    :host([data-tone='warn']) {
      background: var(--warn-soft);
      color: var(--warn);
    }
    :host([data-tone='danger']) {
      background: var(--danger-soft);
      color: var(--danger);
    }
  `,
})
export class Badge {
  readonly tone = input<BadgeTone>('neutral');
}
