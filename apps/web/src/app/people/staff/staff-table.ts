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
import { RouterLink } from '@angular/router';
import type { StaffView } from '@banke/contracts';
import { Avatar, Badge, type ListColumn, ListGrid, type ListOrder, Viewport } from '@banke/ui';
import { Place } from '../../shell/place';
import { Formats } from '../../words/formats';
import { GridWords } from '../../words/grid-words';
import { Words } from '../../words/words';
import { AccountMark } from './account-mark';
import { StaffRowMenu, type StaffDeed } from './staff-row-menu';
import { StaffStateMark } from './staff-state';
import { StaffWords } from './staff-words';

type Cell = TemplateRef<{ $implicit: StaffView }>;

/** The people of one page. The server sorts and pages; boxes choose people for what is done to many. */
@Component({
  selector: 'app-staff-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMark, Avatar, Badge, ListGrid, RouterLink, StaffRowMenu, StaffStateMark],
  templateUrl: './staff-table.html',
  styleUrl: './staff-table.css',
})
export class StaffTable {
  private readonly nameCell = viewChild.required<Cell>('nameCell');
  private readonly placeCell = viewChild.required<Cell>('placeCell');
  private readonly stateCell = viewChild.required<Cell>('stateCell');
  private readonly accountCell = viewChild.required<Cell>('accountCell');
  private readonly menuCell = viewChild.required<Cell>('menuCell');
  private readonly formats = inject(Formats);
  private readonly roomy = inject(Viewport).roomy;

  readonly rows = input.required<readonly StaffView[]>();
  readonly order = input.required<ListOrder>();
  readonly selected = input<ReadonlySet<string>>();
  readonly editable = input.required<boolean>();
  readonly invitable = input.required<boolean>();
  readonly ordered = output<ListOrder>();
  readonly selectedChange = output<ReadonlySet<string>>();
  readonly deed = output<{ person: StaffView; deed: StaffDeed }>();

  protected readonly words = inject(Words);
  protected readonly place = inject(Place);
  protected readonly said = inject(StaffWords);
  protected readonly gridWords = inject(GridWords).words;
  protected readonly idOf = ({ id }: StaffView) => id;
  protected readonly classOf = ({ state }: StaffView) => state;

  protected readonly columns = computed<ListColumn<StaffView>[]>(() => {
    const { t } = this.words;
    const roomy = this.roomy();
    return [
      {
        id: 'name',
        header: t('staff.columns.name'),
        text: ({ name }) => name,
        cell: this.nameCell(),
        orderBy: 'name',
        grow: 3,
        minWidth: 168,
      },
      {
        id: 'number',
        header: t('staff.columns.number'),
        text: ({ employeeNumber }) => employeeNumber,
        orderBy: 'number',
        width: 104,
      },
      {
        id: 'team',
        header: t('staff.columns.team'),
        text: (person) => this.said.place(person),
        cell: this.placeCell(),
        orderBy: 'team',
        grow: 4,
        minWidth: 160,
      },
      {
        id: 'post',
        header: t('staff.columns.post'),
        text: ({ postName }) => postName ?? '',
        grow: 2,
        minWidth: 88,
      },
      { id: 'grade', header: t('staff.columns.grade'), text: ({ gradeName }) => gradeName ?? '', width: 112 },
      ...(roomy ? [this.hireDateColumn()] : []),
      {
        id: 'state',
        header: t('staff.columns.state'),
        text: ({ state }) => state,
        cell: this.stateCell(),
        width: roomy ? 152 : 136,
      },
      ...(roomy ? [this.accountColumn()] : []),
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

  // The two first to go where space is short: the person's page says them too.
  private hireDateColumn(): ListColumn<StaffView> {
    return {
      id: 'hired',
      header: this.words.t('staff.columns.hireDate'),
      text: ({ hireDate }) => this.formats.date(hireDate, 0), // with its year in every row
      orderBy: 'hire-date',
      width: 140,
    };
  }

  private accountColumn(): ListColumn<StaffView> {
    return {
      id: 'account',
      header: this.words.t('staff.columns.account'),
      text: ({ accountState }) => accountState ?? '',
      cell: this.accountCell(),
      width: 128,
    };
  }
}
