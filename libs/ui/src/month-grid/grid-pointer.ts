import { inject, Injectable } from '@angular/core';
import { scrollStep } from './autoscroll';
import { fill, stretched } from './fill';
import { GridDesk } from './grid-desk';
import type { Box, GridGeometry, GridHit } from './grid-geometry';
import { NO_PREVIEW, spotKey } from './grid-surface';
import { GridWriter } from './grid-writer';
import { dragged } from './move';
import { spotsBetween } from './painting';
import { type Marked, markedRect, only, type Rect, sameSpot, type Spot } from './selection';

const EDGE = 4;
const HANDLE = 7;

/** What holding the button down does until it is let go. */
interface Gesture {
  over(spot: Spot, event: PointerEvent): void;
  drop(event: PointerEvent): void;
}

export type Grip = 'move' | 'fill' | null;

/** Selecting, moving, filling and painting with the mouse. */
@Injectable()
export class GridPointer {
  private readonly desk = inject(GridDesk);
  private readonly writer = inject(GridWriter);
  private readonly surface = this.desk.surface;
  private listening: AbortController | null = null;

  /** True when the grid takes the press for itself. */
  press(event: PointerEvent, geometry: GridGeometry): boolean {
    const hit = geometry.hit(event.target);
    if (!hit || event.button !== 0) return false;
    if (event.pointerType === 'touch') return this.tap(hit); // dragging scrolls
    const grip = this.gripAt(event, geometry);
    const gesture = grip ? this.grip(grip, hit) : this.mark(hit, event);
    if (gesture) this.follow(gesture, event, geometry);
    return true;
  }

  /** What a press here would take hold of. */
  gripAt({ clientX: x, clientY: y }: PointerEvent, geometry: GridGeometry): Grip {
    const box = this.selectionBox(geometry);
    if (!box || this.desk.bindings.readOnly() || this.desk.bindings.painting()) return null;
    if (Math.abs(x - box.right) <= HANDLE && Math.abs(y - box.bottom) <= HANDLE) return 'fill';
    const inside =
      x >= box.left - EDGE && x <= box.right + EDGE && y >= box.top - EDGE && y <= box.bottom + EDGE;
    const onEdge =
      Math.min(...[x - box.left, x - box.right, y - box.top, y - box.bottom].map(Math.abs)) <= EDGE;
    return inside && onEdge ? 'move' : null;
  }

  /** Gives up what the button was held down for; false when there was nothing. */
  stop(): boolean {
    const held = this.listening !== null;
    this.end();
    return held;
  }

  private tap(hit: GridHit): boolean {
    if (hit.kind !== 'cell') return false;
    const spot = this.desk.spotOf(hit);
    this.desk.select(spot && only(spot));
    return true;
  }

  private mark(hit: GridHit, event: PointerEvent): Gesture | null {
    const spot = this.spotOf(hit);
    if (!spot) return null;
    if (hit.kind === 'cell' && this.desk.bindings.painting() && !this.desk.bindings.readOnly()) {
      return this.painting(spot);
    }
    const anchor = event.shiftKey ? (this.desk.marked()?.anchor ?? spot) : spot;
    const { rows, columns } = this.desk.size();
    const marked = (head: Spot): Marked => {
      if (hit.kind === 'row')
        return { anchor: { row: anchor.row, column: 0 }, head: { row: head.row, column: columns - 1 } };
      if (hit.kind === 'column')
        return { anchor: { row: 0, column: anchor.column }, head: { row: rows - 1, column: head.column } };
      return { anchor, head };
    };
    this.desk.select(marked(spot));
    return {
      over: (head) => {
        this.desk.select(marked(head));
      },
      drop: () => undefined,
    };
  }

  private grip(grip: 'move' | 'fill', hit: GridHit): Gesture | null {
    const [rect, grabbed] = [this.desk.rect(), this.spotOf(hit)];
    if (!rect || !grabbed) return null;
    return grip === 'move' ? this.moving(rect, grabbed) : this.filling(rect);
  }

