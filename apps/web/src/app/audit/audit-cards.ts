import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { AuditEntryView } from '@banke/contracts';
import { Formats } from '../words/formats';
import { Words } from '../words/words';
import { AuditWords } from './audit-words';

/** The phone's list: one card an entry; the sheet behind it leads on to the person and the thing. */
@Component({
  selector: 'app-audit-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="bk-panel bk-rows">
      @for (entry of rows(); track entry.id) {
        <li>
          <button type="button" (click)="opened.emit(entry)">
            <strong>{{ said.sentence(entry) }}</strong>
            @for (change of said.changes(entry); track $index) {
              <span class="change">{{ change }}</span>
            }
            <small class="number">
              <time [attr.datetime]="entry.at">{{ formats.instant(entry.at) }}</time>
              <span>{{ entry.address ?? words.t('audit.forgotten') }}</span>
            </small>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    button {
      display: grid;
      gap: 2px;
      width: 100%;
      padding: 12px 16px;
      border: 0;
      background: transparent;
      text-align: start;
      overflow-wrap: anywhere;
    }
    strong {
      font-weight: 600;
    }
    .change {
      color: var(--ink-soft);
      font-size: var(--text-m);
    }
    small {
      display: flex;
      justify-content: space-between;
      gap: 12px;
      margin-top: 2px;
      color: var(--ink-faint);
      font-size: var(--text-s);
    }
  `,
})
export class AuditCards {
  readonly rows = input.required<readonly AuditEntryView[]>();
  readonly opened = output<AuditEntryView>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly said = inject(AuditWords);
}
