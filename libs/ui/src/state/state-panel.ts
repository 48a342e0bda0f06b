import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';

/** A place where a list would be: why it is not there, and the one thing to do about it. */
@Component({
  selector: 'bk-state-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <bk-icon [name]="icon()" />
    @if (wholePage()) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    @if (text()) {
      <p>{{ text() }}</p>
    }
    <div class="deeds"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 8px;
      min-height: 280px;
      padding: 32px 24px;
      text-align: center;
    }
    bk-icon {
      width: 32px;
      height: 32px;
      margin-bottom: 4px;
      color: var(--ink-faint);
    }
    p {
      max-width: 52ch;
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
    .deeds {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 8px;
      margin-top: 8px;
    }
    .deeds:empty {
      display: none;
    }
  `,
})
export class StatePanel {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input<string>();
  /** The panel is all there is: its heading is the page's. */
  readonly wholePage = input(false, { transform: booleanAttribute });
}
