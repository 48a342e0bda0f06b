import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ShiftTemplateView } from '@banke/contracts';
import { Badge } from '@banke/ui';
import { Words } from '../../../words/words';
import { ShiftChip } from './shift-chip';
import { ShiftWords } from './shift-words';
import { type TemplateDeed, TemplateRowMenu } from './template-row-menu';

/** The phone's list. */
@Component({
  selector: 'app-templates-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, ShiftChip, TemplateRowMenu],
  template: `
    <ul class="bk-panel bk-rows">
      @for (row of rows(); track row.id) {
        <li>
          <button type="button" (click)="deed.emit({ template: row, deed: 'look' })">
            <app-shift-chip [code]="row.code" [colour]="row.colour" />
            <strong [class.faint]="row.closedAt">{{ row.name }}</strong>
            @if (row.blocks.length > 0) {
              <span class="number">{{ shifts.span(row) }} · {{ shifts.work(row) }}</span>
            }
          </button>
          @if (row.closedAt) {
            <bk-badge>{{ words.t('roster-settings.templates.closedState') }}</bk-badge>
          }
          <app-template-row-menu
            [template]="row"
            [editable]="editable()"
            (deed)="deed.emit({ template: row, deed: $event })"
          />
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      padding-right: 4px;
    }
    button:not([data-row-menu]) {
      display: grid;
      flex: 1;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: 0 12px;
      min-height: 60px;
      padding: 8px 0 8px 16px;
      border: 0;
      background: transparent;
      font-size: var(--text-m);
      text-align: start;
    }
    app-shift-chip {
      grid-row: 1 / 3;
    }
    span {
      grid-column: 2;
      color: var(--ink-soft);
      font-size: var(--text-s);
    }
  `,
})
export class TemplatesCards {
  readonly rows = input.required<readonly ShiftTemplateView[]>();
  readonly editable = input.required<boolean>();
  readonly deed = output<{ template: ShiftTemplateView; deed: TemplateDeed }>();

  protected readonly words = inject(Words);
  protected readonly shifts = inject(ShiftWords);
}
