import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { dayNumber } from '@banke/domain/calendar';
import type { RosterCommentView } from '@banke/contracts';
import { Button, Dialogs, Icon } from '@banke/ui';
import { Words } from '../../words/words';
import { RosterDesk } from '../roster-desk';
import { CommentDialog, type CommentData } from './comment-dialog';
import { CommentList } from './comment-list';
import { RosterLifeStore } from './roster-life-store';

/** Remarks on cells beside the grid: each leads to its cell, and the chosen cell takes another. */
@Component({
  selector: 'app-comments-tab',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CommentList, Icon],
  template: `
    @if (commentable()) {
      @if (place()) {
        <button bkButton type="button" (click)="say()">
          <bk-icon name="message" />{{ words.t('roster-life.say') }}
        </button>
      } @else {
        <p class="note">{{ words.t('roster-life.chooseCell') }}</p>
      }
    }
    <app-comment-list [store]="store" [jumps]="true" (chosen)="jump($event)" />
  `,
  styles: `
    app-comment-list {
      display: block;
      margin-top: 12px;
    }
    .note {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
  `,
})
export class CommentsTab {
  private readonly dialogs = inject(Dialogs);
  private readonly desk = inject(RosterDesk);

  protected readonly words = inject(Words);
  protected readonly store = inject(RosterLifeStore);
  protected readonly commentable = computed(() => this.store.life()?.state !== 'closed');
  protected readonly place = computed(() => this.desk.selection()?.focus);

  protected say(): void {
    const place = this.place();
    if (!place) return;
    const name = this.desk.names().get(place.rowId) ?? '';
    const data = { store: this.store, staffId: place.rowId, day: place.day, name };
    this.dialogs.open<unknown, CommentData>(CommentDialog, data);
  }

  protected jump({ staffId, day }: RosterCommentView): void {
    this.desk.jump(staffId, [dayNumber(day)]);
  }
}
