import { parse } from 'csv-parse/sync';
import { takeOffApostrophe } from './csv';
import { errorCode } from './error-code';
import { TableError, type Table, type TableEncoding, type TableLimits, type TableRow } from './table';

/**
 * A CSV file as Excel and others save it: commas, semicolons or tabs; UTF-8, UTF-16 or GB18030, told apart by what the
 * bytes can be. The apostrophe that our own files put before a formula is taken off. Throws a TableError.
 */
export function readCsv(bytes: Buffer, options: { limits: TableLimits }): Table {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new TableError('not-text');
  return { encoding, sheets: [], sheet: '', from1904: false, rows: parseRows(text, options.limits) };
}

function decodeText(bytes: Buffer): { text: string; encoding: TableEncoding } {
  for (const encoding of candidates(bytes)) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch (error) {
      if (errorCode(error) !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    }
  }
  throw new TableError('not-text');
}

/** GB18030 takes nearly any bytes for text, UTF-8 takes hardly any that it did not write: so UTF-8 comes first. */
function candidates(bytes: Buffer): Exclude<TableEncoding, 'xlsx'>[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}

const DELIMITERS = [',', '\t', ';'] as const;

/** The one that stands most often in the first line that has any; within quotes none counts. */
function delimiterOf(text: string): string {
  const start = text.slice(0, 64 * 1024).replace(/"(?:[^"]|"")*"/g, '');
  const line = start.split(/\r\n|\r|\n/).find((each) => /[,;\t]/.test(each)) ?? '';
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function parseRows(text: string, limits: TableLimits): TableRow[] {
  const rows: TableRow[] = [];
  let number = 0;
  for (const cells of parseCells(text, delimiterOf(text))) {
    number++;
    const row = toRow(number, cells);
    if (row.cells.length === 0) continue;
    if (row.cells.length > limits.columns)
      throw new TableError('too-many-columns', { limit: limits.columns, row: number });
    if (rows.length >= limits.rows) throw new TableError('too-many-rows', { limit: limits.rows });
    rows.push(row);
  }
  return rows;
}

function parseCells(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
    });
  } catch (error) {
    throw errorCode(error).startsWith('CSV_') ? new TableError('damaged') : error;
  }
}

function toRow(number: number, texts: readonly string[]): TableRow {
  const filled = texts.findLastIndex((text) => text !== '') + 1;
  return {
    number,
    cells: texts
      .slice(0, filled)
      .map((text) => (text === '' ? undefined : { type: 'text', text: takeOffApostrophe(text) })),
  };
}
