import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  type TemplateRef,
  viewChild,
} from '@angular/core';
import type { ShiftTemplateView } from '@banke/contracts';
import { Badge, type ListColumn, ListGrid } from '@banke/ui';
import { GridWords } from '../../../words/grid-words';
import { Words } from '../../../words/words';
import { ShiftChip } from './shift-chip';
import { ShiftWords } from './shift-words';
import { type TemplateDeed, TemplateRowMenu } from './template-row-menu';

type Cell = TemplateRef<{ $implicit: ShiftTemplateView }>;

@Component({
  selector: 'app-templates-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, ListGrid, ShiftChip, TemplateRowMenu],
  template: `
    <bk-list-grid
      [label]="words.t('shell.pages.shiftTemplates')"
      [rows]="rows()"
      [columns]="columns()"
      [rowId]="idOf"
      [words]="gridWords()"
      [language]="words.language()"
      (opened)="deed.emit({ template: $event, deed: 'look' })"
      (renamed)="deed.emit({ template: $event, deed: 'edit' })"
    />
    <ng-template #nameCell let-row>
      <span class="name" [class.faint]="row.closedAt">
        <app-shift-chip [code]="row.code" [colour]="row.colour" />
        <span class="text">{{ row.name }}</span>
        @if (row.closedAt) {
          <bk-badge>{{ words.t('roster-settings.templates.closedState') }}</bk-badge>
        } @else if (row.earlyClass) {
          <bk-badge>{{ words.t('roster-settings.templates.earlyClassShort') }}</bk-badge>
        }
      </span>
    </ng-template>
    <ng-template #menuCell let-row>
      <app-template-row-menu
        [inGrid]="true"
        [template]="row"
        [editable]="editable()"
        (deed)="deed.emit({ template: row, deed: $event })"
      />
    </ng-template>
  `,
  styles: `
    .name {
      display: flex;
      align-items: center;
      gap: 10px;
      min-width: 0;
      font-weight: 600;
    }
    .text {
      overflow: hidden;
      text-overflow: ellipsis;
    }
  `,
})
export class TemplatesTable {
  private readonly nameCell = viewChild.required<Cell>('nameCell');
  private readonly menuCell = viewChild.required<Cell>('menuCell');

  readonly rows = input.required<readonly ShiftTemplateView[]>();
  readonly editable = input.required<boolean>();
  readonly skillName = input.required<(id: string) => string | undefined>();
  readonly deed = output<{ template: ShiftTemplateView; deed: TemplateDeed }>();

  protected readonly words = inject(Words);
  private readonly shifts = inject(ShiftWords);
  protected readonly gridWords = inject(GridWords).words;
  protected readonly idOf = ({ id }: ShiftTemplateView) => id;

  protected readonly columns = computed<ListColumn<ShiftTemplateView>[]>(() => {
    const t = this.words.t;
    const column = (id: string) => ({ id, header: t(`roster-settings.templates.columns.${id}`) });
    return [
      { ...column('name'), text: ({ name }) => name, cell: this.nameCell(), grow: 2, minWidth: 180 },
      { ...column('time'), text: (row) => this.shifts.span(row), width: 168 },
      { ...column('work'), text: (row) => this.shifts.work(row), align: 'end', width: 124 },
      { ...column('breaks'), text: (row) => this.shifts.breaks(row), grow: 2 },
      { ...column('aliases'), text: ({ aliases }) => aliases.join(' '), width: 104 },
      {
        ...column('skills'),
        text: ({ skillIds }) =>
          skillIds.map((id) => this.skillName()(id) ?? '').join(t('roster-settings.and')),
        grow: 1,
      },
      {
        ...{ id: 'menu', header: t('shell.actions'), text: () => '' },
        ...{ cell: this.menuCell(), width: 64, actions: true },
      },
    ];
  });
}
