import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Skeleton } from '../state/skeleton';
import type { GridWordList } from './grid-words';
import type { ListColumn, ListOrder } from './list-column';
import { ListGridTable } from './list-grid-table';

/**
 * The table of the product. AG Grid arrives in a chunk of its own when the first table is shown:
 * importing this class costs a page nothing.
 */
@Component({
  selector: 'bk-list-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListGridTable, Skeleton],
  template: `
    @defer (on immediate) {
      @for (language of [language()]; track language) {
        <bk-list-grid-table
          [label]="label()"
          [rows]="rows()"
          [columns]="columns()"
          [rowId]="rowId()"
          [rowClass]="rowClass()"
          [words]="words()"
          [order]="order()"
          [selected]="selected()"
          (ordered)="ordered.emit($event)"
          (selectedChange)="selectedChange.emit($event)"
          (opened)="opened.emit($event)"
          (renamed)="renamed.emit($event)"
        />
      }
    } @placeholder {
      <bk-skeleton [label]="label()" [rows]="rows().length + 1" />
    }
  `,
})
export class ListGrid<Row extends object> {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<readonly ListColumn<Row>[]>();
  readonly rowId = input.required<(row: Row) => string>();
  readonly rowClass = input<(row: Row) => string>(() => '');
  /** The grid's own words (mostly for screen readers), and the language they are in. */
  readonly words = input.required<GridWordList>();
  readonly language = input.required<string>();
  /** Only with columns that have an `orderBy`. */
  readonly order = input<ListOrder>();
  /** Ids; given, every row has a box to choose it. What is chosen beyond these rows is the page's to keep. */
  readonly selected = input<ReadonlySet<string>>();
  readonly ordered = output<ListOrder>();
  /** Ids of these rows that are chosen now. */
  readonly selectedChange = output<ReadonlySet<string>>();
  readonly opened = output<Row>();
  readonly renamed = output<Row>();
}
