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
import { Badge, Icon, type ListColumn, ListGrid } from '@banke/ui';
import { Formats } from '../words/formats';
import { GridWords } from '../words/grid-words';
import { Words } from '../words/words';
import { DepartmentRowMenu, type RowDeed } from './department-row-menu';
import { type DepartmentRow, openTeams } from './department-rows';

type Cell = TemplateRef<{ $implicit: DepartmentRow }>;

@Component({
  selector: 'app-departments-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Badge, DepartmentRowMenu, Icon, ListGrid],
  templateUrl: './departments-table.html',
  styleUrl: './departments-table.css',
})
export class DepartmentsTable {
  private readonly nameCell = viewChild.required<Cell>('nameCell');
  private readonly stateCell = viewChild.required<Cell>('stateCell');
  private readonly menuCell = viewChild.required<Cell>('menuCell');

  readonly rows = input.required<readonly DepartmentRow[]>();
  readonly editable = input.required<boolean>();
  readonly deed = output<{ row: DepartmentRow; deed: RowDeed }>();

  protected readonly words = inject(Words);
  protected readonly formats = inject(Formats);
  protected readonly gridWords = inject(GridWords).words;
  protected readonly idOf = (row: DepartmentRow) => row.id;
  protected readonly classOf = (row: DepartmentRow) => `${row.kind}${row.closed ? ' closed' : ''}`;

  protected readonly columns = computed<ListColumn<DepartmentRow>[]>(() => {
    const t = this.words.t;
    const ofDepartment = (say: (row: DepartmentRow) => string) => (row: DepartmentRow) =>
      row.kind === 'department' ? say(row) : '';
    return [
      {
        id: 'name',
        header: t('people.columns.name'),
        text: ({ name }) => name,
        cell: this.nameCell(),
        grow: 3,
      },
      {
        id: 'site',
        header: t('people.columns.site'),
        text: ofDepartment((row) => row.department.siteName),
        grow: 2,
      },
      {
        id: 'zone',
        header: t('people.columns.timeZone'),
        text: ofDepartment((row) => this.formats.zone(row.department.timeZone)),
        grow: 2,
      },
      {
        id: 'teams',
        header: t('people.columns.teams'),
        text: ofDepartment((row) => String(openTeams(row.department).length)),
        align: 'end',
        width: 120,
      },
      {
        id: 'state',
        header: t('people.columns.state'),
        text: (row) => t(row.closed ? 'people.state.closed' : 'people.state.open'),
        cell: this.stateCell(),
        width: 128,
      },
      {
        id: 'menu',
        header: t('shell.actions'),
        text: () => '',
        cell: this.menuCell(),
        width: 64,
        actions: true,
      },
    ];
  });
}
