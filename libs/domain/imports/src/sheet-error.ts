import { CELL_CODES, type CellParams, type ImportedCell } from './imported-cell';

/** A row under the headings of a sheet: its cells by what they hold. */
export interface SheetRow<Field extends string> {
  /** As the spreadsheet counts. */
  row: number;
  cells: Partial<Record<Field, ImportedCell | undefined>>;
}

/** Why a cell of a sheet that is read at once was refused; `params` carry what the sentence needs. */
export const SHEET_CODES = [
  'required',
  ...CELL_CODES,
  'unknown-name',
  'ambiguous-name',
  'duplicate-in-file',
  'below-minimum',
  'not-a-figure',
  'share-or-percent',
  'not-their-line',
  'half-of-a-pair',
  'not-in-roster',
  'not-employed',
] as const;
export type SheetCode = (typeof SHEET_CODES)[number];

export interface SheetError<Field extends string> {
  row: number;
  field: Field;
  code: SheetCode;
  params: CellParams;
}

export function sheetError<Field extends string>(
  row: number,
  field: Field,
  code: SheetCode,
  params: CellParams = {},
): SheetError<Field> {
  return { row, field, code, params };
}
