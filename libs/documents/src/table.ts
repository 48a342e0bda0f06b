/** What stands in a cell of a table that somebody sent, whatever file it came in. */
export type CellValue =
  | { type: 'text'; text: string }
  /** `text` is the number as its format shows it where that format only pads with zeros: 7 under `000` is 007. */
  | { type: 'number'; number: number; text: string }
  /** A number that its format shows as a day, `YYYY-MM-DD`; a time of day is left out. */
  | { type: 'date'; day: string }
  | { type: 'boolean'; boolean: boolean }
  /** What a formula ended in, such as `#REF!`; empty when nobody has calculated it yet. */
  | { type: 'error'; text: string }
  /** Under a merged cell whose value stands in its first. */
  | { type: 'merged' };

export interface TableRow {
  /** As the spreadsheet counts: the first is 1. */
  number: number;
  /** By column, the first is 0; an empty cell is undefined, and trailing ones are missing. */
  cells: readonly (CellValue | undefined)[];
}

export type TableEncoding = 'xlsx' | 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** One sheet, and the names of all that could be read. Rows without any value are left out. */
export interface Table {
  encoding: TableEncoding;
  /** Empty for CSV. */
  sheets: string[];
  sheet: string;
  /** Whether its day numbers count from 1904, as old files from a Mac do, and not from 1900. */
  from1904: boolean;
  rows: TableRow[];
}

/** How much of a file is read before it is refused. */
export interface TableLimits {
  /** Of the file as sent. */
  bytes: number;
  /** Of everything that is unpacked out of it. */
  unpackedBytes: number;
  /** Rows with a value in them. */
  rows: number;
  columns: number;
}

export const TABLE_LIMITS: TableLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 160 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
};

export type TableProblem =
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'empty'
  | 'damaged'
  | 'encrypted'
  | 'old-excel'
  | 'not-text'
  | 'no-such-sheet';

/** Why a file could not be read as a table; `limit` or `row` say more where there is more to say. */
export class TableError extends Error {
  constructor(
    readonly problem: TableProblem,
    readonly params: { limit?: number; row?: number } = {},
  ) {
    super(problem);
  }
}
