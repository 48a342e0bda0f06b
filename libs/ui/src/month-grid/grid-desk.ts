import { computed, inject, Injectable, signal } from '@angular/core';
import { GridSurface } from './grid-surface';
import { MonthGridBindings } from './month-grid-bindings';
import type { GridCell, GridPlace, GridSelection } from './month-grid-types';
import { clampSpot, focusOf, type Marked, only, rectOf, sameMarked, type Size, type Spot } from './selection';
import type { Ground } from './weigh';

/** What is selected, and what stands where. */
@Injectable()
export class GridDesk {
  readonly bindings = inject(MonthGridBindings);
  readonly surface = new GridSurface();

  private readonly chosen = signal<Marked | null>(null, { equal: sameMarked });

  readonly size = computed<Size>(() => ({
    rows: this.bindings.rows().length,
    columns: this.bindings.columns().length,
  }));

  /** Always inside what is shown. */
  readonly marked = computed<Marked | null>(
    () => {
      const chosen = this.chosen() ?? only({ row: 0, column: 0 });
      const anchor = clampSpot(chosen.anchor, this.size());
      const head = clampSpot(chosen.head, this.size());
      const at = clampSpot(focusOf(chosen), this.size());
      return anchor && head && at && { anchor, head, at };
    },
    { equal: sameMarked },
  );

  readonly rect = computed(() => {
    const marked = this.marked();
    return marked && rectOf(marked);
  });

  readonly focus = computed<GridPlace | null>(() => {
    const marked = this.marked();
    return marked && this.placeOf(focusOf(marked));
  });

  readonly selection = computed<GridSelection | null>(() => {
    const [focus, rect] = [this.focus(), this.rect()];
    if (!focus || !rect) return null;
    return {
      focus,
      rowIds: this.bindings
        .rows()
        .slice(rect.top, rect.bottom + 1)
        .map(({ id }) => id),
      days: this.bindings
        .columns()
        .slice(rect.left, rect.right + 1)
        .map(({ day }) => day),
    };
  });

  select(marked: Marked | null): void {
    if (marked) this.chosen.set(marked);
  }

  placeOf({ row, column }: Spot): GridPlace | null {
    const [rowId, day] = [this.bindings.rows()[row]?.id, this.bindings.columns()[column]?.day];
    return rowId === undefined || day === undefined ? null : { rowId, day };
  }

  spotOf({ rowId, day }: GridPlace): Spot | null {
    const row = this.bindings.rows().findIndex(({ id }) => id === rowId);
    const column = this.bindings.columns().findIndex((each) => each.day === day);
    return row === -1 || column === -1 ? null : { row, column };
  }

  cellAt(spot: Spot): GridCell | null {
    const place = this.placeOf(spot);
    return (place && this.bindings.cells().get(place.rowId)?.get(place.day)) ?? null;
  }

  readonly groundAt = (spot: Spot): Ground => {
    const cell = this.cellAt(spot);
    const locked = this.bindings.columns()[spot.column]?.locked ?? true;
    return { codeId: cell?.codeId ?? null, open: !locked && !(cell?.blocked ?? false) };
  };
}
