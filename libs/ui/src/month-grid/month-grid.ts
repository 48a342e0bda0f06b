import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Skeleton } from '../state/skeleton';
import type {
  GridCells,
  GridChange,
  GridCode,
  GridColumn,
  GridDensity,
  GridFooterRow,
  GridLabels,
  GridMatch,
  GridMenuRequest,
  GridOverwrite,
  GridOverwriteAnswer,
  GridPinning,
  GridPlace,
  GridRefusal,
  GridRow,
  GridSelection,
  GridTotal,
} from './month-grid-types';

/**
 * People down, days across. It draws what it is given and says what the person did; what that means, and whether it is
 * allowed, is the page's to know.
 */
@Component({
  selector: 'bk-month-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Skeleton],
  template: `<bk-skeleton [label]="labels().grid" [rows]="rows().length + 1" />`,
})
export class MonthGrid {
  readonly labels = input.required<GridLabels>();
  readonly language = input.required<string>();
  readonly rows = input.required<readonly GridRow[]>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly cells = input.required<GridCells>();
  readonly totals = input<readonly GridTotal[]>([]);
  readonly footer = input<readonly GridFooterRow[]>([]);
  readonly match = input.required<(typed: string) => GridMatch>();
  /** Who, when, what and what is wrong, in a sentence: for the pointer and for screen readers. */
  readonly describe = input.required<(place: GridPlace) => string>();
  /** Given, dragging paints it; Escape asks to stop. */
  readonly painting = input<GridCode | null>(null);
  readonly askOverwrite = input<(asked: GridOverwrite) => Promise<GridOverwriteAnswer>>(() =>
    Promise.resolve('replace'),
  );
  readonly readOnly = input(false);
  readonly loading = input(false);
  readonly density = input<GridDensity>('normal');

  readonly changed = output<GridChange>();
  readonly pinning = output<GridPinning>();
  readonly refused = output<GridRefusal>();
  readonly selectionMoved = output<GridSelection>();
  readonly menuAsked = output<GridMenuRequest>();
  readonly undo = output();
  readonly redo = output();
  readonly monthAsked = output<-1 | 1>();
  readonly helpAsked = output();
  readonly filterAsked = output();
  readonly paintingEnded = output();
}
