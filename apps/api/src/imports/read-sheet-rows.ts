import { readTable, TABLE_LIMITS, type TableLimits } from '@banke/documents';
import {
  findHeadingRow,
  headingsOf,
  proposeColumns,
  type SheetRow,
  type Synonyms,
} from '@banke/domain/imports';
import { AppError } from '../common/problems/app-error';
import { readable } from './table-problem';

/** What a sheet that is read within one request may hold. */
export const SHEET_LIMITS: TableLimits = {
  ...TABLE_LIMITS,
  bytes: 2 * 1024 * 1024,
  unpackedBytes: 32 * 1024 * 1024,
  rows: 5000,
};

type Table = Awaited<ReturnType<typeof readSheet>>;

export interface SheetRows<Field extends string> {
  rows: SheetRow<Field>[];
  from1904: boolean;
  /** As the file calls its columns. */
  headings: Partial<Record<Field, string>>;
  /** All of them in the file's order, with what each holds. */
  columns: { heading: string; field: Field | null }[];
}

/** What stands in the file. */
export function readSheet(content: Buffer) {
  return readable(() => readTable(content, { limits: SHEET_LIMITS }));
}

/** {@link sheetRows} of a file whose headings are known beforehand. */
export async function readSheetRows<Field extends string>(
  content: Buffer,
  synonyms: Synonyms<Field>,
  required: Required<Field>,
): Promise<SheetRows<Field>> {
  return sheetRows(await readSheet(content), synonyms, required);
}

interface Required<Field extends string> {
  required: readonly Field[];
  names: Readonly<Partial<Record<Field, string>>>;
}

/**
 * The rows of a sheet by what its headings say; blank ones are left out. Throws `table.wrong-columns` with the first of
 * the `required` columns that is missing, by the name that `names` has for it.
 */
export function sheetRows<Field extends string>(
  { rows, from1904 }: Table,
  synonyms: Synonyms<Field>,
  { required, names }: Required<Field>,
): SheetRows<Field> {
  const index = findHeadingRow(rows, synonyms);
  const written = rows[index] ? headingsOf(rows[index]) : [];
  const fields = proposeColumns(written, synonyms);
  const missing = required.find((field) => !fields.includes(field));
  if (missing !== undefined)
    throw new AppError(422, 'table.wrong-columns', { column: names[missing] ?? missing });
  const columns = fields.flatMap((field, column) => (field === null ? [] : [{ field, column }]));
  return {
    from1904,
    rows: rows
      .slice(index + 1)
      .filter(({ cells }) => columns.some(({ column }) => cells[column] !== undefined))
      .map(({ number, cells }) => ({
        row: number,
        cells: Object.fromEntries(
          columns.map(({ field, column }) => [field, cells[column]]),
        ) as SheetRow<Field>['cells'],
      })),
    headings: Object.fromEntries(columns.map(({ field, column }) => [field, written[column]])) as Partial<
      Record<Field, string>
    >,
    columns: written.map((heading, column) => ({ heading, field: fields[column] ?? null })),
  };
}
