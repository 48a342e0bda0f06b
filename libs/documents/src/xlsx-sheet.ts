import { serialDay, showNumber } from './number-format';
import { TableError, type CellValue, type TableLimits, type TableRow } from './table';
import { attributeReader, type XmlEvents } from './xml-scanner';
import { TextCollector, unescapeText, type Workbook } from './xlsx-parts';

const readReference = attributeReader('r');
const readType = attributeReader('t');
const readStyle = attributeReader('s');
const readMerged = attributeReader('ref');

/** More merged places than this are no table; without a limit a small file could keep the server busy for hours. */
const MOST_MERGED_CELLS = 500_000;

/** Collects the rows of one sheet from its XML. Cells without a value, however they are painted, are not there. */
export class SheetReader implements XmlEvents {
  readonly rows: TableRow[] = [];
  private readonly inline = new TextCollector();
  private readonly merges: Area[] = [];
  private row: { number: number; cells: (CellValue | undefined)[] } = { number: 0, cells: [] };
  private column = -1;
  private cell: { type: string; style: number; value: string; hasFormula: boolean } | undefined;
  private inValue = false;

  constructor(
    private readonly workbook: Pick<Workbook, 'texts' | 'formats' | 'from1904'>,
    private readonly limits: Pick<TableLimits, 'rows' | 'columns'>,
  ) {}

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row':
        this.row = { number: Number(readReference(attributes) ?? this.row.number + 1), cells: [] };
        this.column = -1;
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
        this.inValue = true;
        break;
      case 'f':
        if (this.cell) this.cell.hasFormula = true;
        break;
      case 'mergeCell':
        this.addMerge(readArea(readMerged(attributes) ?? ''));
        break;
      default:
        if (this.cell) this.inline.open(name);
    }
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (this.cell) this.inline.close(name);
  }

  text(text: string): void {
    if (this.inValue && this.cell) this.cell.value += text;
    else if (this.cell) this.inline.text(text);
  }

  /** The rows, once the sheet has been read to its end: merged places come after the cells. */
  end(): TableRow[] {
    let covered = 0;
    for (const area of this.merges) {
      for (const row of this.rowsWithin(area)) {
        covered += area.right - area.left + 1;
        if (covered > MOST_MERGED_CELLS) throw new TableError('damaged');
        for (let column = area.left; column <= area.right; column++) {
          if (row.number !== area.top || column !== area.left) row.cells[column] = { type: 'merged' };
        }
      }
    }
    return this.rows;
  }

  private *rowsWithin({ top, bottom }: Area): Generator<TableRow & { cells: (CellValue | undefined)[] }> {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle]?.number ?? 0) < top) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.rows.length; index++) {
      const row = this.rows[index];
      if (!row || row.number > bottom) return;
      yield row as TableRow & { cells: (CellValue | undefined)[] };
    }
  }

  private openCell(attributes: string): void {
    const reference = readReference(attributes);
    this.column = reference ? columnOf(reference) : this.column + 1;
    this.cell = {
      type: readType(attributes) ?? 'n',
      style: Number(readStyle(attributes) ?? 0),
      value: '',
      hasFormula: false,
    };
    this.inline.begin();
  }

  private closeCell(): void {
    if (!this.cell) return;
    const value = this.valueOf(this.cell);
    this.cell = undefined;
    if (value === undefined) return;
    if (this.column >= this.limits.columns) {
      throw new TableError('too-many-columns', { limit: this.limits.columns, row: this.row.number });
    }
    this.row.cells[this.column] = value;
  }

  private closeRow(): void {
    const { number, cells } = this.row;
    if (cells.length === 0) return;
    // Numbers that go back would break the search for merged places.
    if (!(number > (this.rows.at(-1)?.number ?? 0))) throw new TableError('damaged');
    if (this.rows.length >= this.limits.rows)
      throw new TableError('too-many-rows', { limit: this.limits.rows });
    this.rows.push({ number, cells });
  }

  private addMerge(area: Area | undefined): void {
    if (!area) return;
    if (this.merges.length >= MOST_MERGED_CELLS) throw new TableError('damaged');
    this.merges.push({ ...area, right: Math.min(area.right, this.limits.columns - 1) });
  }

  private valueOf(cell: NonNullable<SheetReader['cell']>): CellValue | undefined {
    switch (cell.type) {
      case 's':
        return textValue(this.workbook.texts[Number(cell.value)] ?? '');
      case 'inlineStr':
        return textValue(this.inline.end());
      case 'str':
        return textValue(unescapeText(cell.value));
      case 'b':
        return { type: 'boolean', boolean: cell.value.trim() === '1' };
      case 'e':
        return { type: 'error', text: cell.value.trim() };
      case 'd':
        return /^\d{4}-\d{2}-\d{2}/.test(cell.value)
          ? { type: 'date', day: cell.value.slice(0, 10) }
          : textValue(cell.value);
      default:
        return this.numberValue(cell);
    }
  }

  private numberValue({ value, style, hasFormula }: NonNullable<SheetReader['cell']>): CellValue | undefined {
    if (value.trim() === '') return hasFormula ? { type: 'error', text: '' } : undefined;
    const number = Number(value);
    if (!Number.isFinite(number)) return textValue(value);
    const format = this.workbook.formats[style] ?? { shows: 'number' };
    const day = format.shows === 'day' ? serialDay(number, this.workbook.from1904) : undefined;
    return day ? { type: 'date', day } : { type: 'number', number, text: showNumber(number, format) };
  }
}

function textValue(text: string): CellValue | undefined {
  return text === '' ? undefined : { type: 'text', text };
}

/** The column of a reference such as `AB12`, the first is 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + (letter - 64);
  }
  return column - 1;
}

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

function readArea(reference: string): Area | undefined {
  const found = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  if (!found) return undefined;
  const [, left = '', top, right = '', bottom] = found;
  return { top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) };
}
