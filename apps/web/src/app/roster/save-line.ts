import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@banke/ui';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { KeptOperations } from './kept-operations';
import { OperationSender } from './operation-sender';
import { RosterDesk } from './roster-desk';
import { RosterEditing } from './roster-editing';

/** Whether everything is kept, and how good the roster is: hard breaches first, then points. A click shows which. */
@Component({
  selector: 'app-save-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink],
  template: `
    @if ((editing.editable() || sender.waiting().length > 0) && sender.saving() !== 'looking') {
      <span role="status" [attr.data-saving]="sender.saving()" [title]="title()">
        <bk-icon
          [name]="sender.saving() === 'saved' ? 'check' : sender.saving() === 'saving' ? 'clock' : 'warning'"
        />{{ said() }}
      </span>
    }
    @for (other of kept.elsewhere(); track other.place) {
      <span role="status">
        <bk-icon name="warning" />
        <a routerLink="/roster" [queryParams]="{ department: other.departmentId, month: other.month }">{{
          words.count('roster.unsentElsewhere', other.deeds, { month: formats.month(other.month) })
        }}</a>
      </span>
    }
    <button type="button" (click)="desk.show('violations')">
      @if (score().hard > 0) {
        <b>{{ words.count('roster.score.hard', score().hard) }}</b>
      } @else {
        {{ words.t('roster.score.none') }}
      }
      · <span class="number">{{ words.t('roster.score.points', { points: score().points }) }}</span>
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 2px var(--space-1);
      align-items: center;
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
    span[role] {
      display: inline-flex;
      gap: 4px;
      align-items: center;
    }
    bk-icon {
      width: 14px;
      height: 14px;
    }
    a,
    [data-saving='offline'] {
      color: var(--warn);
      font-weight: 500;
    }
    button {
      padding: 2px 4px;
      border: 0;
      border-radius: 4px;
      background: none;
      color: inherit;
      font: inherit;
      text-decoration: underline dotted;
      text-underline-offset: 3px;
    }
    button:hover {
      color: var(--ink);
    }
    b {
      color: var(--danger);
      font-weight: 600;
    }
  `,
})
export class SaveLine {
  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly kept = inject(KeptOperations);
  protected readonly sender = inject(OperationSender);
  protected readonly editing = inject(RosterEditing);
  protected readonly desk = inject(RosterDesk);
  protected readonly score = this.editing.score;
  protected readonly said = computed(() => {
    const saving = this.sender.saving();
    return saving === 'offline'
      ? this.words.count('roster.saving.offline', this.sender.waiting().length)
      : this.words.t(`roster.saving.${saving}`);
  });
  protected readonly title = computed(() => (this.sender.unkept() ? this.words.t('roster.unkept') : ''));
}
