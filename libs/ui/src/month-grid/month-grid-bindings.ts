import { Directive, input, output, signal, type TemplateRef } from '@angular/core';
import type {
  GridBrush,
  GridCells,
  GridChange,
  GridColumn,
  GridCursor,
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

/** What goes into a month grid and comes out of it, apart from how it is drawn. */
@Directive()
export abstract class MonthGridBindings {
  readonly labels = input.required<GridLabels>();
  readonly language = input.required<string>();
  readonly rows = input.required<readonly GridRow[]>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly cells = input.required<GridCells>();
  readonly totals = input<readonly GridTotal[]>([]);
  readonly footer = input<readonly GridFooterRow[]>([]);
  readonly match = input.required<(typed: string) => GridMatch>();
  /** Who, when, what and what is wrong, in a sentence: for screen readers. */
  readonly describe = input.required<(place: GridPlace) => string>();
  /** The same to look at: shown beside a cell on which the pointer rests, and by Shift+F2 beside the one in focus. */
  readonly card = input<TemplateRef<{ $implicit: GridPlace }> | null>(null);
  readonly cursors = input<readonly GridCursor[]>([]);
  /** Given, dragging paints it and the space bar puts it into all that is selected; Escape asks to stop. */
  readonly painting = input<GridBrush | null>(null);
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

  /** A new object each time, so that asking for the same place twice goes there twice; without one, where one was. */
  readonly wanted = signal<{ place: GridPlace | null } | null>(null);

  /** Brings a place into sight, selects it and listens to its keys. */
  goTo(place: GridPlace): void {
    this.wanted.set({ place });
  }

  /** Listens to keys again, where one was. */
  enter(): void {
    this.wanted.set({ place: null });
  }
}
