import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { DemoSignInView } from '@banke/contracts';
import { Badge } from '@banke/ui';
import { Words } from '../words/words';

/** Made-up people of the demo; choosing one fills the form in. */
@Component({
  selector: 'app-demo-sign-ins',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge],
  template: `
    <h2>
      <bk-badge tone="warn">{{ words.t('entrance.demo.mark') }}</bk-badge>
      {{ words.t('entrance.demo.heading') }}
    </h2>
    <ul>
      @for (person of signIns(); track person.name) {
        <li>
          <button type="button" (click)="chosen.emit(person)">
            <span>{{ person.displayName }}</span>
            <span class="role">{{ words.t('codes.role.' + person.role) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-top: 8px;
      padding-top: 16px;
      border-top: 1px solid var(--line);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 8px;
      color: var(--ink-soft);
      font-size: var(--text-m);
      font-weight: 400;
    }
    ul {
      margin: 0 -8px;
    }
    button {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      width: 100%;
      min-height: var(--control);
      padding: 0 8px;
      border: 0;
      border-radius: var(--radius);
      background: transparent;
      font-size: var(--text-m);
      text-align: start;
    }
    button:hover {
      background: var(--surface-hover);
    }
    .role {
      color: var(--ink-faint);
    }
  `,
})
export class DemoSignIns {
  readonly signIns = input.required<readonly DemoSignInView[]>();
  readonly chosen = output<DemoSignInView>();
  protected readonly words = inject(Words);
}
