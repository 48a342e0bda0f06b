import {
  ChangeDetectionStrategy,
  Component,
  computed,
  CSP_NONCE,
  ElementRef,
  inject,
  input,
  output,
} from '@angular/core';
import { AgGridAngular } from 'ag-grid-angular';
import type {
  CellKeyDownEvent,
  ColDef,
  FullWidthCellKeyDownEvent,
  GridOptions,
  RowClickedEvent,
} from 'ag-grid-community';
import './list-grid-modules';
import { LIST_GRID_THEME } from './list-grid-theme';
import type { ListColumn } from './list-column';
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
      [localeText]="words()"
      (cellKeyDown)="key($event)"
      (rowClicked)="click($event)"
      (firstDataRendered)="name()"
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
  readonly words = input.required<Record<string, string>>();
  readonly opened = output<Row>();
  readonly renamed = output<Row>();

  protected readonly rowData = computed(() => [...this.rows()]);
  protected readonly tall = computed(() => this.rows().length > ROWS_WITHOUT_SCROLLING);
  protected readonly columnDefs = computed(() => this.columns().map((column) => toColDef(column)));

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

  protected name(): void {
    this.host.querySelector('[role=grid], [role=treegrid]')?.setAttribute('aria-label', this.label());
  }

  protected key(event: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>): void {
    const pressed = event.event;
    if (!(pressed instanceof KeyboardEvent) || !event.data || !('column' in event)) return;
    const { actions } = event.column.getColDef().context as ColumnContext;
    const opensMenu = pressed.key === 'ContextMenu' || (actions && [' ', 'Enter'].includes(pressed.key));
    if (opensMenu) {
      pressed.preventDefault();
      rowMenuNear(pressed.target)?.click();
    } else if (pressed.key === 'Enter') this.opened.emit(event.data);
    else if (pressed.key === 'F2') this.renamed.emit(event.data);
  }

  protected click({ event, data }: RowClickedEvent<Row>): void {
    const target = event?.target;
    if (!data || !(target instanceof Element) || target.closest('button, a, [role=menu]')) return;
    if (getSelection()?.isCollapsed === false) return; // the person was marking text
    this.opened.emit(data);
  }
}

interface ColumnContext {
  actions: boolean;
}

function rowMenuNear(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[role=row]')?.querySelector<HTMLElement>('[data-row-menu]') ?? null;
}

function toColDef<Row extends object>(column: ListColumn<Row>): ColDef<Row> {
  const { id, header, text, cell, align, width, grow = 1, minWidth = 80, compare, actions = false } = column;
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
  };
}
