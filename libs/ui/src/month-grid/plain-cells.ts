import type { ICellRendererComp, ICellRendererParams, IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { ICONS, type IconName } from '../icon/icons';
import type { FooterLine, GridLine, GroupLine, PersonLine } from './grid-lines';
import type { Drawn, GridSurface } from './grid-surface';
import type { GridColumn, GridFigure } from './month-grid-types';

const SVG = 'http://www.w3.org/2000/svg';

export interface FigureParams {
  surface: GridSurface;
  /** Where the figure stands in what the surface holds. */
  figure: (surface: GridSurface, line: GridLine) => GridFigure | undefined;
}

/** A number at the right or at the bottom, with a mark when it is too low or too high. */
export class FigureCell implements ICellRendererComp<GridLine>, Drawn {
  private readonly root = document.createElement('div');
  private params!: ICellRendererParams<GridLine> & FigureParams;
  private shown: GridFigure | undefined;

  init(params: ICellRendererParams<GridLine> & FigureParams): void {
    this.params = params;
    this.root.className = 'figure';
    params.surface.add(this);
    this.draw();
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: ICellRendererParams<GridLine> & FigureParams): boolean {
    this.params = params;
    this.draw();
    return true;
  }

  destroy(): void {
    this.params.surface.remove(this);
  }

  draw(): void {
    const { data, surface, figure } = this.params;
    const shown = data && figure(surface, data);
    if (same(shown, this.shown)) return;
    this.shown = shown;
    this.root.className = shown?.flag ? `figure ${shown.flag}` : 'figure';
    this.root.textContent = shown?.text ?? '';
    this.root.title = shown?.title ?? '';
  }
}

function same(one: GridFigure | undefined, other: GridFigure | undefined): boolean {
  return (
    one === other || (one?.text === other?.text && one?.flag === other?.flag && one?.title === other?.title)
  );
}

/** A name with grade and marks, or the name of a sum. */
export class NameCell implements ICellRendererComp<PersonLine | FooterLine> {
  private readonly root = document.createElement('div');

  init({ data }: ICellRendererParams<PersonLine | FooterLine>): void {
    this.root.className = 'name';
    if (data?.kind === 'person') this.drawPerson(data);
    else if (data) this.drawFooter(data);
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: ICellRendererParams<PersonLine | FooterLine>): boolean {
    this.root.replaceChildren();
    this.init(params);
    return true;
  }

  private drawPerson({ row }: PersonLine): void {
    this.root.append(textIn('span', 'who', row.name));
    if (row.note) this.root.append(textIn('span', 'note', row.note));
    if (row.marks.length > 0) this.root.append(marksOf(row));
    this.root.title = [row.name, row.note, ...row.marks.map(({ title }) => title)]
      .filter(Boolean)
      .join(' · ');
  }

  private drawFooter({ footer }: FooterLine): void {
    if (footer.colour !== null) {
      this.root.append(textIn('span', `swatch shift-${String(footer.colour)}`, ''));
    }
    if (footer.icon !== null) this.root.append(iconIn(footer.icon));
    this.root.append(textIn('span', 'who', footer.label));
    this.root.title = footer.title;
  }
}

function marksOf({ marks }: PersonLine['row']): HTMLElement {
  const list = textIn('span', 'marks', '');
  for (const { sign } of marks) list.append(textIn('b', '', sign));
  return list;
}

/** The heading of a group, across the whole width. */
export class GroupHeading implements ICellRendererComp<GroupLine> {
  private readonly root = document.createElement('div');

  init({ data }: ICellRendererParams<GroupLine>): void {
    this.root.className = 'group';
    this.root.setAttribute('role', 'gridcell');
    this.root.replaceChildren(
      textIn('span', 'who', data?.name ?? ''),
      textIn('span', 'note', String(data?.count ?? '')),
    );
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: ICellRendererParams<GroupLine>): boolean {
    this.init(params);
    return true;
  }
}

/** Weekday over date, with the sign of a holiday or a day made up for. */
export class DayHeader implements IHeaderComp {
  private readonly root = document.createElement('div');

  init({ shown }: IHeaderParams & { shown: GridColumn }): void {
    this.root.className = 'head';
    this.root.title = shown.title;
    this.root.replaceChildren(
      textIn('span', 'weekday', shown.weekday),
      textIn('span', 'date', shown.label),
      textIn('span', 'sign', shown.sign),
    );
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: IHeaderParams & { shown: GridColumn }): boolean {
    this.init(params);
    return true;
  }
}

interface TotalHeaderParams extends IHeaderParams {
  label: string;
  title: string;
}

export class TotalHeader implements IHeaderComp {
  private readonly root = document.createElement('div');

  init({ label, title }: TotalHeaderParams): void {
    this.root.className = 'total-head';
    this.root.textContent = label;
    this.root.title = title;
  }

  getGui(): HTMLElement {
    return this.root;
  }

  refresh(params: TotalHeaderParams): boolean {
    this.init(params);
    return true;
  }
}

function iconIn(name: IconName): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  icon.append(path);
  return icon;
}

function textIn(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}
