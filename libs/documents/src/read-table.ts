import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import { TABLE_LIMITS, TableError, type Table, type TableLimits } from './table';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
/** The container of Excel 97–2003, and of workbooks with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** How the directory of a compound file spells the stream that holds an encrypted workbook. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a table that somebody sent, told by its bytes and not by its name: XLSX, or CSV in UTF-8, UTF-16 or GB18030.
 * Throws a TableError for what is none, or too much.
 */
export async function readTable(
  bytes: Buffer,
  { sheet, limits = TABLE_LIMITS }: { sheet?: string | undefined; limits?: TableLimits } = {},
): Promise<Table> {
  if (bytes.length > limits.bytes) throw new TableError('too-large', { limit: limits.bytes });
  if (startsWith(bytes, COMPOUND))
    throw new TableError(bytes.includes(ENCRYPTED) ? 'encrypted' : 'old-excel');
  const table = startsWith(bytes, ZIP)
    ? await readXlsx(bytes, { sheet, limits })
    : await readCsv(bytes, { limits });
  if (table.rows.length === 0) throw new TableError('empty');
  return table;
}

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark);
}
