import { readTable, type Table } from '@banke/documents';
import {
  findHeadingRow,
  headingsKey,
  headingsOf,
  proposeColumns,
  type ImportedCell,
} from '@banke/domain/imports';
import { STAFF_HEADING_SYNONYMS, type StaffColumns, type StaffField } from '@banke/domain/people';
import type { StoredHeading } from '@banke/database';
import { createHash } from 'node:crypto';
import { AppError } from '../common/problems/app-error';
import { readable } from './table-problem';

/** A sheet before anybody has chosen anything. */
export interface ReadSheet {
  /** As an import keeps it. */
  table: SheetTable;
  /** As the headings suggest. */
  columns: StaffColumns;
  headingsHash: Buffer;
}

interface SheetTable {
  format: 'xlsx' | 'csv-utf8' | 'csv-gb18030';
  sheet: string;
  sheets: string[];
  headerRow: number;
  rowCount: number;
  headings: StoredHeading[];
}

const FORMATS = {
  xlsx: 'xlsx',
  'utf-8': 'csv-utf8',
  'utf-16le': 'csv-utf8',
  'utf-16be': 'csv-utf8',
  gb18030: 'csv-gb18030',
} as const satisfies Record<Table['encoding'], SheetTable['format']>;

/** Rows looked at for a first value, and for columns that have no heading. */
const ROWS_SAMPLED = 50;
const LONGEST_SHOWN = 200;

export async function readSheet(content: Buffer, sheet?: string): Promise<ReadSheet> {
  const table = await readable(() => readTable(content, { sheet }));
  const index = findHeadingRow(table.rows, STAFF_HEADING_SYNONYMS);
  const heading = table.rows[index];
  if (!heading) throw new AppError(422, 'table.empty');
  const below = table.rows.slice(index + 1, index + 1 + ROWS_SAMPLED);
  const width = Math.max(heading.cells.length, ...below.map(({ cells }) => cells.length));
  const headers = headingsOf(heading);
  const headings = Array.from({ length: width }, (_, column) => ({
    header: (headers[column] ?? '').slice(0, LONGEST_SHOWN),
    sample: shown(below.map(({ cells }) => cells[column]).find((cell) => cell && cell.type !== 'merged')),
  }));
  const fields = proposeColumns(headers, STAFF_HEADING_SYNONYMS);
  return {
    table: {
      format: FORMATS[table.encoding],
      sheet: table.sheet,
      sheets: table.sheets,
      headerRow: heading.number,
      rowCount: table.rows.length - index - 1,
      headings,
    },
    columns: Object.fromEntries(
      fields.flatMap((field, column): [StaffField, number][] => (field ? [[field, column]] : [])),
    ),
    headingsHash: hashOfHeadings(headings),
  };
}

/** By which files with the same headings are known again. */
export function hashOfHeadings(headings: readonly StoredHeading[]): Buffer {
  return createHash('sha256')
    .update(headingsKey(headings.map(({ header }) => header)))
    .digest();
}

function shown(cell: ImportedCell | undefined): string | null {
  switch (cell?.type) {
    case 'text':
    case 'number':
    case 'error':
      return cell.text.slice(0, LONGEST_SHOWN);
    case 'date':
      return cell.day;
    case 'boolean':
      return String(cell.boolean);
    default:
      return null;
  }
}