  private moving(rect: Rect, grabbed: Spot): Gesture {
    let to = rect;
    // The border may be taken hold of from the neighbour's side.
    const from = {
      row: Math.max(rect.top, Math.min(grabbed.row, rect.bottom)),
      column: Math.max(rect.left, Math.min(grabbed.column, rect.right)),
    };
    return {
      over: (spot) => {
        to = dragged(rect, from, spot, this.desk.size());
        this.show(to);
      },
      drop: ({ ctrlKey, metaKey }) => {
        if (to.top === rect.top && to.left === rect.left) return;
        if (ctrlKey || metaKey) this.writer.copy(rect, to);
        else this.writer.move(rect, to);
        this.desk.select(markedRect(to));
      },
    };
  }

  private filling(rect: Rect): Gesture {
    let whole = rect;
    return {
      over: (spot) => {
        whole = stretched(rect, spot);
        this.show(whole);
      },
      drop: () => {
        const transfers = fill(rect, whole);
        if (transfers.length === 0) return;
        this.writer.fill(transfers);
        this.desk.select(markedRect(whole));
      },
    };
  }

  private painting(first: Spot): Gesture {
    const brush = this.desk.bindings.painting();
    const painted = new Map<string, Spot>();
    let last = first;
    const paint = (spots: readonly Spot[]) => {
      for (const spot of spots) {
        if (this.desk.groundAt(spot).open) painted.set(spotKey(spot), spot);
      }
      this.surface.preview = { ghost: null, painted: new Set(painted.keys()), paint: brush };
      this.surface.draw();
    };
    this.desk.select(only(first));
    paint([first]);
    return {
      over: (spot) => {
        paint(spotsBetween(last, spot));
        last = spot;
      },
      drop: () => {
        this.writer.paint([...painted.values()]);
      },
    };
  }

  private follow(gesture: Gesture, start: PointerEvent, geometry: GridGeometry): void {
    this.stop();
    const listening = new AbortController();
    this.listening = listening;
    let pointer = start;
    let last: Spot | null = null;
    const over = () => {
      const near = geometry.near(pointer.clientX, pointer.clientY);
      const spot = near && this.desk.spotOf(near);
      if (!spot || (last && sameSpot(last, spot))) return;
      last = spot;
      gesture.over(spot, pointer);
    };
    const scroll = () => {
      if (listening.signal.aborted) return;
      const area = geometry.area();
      const right = scrollStep(pointer.clientX, area.left, area.right);
      const down = scrollStep(pointer.clientY, area.top, area.bottom);
      if ((right !== 0 || down !== 0) && pointer !== start) {
        geometry.viewport.scrollBy(right, down);
        over();
      }
      requestAnimationFrame(scroll);
    };
    const { signal } = listening;
    addEventListener('pointermove', (event) => ((pointer = event), over()), { signal });
    addEventListener(
      'pointerup',
      (event) => {
        this.end();
        gesture.drop(event);
      },
      { signal },
    );
    addEventListener('pointercancel', () => this.stop(), { signal });
    requestAnimationFrame(scroll);
  }

  private end(): void {
    this.listening?.abort();
    this.listening = null;
    if (this.surface.preview === NO_PREVIEW) return;
    this.surface.preview = NO_PREVIEW;
    this.surface.draw();
  }

  private show(ghost: Rect): void {
    this.surface.preview = { ...NO_PREVIEW, ghost };
    this.surface.draw();
  }

  private spotOf(hit: GridHit): Spot | null {
    const row = 'rowId' in hit ? this.desk.bindings.rows().findIndex(({ id }) => id === hit.rowId) : 0;
    const column = 'day' in hit ? this.desk.bindings.columns().findIndex(({ day }) => day === hit.day) : 0;
    return row === -1 || column === -1 ? null : { row, column };
  }

  private selectionBox(geometry: GridGeometry): Box | null {
    const rect = this.desk.rect();
    const first = rect && this.desk.placeOf({ row: rect.top, column: rect.left });
    const last = rect && this.desk.placeOf({ row: rect.bottom, column: rect.right });
    const [from, to] = [first && geometry.boxOf(first), last && geometry.boxOf(last)];
    return from && to && { left: from.left, top: from.top, right: to.right, bottom: to.bottom };
  }
}
