import { stream, type DataValidation, type Worksheet } from '@protobi/exceljs';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

export interface SheetColumn {
  header: string;
  /** In characters. */
  width: number;
  /** Text stays text, so that leading zeros survive and nothing becomes a formula; days are `YYYY-MM-DD`, and else text. */
  kind: 'text' | 'day' | 'number';
  /** Offered in a list at each cell; other values may be typed. */
  choices?: readonly string[];
}

export interface SheetToWrite {
  name: string;
  columns: readonly SheetColumn[];
  rows: Iterable<readonly (string | number | null)[]>;
  /** Arrows in the headings, by which a list is narrowed and sorted. */
  filtered?: true;
}

/** `@` is Excel's own text format: what is typed into such a cell is never calculated. */
const FORMATS: Record<SheetColumn['kind'], string> = { text: '@', day: 'yyyy-mm-dd', number: 'General' };
const CHOICES_SHEET = 'choices';
/** Rows below the heading for which choices are offered. */
const ROWS_WITH_CHOICES = 5000;
const ROWS_A_TURN = 250;

/** An XLSX file with a frozen, bold first row of headings on each sheet. Other work gets its turn meanwhile. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Buffer> {
  const out = new PassThrough();
  const pieces: Buffer[] = [];
  out.on('data', (piece: Buffer) => pieces.push(piece));
  const workbook = new stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const choices: (readonly string[])[] = [];
  for (const { name, columns, rows, filtered } of sheets) {
    const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    worksheet.columns = columns.map(({ width, kind }) => ({ width, style: { numFmt: FORMATS[kind] } }));
    if (filtered) worksheet.autoFilter = { from: 'A1', to: `${letterOf(columns.length - 1)}1` };
    for (const [index, column] of columns.entries()) {
      if (column.choices?.length)
        offer(worksheet, index, choices.push(column.choices), column.choices.length);
    }
    await writeRows(worksheet, columns, rows);
  }
  if (choices.length > 0) writeChoices(workbook.addWorksheet(CHOICES_SHEET, { state: 'hidden' }), choices);
  await workbook.commit();
  return Buffer.concat(pieces);
}

async function writeRows(worksheet: Worksheet, columns: readonly SheetColumn[], rows: SheetToWrite['rows']) {
  const heading = worksheet.addRow(columns.map(({ header }) => header));
  heading.font = { bold: true };
  heading.commit();
  let written = 0;
  for (const row of rows) {
    worksheet.addRow(row.map((value, index) => toCell(value, columns[index]?.kind))).commit();
    if (++written % ROWS_A_TURN === 0) await nextTurn();
  }
  worksheet.commit();
}

/** What is no day, in a column of days, stays the text it was. */
function toCell(value: string | number | null, kind: SheetColumn['kind'] | undefined) {
  if (kind !== 'day' || typeof value !== 'string') return value;
  const day = new Date(`${value}T00:00:00Z`);
  // The 31st of February would become a day in March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString() === `${value}T00:00:00.000Z`;
  return isDay ? day : value;
}

/** The library has this on the sheet and not in its types. */
type WithValidations = Worksheet & { dataValidations: { add(area: string, rule: DataValidation): void } };

/** `list` is the column of the hidden sheet, the first is 1. */
function offer(worksheet: Worksheet, index: number, list: number, count: number): void {
  const [column, source] = [letterOf(index), letterOf(list - 1)];
  (worksheet as WithValidations).dataValidations.add(`${column}2:${column}${ROWS_WITH_CHOICES + 1}`, {
    type: 'list',
    allowBlank: true,
    showErrorMessage: false,
    formulae: [`${CHOICES_SHEET}!$${source}$1:$${source}$${count}`],
  });
}

function writeChoices(worksheet: Worksheet, choices: readonly (readonly string[])[]): void {
  const longest = Math.max(...choices.map(({ length }) => length));
  for (let row = 0; row < longest; row++) worksheet.addRow(choices.map((each) => each[row] ?? null)).commit();
  worksheet.commit();
}

/** The letters of a column, the first is 0. */
function letterOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letterOf(Math.floor(column / 26) - 1) + letter;
}
