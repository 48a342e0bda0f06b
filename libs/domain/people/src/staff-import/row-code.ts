import { CELL_CODES, type CellParams } from '@banke/domain/imports';
import type { StaffField } from '../staff';

/** Why a cell or a row of an import was refused; `params` carry what the sentence needs. */
export const ROW_CODES = [
  'required',
  ...CELL_CODES,
  'unknown-name',
  'ambiguous-name',
  'closed',
  'team-without-department',
  'out-of-reach',
  'duplicate-in-file',
  'probation-before-hire',
  'hire-date-after-change',
  'effective-before-hire',
  'has-left',
] as const;
export type RowCode = (typeof ROW_CODES)[number];

export interface RowError {
  /** null: the row as a whole. */
  field: StaffField | null;
  code: RowCode;
  params: CellParams;
}

export const rowError = (field: StaffField | null, code: RowCode, params: CellParams = {}): RowError => ({
  field,
  code,
  params,
});
