import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { PersonLine } from './grid-lines';
import { type Drawn, type GridSurface, placeKey, spotKey } from './grid-surface';
import type { GridCell, GridCursor, GridDay } from './month-grid-types';

export interface DayCellParams {
  surface: GridSurface;
  day: GridDay;
  column: number;
}

/** One person on one day. Plain elements: a screen holds over a thousand of them. */
export class DayCell implements ICellRendererComp<PersonLine>, Drawn {
  private readonly chip = document.createElement('div');
  private params!: ICellRendererParams<PersonLine> & DayCellParams;
  private shown: GridCell | null = null;
  private cursor: GridCursor | undefined;
  private look = '';

  init(params: ICellRendererParams<PersonLine> & DayCellParams): void {
    this.params = params;
    this.chip.className = 'chip';
    params.surface.add(this);
    this.draw();
  }

  getGui(): HTMLElement {
    return this.chip;
  }

  refresh(params: ICellRendererParams<PersonLine> & DayCellParams): boolean {
    this.params = params;
    this.draw();
    return true;
  }

  destroy(): void {
    this.params.surface.remove(this);
  }

  draw(): void {
    const { data, surface, day, column } = this.params;
    if (!data) return;
    const spot = { row: data.position, column };
    this.drawMark(surface.markOf(spot));
    const painted = surface.preview.painted.size > 0 && surface.preview.painted.has(spotKey(spot));
    const cell = surface.cells.get(data.row.id)?.get(day) ?? null;
    this.drawCode(painted && surface.preview.paint ? { ...EMPTY, ...surface.preview.paint } : cell);
    const here = surface.cursors.size > 0 ? placeKey({ rowId: data.row.id, day }) : '';
    this.drawCursor(surface.cursors.get(here), data.position === 0);
  }

  private drawMark(look: string): void {
    if (look === this.look) return;
    const { classList } = this.params.eGridCell;
    if (this.look) classList.remove(...this.look.split(' '));
    if (look) classList.add(...look.split(' '));
    this.look = look;
  }

  private drawCode(cell: GridCell | null): void {
    if (cell === this.shown) return;
    this.shown = cell;
    this.cursor = undefined; // the frame goes with what stood in the cell
    this.chip.className = classOf(cell);
    this.chip.textContent = cell?.code ?? '';
    if (!cell) return;
    if (cell.violation) this.add(`dot ${cell.violation}`, '');
    if (cell.pinned) this.add('pin', '');
    if (cell.beside) this.add('beside', cell.beside);
    if (cell.wish) this.add('wish', '♡');
    if (cell.remarked) this.add('remark', '');
  }

  private drawCursor(cursor: GridCursor | undefined, first: boolean): void {
    if (cursor === this.cursor) return;
    this.cursor = cursor;
    const cell = this.params.eGridCell;
    cell.querySelector(':scope .cursor')?.remove();
    cell.classList.toggle('visited', cursor !== undefined);
    if (!cursor) return;
    const frame = document.createElement('i');
    frame.className = first ? 'cursor below' : 'cursor';
    frame.style.setProperty('--peer', `var(--peer-${String(cursor.colour)})`);
    const name = document.createElement('b');
    name.textContent = cursor.name;
    frame.append(name);
    this.chip.append(frame);
  }

  private add(kind: string, text: string): void {
    const mark = document.createElement('i');
    mark.className = kind;
    mark.textContent = text;
    this.chip.append(mark);
  }
}

const EMPTY: GridCell = {
  codeId: null,
  code: '',
  colour: 0,
  pinned: false,
  beside: '',
  changed: false,
  remarked: false,
  violation: null,
  blocked: false,
};

function classOf(cell: GridCell | null): string {
  if (!cell) return 'chip';
  let names = cell.code === '' ? 'chip' : `chip shift-${String(cell.colour)}`;
  if (cell.changed) names += ' changed';
  if (cell.blocked) names += ' blocked';
  if (cell.code.length > 2) names += ' long';
  return names;
}
