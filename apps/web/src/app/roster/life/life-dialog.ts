import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Button, DialogFrame } from '@banke/ui';
import { Formats } from '../../words/formats';
import { Words } from '../../words/words';
import { CommentList } from './comment-list';
import { PendingList } from './pending-list';
import type { RosterLifeStore } from './roster-life-store';

/** How the roster came where it is: remarks on cells, what staff do not know of yet, and every step. */
@Component({
  selector: 'app-life-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CommentList, DialogFrame, PendingList],
  template: `
    <bk-dialog-frame [heading]="words.t('roster-life.history')" [closeLabel]="words.t('shell.close')">
      @if (store.life(); as life) {
        @if (life.comments.length > 0) {
          <h3>{{ words.t('roster-life.comments') }}</h3>
          <app-comment-list [store]="store" />
        }
        @if (pendingMonth(); as month) {
          <h3>{{ words.t('roster-life.sincePublished') }}</h3>
          <app-pending-list [changes]="store.pending()" [month]="month" />
        }
        <h3>{{ words.t('roster-life.steps') }}</h3>
        <ol>
          @for (step of steps(); track step.seq) {
            <li>
              <b>{{ words.t('roster-life.step.' + step.step) }}</b>
              <span>
                {{ formats.instant(step.at) }} · {{ step.byName ?? words.t('roster-life.clock') }}
                @if (step.onBehalfOfName) {
                  · {{ words.t('roster-life.for', { of: step.onBehalfOfName }) }}
                }
              </span>
              @if (step.comment) {
                <p>{{ step.comment }}</p>
              }
            </li>
          } @empty {
            <li>{{ words.t('roster-life.noSteps') }}</li>
          }
        </ol>
      }
      <button dialogFoot bkButton type="button" (click)="ref.close()">{{ words.t('shell.close') }}</button>
    </bk-dialog-frame>
  `,
  styles: `
    h3 {
      margin: 16px 0 8px;
      font-size: var(--text-m);
    }
    h3:first-child {
      margin-top: 0;
    }
    ol {
      display: grid;
      gap: 10px;
      font-size: var(--text-m);
    }
    li span,
    li p {
      color: var(--ink-soft);
    }
    li span {
      margin-inline-start: 8px;
    }
  `,
})
export class LifeDialog {
  protected readonly store = inject<{ store: RosterLifeStore }>(DIALOG_DATA).store;
  protected readonly ref = inject(DialogRef);
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly steps = computed(() => [...(this.store.life()?.steps ?? [])].reverse());
  protected readonly pendingMonth = computed(() =>
    this.store.pending().length > 0 ? this.store.month() : undefined,
  );
}
