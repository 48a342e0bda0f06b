import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CSP_NONCE,
  effect,
  ElementRef,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { AgGridAngular } from 'ag-grid-angular';
import type {
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridOptions,
  RowClickedEvent,
  RowSelectionOptions,
  SelectionChangedEvent,
  SortChangedEvent,
} from 'ag-grid-community';
import './list-grid-modules';
import { LIST_GRID_THEME } from './list-grid-theme';
import type { GridWordList } from './grid-words';
import type { ListColumn, ListOrder } from './list-column';
import { TemplateCell } from './template-cell';

/** Up to this many rows the table is as tall as its rows; beyond, it scrolls inside and draws only what is seen. */
const ROWS_WITHOUT_SCROLLING = 60;

@Component({
  selector: 'bk-list-grid-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AgGridAngular],
  template: `
    <ag-grid-angular
      [class.tall]="tall()"
      [gridOptions]="options"
      [rowData]="rowData()"
      [columnDefs]="columnDefs()"
      [domLayout]="tall() ? 'normal' : 'autoHeight'"
      [localeText]="said()"
      [rowSelection]="rowSelection()"
      [selectionColumnDef]="selectionColumn"
      (cellKeyDown)="key($event)"
      (rowClicked)="click($event)"
      (firstDataRendered)="name()"
      (rowDataUpdated)="choose()"
      (sortChanged)="sort($event)"
      (selectionChanged)="select($event)"
    />
  `,
  styleUrl: './list-grid-table.css',
})
export class ListGridTable<Row extends object> {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly label = input.required<string>();
  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<readonly ListColumn<Row>[]>();
  readonly rowId = input.required<(row: Row) => string>();
  readonly rowClass = input.required<(row: Row) => string>();
  readonly words = input.required<GridWordList>();
  readonly order = input<ListOrder>();
  readonly selected = input<ReadonlySet<string>>();
  readonly ordered = output<ListOrder>();
  readonly selectedChange = output<ReadonlySet<string>>();
  readonly opened = output<Row>();
  readonly renamed = output<Row>();

  private readonly grid = viewChild(AgGridAngular);

  protected readonly said = computed((): Record<string, string> => this.words());
  protected readonly rowData = computed(() => [...this.rows()]);
  protected readonly tall = computed(() => this.rows().length > ROWS_WITHOUT_SCROLLING);
  protected readonly columnDefs = computed(() =>
    this.columns().map((column) => toColDef(column, this.order())),
  );

  protected readonly options: GridOptions<Row> = {
    theme: LIST_GRID_THEME,
    styleNonce: inject(CSP_NONCE) ?? '',
    defaultColDef: { sortable: false, resizable: false, suppressMovable: true },
    getRowId: ({ data }) => this.rowId()(data),
    getRowClass: ({ data }) => (data ? this.rowClass()(data) : ''),
    animateRows: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    ensureDomOrder: true,
    enableCellTextSelection: true,
    suppressColumnVirtualisation: true,
    // Arrows move inside, Tab leaves: a list of sixty rows must not be a trap.
    tabToNextCell: () => false,
    tabToNextHeader: () => false,
  };

  protected readonly rowSelection = computed<RowSelectionOptions<Row> | undefined>(() =>
    this.selected()
      ? { mode: 'multiRow', checkboxes: true, headerCheckbox: true, enableClickSelection: false }
      : undefined,
  );
  protected readonly selectionColumn = { width: 44, minWidth: 44, maxWidth: 44 };

  constructor() {
    effect(() => {
      this.selected();
      untracked(() => {
        this.choose();
      });
    });
  }

  /** Draws as chosen what the page says is chosen. */
  protected choose(): void {
    const selected = this.selected();
    if (!selected) return;
    // Before the grid stands there is none; it says so itself once its rows are in.
    const api = this.grid()?.api as GridApi<Row> | undefined;
    api?.forEachNode((node) => {
      if (node.data) node.setSelected(selected.has(this.rowId()(node.data)), false, 'api');
    });
  }

  protected select({ api, source }: SelectionChangedEvent<Row>): void {
    if (source === 'api' || source === 'rowDataChanged') return; // our own doing
    this.selectedChange.emit(new Set(api.getSelectedRows().map(this.rowId())));
  }

  protected sort({ api, source }: SortChangedEvent<Row>): void {
    if (source !== 'uiColumnSorted') return;
    const sorted = api.getColumnState().find(({ sort }) => sort);
    const column = this.columns().find(({ id }) => id === sorted?.colId);
    if (column?.orderBy) this.ordered.emit({ by: column.orderBy, descending: sorted?.sort === 'desc' });
  }

  protected name(): void {
    this.host.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', this.label());
  }

  protected key(event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>): void {
    const pressed = event.event;
    if (!(pressed instanceof KeyboardEvent) || !event.data || !('column' in event)) return;
    const { actions = false } = (event.column.getColDef().context ?? {}) as Partial<ColumnContext>;
    const opensMenu = pressed.key === 'ContextMenu' || (actions && [' ', 'Enter'].includes(pressed.key));
    if (opensMenu) {
      pressed.preventDefault();
      rowMenuNear(pressed.target)?.click();
    } else if (pressed.key === 'Enter') this.opened.emit(event.data);
    else if (pressed.key === 'F2') this.renamed.emit(event.data);
  }

  protected click({ event, data }: RowClickedEvent<Row>): void {
    const target = event?.target;
    if (!data || !(target instanceof Element) || target.closest(NOT_A_ROW)) return;
    if (getSelection()?.isCollapsed === false) return; // the person was marking text
    this.opened.emit(data);
  }
}

/** A click on these is meant for them; one beside a box is still meant for the box. */
const NOT_A_ROW = 'button, a, input, [role=menu], [col-id^="ag-Grid-SelectionColumn"]';

interface ColumnContext {
  actions: boolean;
}

function rowMenuNear(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[role=row]')?.querySelector<HTMLElement>('[data-row-menu]') ?? null;
}

function toColDef<Row extends object>(column: ListColumn<Row>, order?: ListOrder): ColDef<Row> {
  const { id, header, text, cell, align, width, grow = 1, minWidth = 80, compare, actions = false } = column;
  const { orderBy } = column;
  return {
    colId: id,
    headerName: header,
    context: { actions } satisfies ColumnContext,
    minWidth,
    valueGetter: ({ data }) => (data ? text(data) : ''),
    ...(width === undefined ? { flex: grow } : { width, maxWidth: width, minWidth: width }),
    // A drawn cell shows more of the row than its text, so equal text does not mean an equal cell.
    ...(cell && { cellRenderer: TemplateCell, cellRendererParams: { template: cell }, equals: () => false }),
    ...(align === 'end' && { cellClass: 'end', headerClass: 'end' }),
    ...(actions && { headerClass: 'unnamed' }),
    ...(compare && {
      sortable: true,
      comparator: (_a: unknown, _b: unknown, a, b) => (a.data && b.data ? compare(a.data, b.data) : 0),
    }),
    ...(orderBy && {
      sortable: true,
      sortingOrder: ['asc', 'desc'],
      comparator: () => 0, // they come sorted
      sort: order?.by === orderBy ? (order.descending ? 'desc' : 'asc') : null,
    }),
  };
}
