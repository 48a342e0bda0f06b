import type { IconName } from '../icon/icons';

/** What a month grid is given and what it says. It knows text, colours and places, and nothing of rosters. */

/** A day that counts on by one; what it is called stands in its column. */
export type GridDay = number;

/** One of the twelve `--shift-n` colours. */
export type GridColour = number;

export interface GridPlace {
  rowId: string;
  day: GridDay;
}

/** Rows stand in the order given; a heading stands above the first of each group. */
export interface GridRow {
  id: string;
  name: string;
  group: string;
  /** The grade, small beside the name. */
  note: string;
  /** Qualifications as letters or signs, each with what it stands for. */
  marks: readonly GridMark[];
}

export interface GridMark {
  sign: string;
  title: string;
}

export interface GridColumn {
  day: GridDay;
  /** 28 */
  label: string;
  /** 六 */
  weekday: string;
  /** 第48周; neighbours that share it stand under one heading. */
  week: string;
  kind: 'workday' | 'weekend' | 'holiday' | 'make-up';
  /** ★ on a holiday, 班 on a day made up for; else empty. */
  sign: string;
  /** 11月28日 周六 元旦: for the pointer and for screen readers. */
  title: string;
  today: boolean;
  /** Nobody writes here. */
  locked: boolean;
}

/** What can be typed, painted and written. */
export interface GridCode {
  id: string;
  code: string;
  name: string;
  colour: GridColour;
}

/** What is painted with; without an id it rubs out. */
export interface GridBrush {
  id: string | null;
  code: string;
  colour: GridColour;
}

/** What stands at a place. A place without one is empty and open. */
export interface GridCell {
  /** What a copy of this cell writes elsewhere; null when nothing is planned. */
  codeId: string | null;
  code: string;
  colour: GridColour;
  pinned: boolean;
  /** A sign for what the day holds beside what stands there, such as T for a training; else empty. */
  beside: string;
  /** Somebody asked for something on this day. */
  wish?: boolean;
  /** Since it was published. */
  changed: boolean;
  /** Somebody said something about it. */
  remarked: boolean;
  violation: 'hard' | 'soft' | null;
  /** The person is not there: nothing can be written. */
  blocked: boolean;
}

/** By row and day. A new map says that something changed; rows whose map is the same are not looked at. */
export type GridCells = ReadonlyMap<string, ReadonlyMap<GridDay, GridCell>>;

export interface GridFigure {
  text: string;
  flag: 'short' | 'over' | null;
  title: string;
}

/** A column at the right. */
export interface GridTotal {
  id: string;
  label: string;
  title: string;
  figures: ReadonlyMap<string, GridFigure>;
}

/** A row at the bottom, which stays in sight. */
export interface GridFooterRow {
  id: string;
  label: string;
  title: string;
  /** Null for a row that is not of one code. */
  colour: GridColour | null;
  /** Instead of a colour. */
  icon: IconName | null;
  figures: ReadonlyMap<GridDay, GridFigure>;
}

/** A rectangle of places, and the one in it that is typed into. */
export interface GridSelection {
  focus: GridPlace;
  /** From top to bottom. */
  rowIds: readonly string[];
  /** From left to right. */
  days: readonly GridDay[];
}

export type GridDeed = 'typed' | 'painted' | 'pasted' | 'filled' | 'moved' | 'cleared';

export interface GridWrite extends GridPlace {
  next: string | null;
}

/** One deed of the person, to be undone as one. Only places that are open and would change are named. */
export interface GridChange {
  deed: GridDeed;
  cells: readonly GridWrite[];
}

export interface GridPinning {
  places: readonly GridPlace[];
  pinned: boolean;
}

/** Why nothing, or not everything, was written. */
export type GridRefusal =
  /** Nothing was written: these texts mean no code. Lines and fields count from 1, as in what was pasted. */
  | { reason: 'unknown'; deed: 'typed' | 'pasted'; texts: readonly GridUnknown[] }
  /** These places are blocked or locked and were left out. */
  | { reason: 'closed'; deed: GridDeed; places: readonly GridPlace[] }
  /** What was pasted or moved reached beyond the rows and days shown by so many cells, which were left out. */
  | { reason: 'outside'; deed: GridDeed; cells: number };

export interface GridUnknown {
  text: string;
  line: number;
  field: number;
}

/** What a text means, and what it could still become. */
export interface GridMatch {
  meant: GridCode | null;
  /** Best first; includes the one meant. */
  candidates: readonly GridCode[];
}

/** Asked before codes that stand there are written over. */
export interface GridOverwrite {
  deed: GridDeed;
  /** How many of the places hold another code, and how many hold none. */
  filled: number;
  empty: number;
}

export type GridOverwriteAnswer = 'replace' | 'only-empty' | 'cancel';

export interface GridMenuRequest {
  place: GridPlace;
  selection: GridSelection;
  /** In the window, in pixels. */
  x: number;
  y: number;
}

export type GridDensity = 'compact' | 'normal';

/** Where somebody else is. */
export interface GridCursor extends GridPlace {
  name: string;
  /** One of the six `--peer-n` colours. */
  colour: number;
}

/** Every word the grid says, in the person's language. */
export interface GridLabels {
  /** 2026年12月班表 */
  grid: string;
  /** Above the names. */
  people: string;
  /** What can be typed, for screen readers. */
  candidates: string;
  /** Under the cell when nothing fits. */
  nothingFits: string;
  /** After Escape: Tab leaves now. */
  canLeave: string;
  /** The grid library's own words. */
  library: Record<string, string>;
}
