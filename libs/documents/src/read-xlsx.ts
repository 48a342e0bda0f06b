import { setImmediate as nextTurn } from 'node:timers/promises';
import { TableError, type Table, type TableLimits } from './table';
import { readWorkbook } from './xlsx-parts';
import { SheetReader } from './xlsx-sheet';
import { XmlScanner } from './xml-scanner';
import { ZipArchive } from './zip-archive';

/**
 * One sheet of an XLSX file: the first visible one unless named. Formulas give the value they were saved with. Between
 * pieces of the file other work gets its turn. Throws a TableError.
 */
export async function readXlsx(
  bytes: Buffer,
  options: { sheet?: string | undefined; limits: TableLimits },
): Promise<Table> {
  const archive = ZipArchive.open(bytes, options.limits.unpackedBytes);
  const workbook = await readWorkbook(archive);
  const found =
    options.sheet === undefined ? 0 : workbook.sheets.findIndex(({ name }) => name === options.sheet);
  const sheet = workbook.sheets[found];
  if (!sheet) throw new TableError(workbook.sheets.length === 0 ? 'empty' : 'no-such-sheet');
  const reader = new SheetReader(workbook, options.limits);
  const scanner = new XmlScanner(reader);
  for await (const piece of archive.read(sheet.path)) {
    scanner.write(piece);
    await nextTurn();
  }
  scanner.end();
  return {
    encoding: 'xlsx',
    sheets: workbook.sheets.map(({ name }) => name),
    sheet: sheet.name,
    from1904: workbook.from1904,
    rows: reader.end(),
  };
}
