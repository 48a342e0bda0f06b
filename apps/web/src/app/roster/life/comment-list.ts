import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { RosterCommentView } from '@banke/contracts';
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
          @if (jumps()) {
            <button type="button" class="cell" (click)="chosen.emit(each)">
              {{ each.staffName }} · {{ formats.day(each.day) }}
            </button>
          } @else {
            <b>{{ each.staffName }} · {{ formats.day(each.day) }}</b>
          }
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
    .settled .cell,
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
    button.cell {
      margin: 0;
      color: inherit;
      font-size: inherit;
      font-weight: 700;
    }
    button:hover {
      text-decoration: underline;
    }
  `,
})
export class CommentList {
  readonly store = input.required<RosterLifeStore>();
  /** There is a grid beside it, in which a remark leads to its cell. */
  readonly jumps = input(false);
  readonly chosen = output<RosterCommentView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
}
