import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import type { RosterLifeStore } from './roster-life-store';

/** Remarks on cells, open ones first; each can be settled, and opened again. */
@Component({
  selector: 'app-comment-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (each of store().life()?.comments ?? []; track each.id) {
        <li [class.settled]="each.resolvedAt">
          <b>{{ each.staffName }} · {{ formats.day(each.day) }}</b>
          <p>{{ each.text }}</p>
          <small>
            {{ each.byName ?? words.t('roster-life.somebody') }} · {{ formats.recent(each.at) }}
            @if (each.resolvedAt) {
              · {{ words.t('roster-life.settledBy', { by: each.resolvedByName ?? '' }) }}
            }
          </small>
          <button type="button" (click)="store().settle(each, !each.resolvedAt)">
            {{ words.t(each.resolvedAt ? 'roster-life.unsettle' : 'roster-life.settle') }}
          </button>
        </li>
      } @empty {
        <li>{{ words.t('roster-life.noComments') }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 12px;
      font-size: var(--text-m);
    }
    .settled b,
    .settled p {
      color: var(--ink-soft);
      text-decoration: line-through;
    }
    small {
      color: var(--ink-soft);
    }
    button {
      margin-inline-start: 8px;
      padding: 2px 0;
      border: 0;
      background: none;
      color: var(--accent-ink);
      font-size: 12px;
    }
  `,
})
export class CommentList {
  readonly store = input.required<RosterLifeStore>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
}
