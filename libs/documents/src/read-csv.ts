import { parse } from 'csv-parse';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { takeOffApostrophe } from './csv';
import { errorCode } from './error-code';
import { TableError, type Table, type TableEncoding, type TableLimits, type TableRow } from './table';

/**
 * A CSV file as Excel and others save it: commas, semicolons or tabs; UTF-8, UTF-16 or GB18030, told apart by what the
 * bytes can be. The apostrophe that our own files put before a formula is taken off.
 * Between pieces of the file other work gets its turn, and what goes beyond a limit is read no further. Throws a TableError.
 */
export async function readCsv(bytes: Buffer, options: { limits: TableLimits }): Promise<Table> {
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new TableError('not-text');
  return { encoding, sheets: [], sheet: '', from1904: false, rows: await parseRows(text, options.limits) };
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

const PIECE_BYTES = 16 * 1024;
/** Of delimiters alone, a row would have a cell for each byte. */
const LONGEST_ROW_BYTES = 512 * 1024;
/** What a spreadsheet can have at most, empty ones included. */
const MOST_CELLS = 16_384;

async function parseRows(text: string, limits: TableLimits): Promise<TableRow[]> {
  const taken = new TakenRows(limits);
  const parser = parse({
    delimiter: delimiterOf(text),
    bom: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: false,
    // Keeps rows itself and hands none on: those without a value are gone before the next one is read.
    onRecord: (cells: string[]) => {
      taken.add(cells);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(inPieces(Buffer.from(text), taken), parser);
  } catch (error) {
    throw errorCode(error).startsWith('CSV_') ? new TableError('damaged') : error;
  }
  return taken.rows;
}

async function* inPieces(bytes: Buffer, taken: TakenRows): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    taken.expect(PIECE_BYTES);
    yield bytes.subarray(start, start + PIECE_BYTES);
    await nextTurn();
  }
}

/** What is kept of a file, as long as it is within the limits. */
class TakenRows {
  readonly rows: TableRow[] = [];
  private number = 0;
  private bytesOfRow = 0;

  constructor(private readonly limits: TableLimits) {}

  /** So many bytes follow. Throws a TableError when they all belong to one row that never ends. */
  expect(bytes: number): void {
    this.bytesOfRow += bytes;
    if (this.bytesOfRow > LONGEST_ROW_BYTES) throw new TableError('damaged');
  }

  add(texts: readonly string[]): void {
    this.bytesOfRow = 0;
    const row = toRow(++this.number, texts);
    const { rows, columns } = this.limits;
    if (row.cells.length > columns || texts.length > MOST_CELLS)
      throw new TableError('too-many-columns', { limit: columns, row: row.number });
    if (row.cells.length > 0) this.rows.push(row);
    // Spreadsheets leave blank rows behind; more of them than there may be rows is no table either.
    const blank = this.number - this.rows.length;
    if (Math.max(this.rows.length, blank) > rows) throw new TableError('too-many-rows', { limit: rows });
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
