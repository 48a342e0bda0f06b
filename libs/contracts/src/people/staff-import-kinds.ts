export const TABLE_FORMATS = ['xlsx', 'csv-utf8', 'csv-gb18030'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const STAFF_IMPORT_STATES = [
  'uploaded',
  'checking',
  'checked',
  'applying',
  'applied',
  'discarded',
] as const;
export type StaffImportState = (typeof STAFF_IMPORT_STATES)[number];

/** Why a cell or a row was refused; `params` carry what the sentence needs. */
export const ROW_CODES = [
  'required',
  'too-long',
  'pattern',
  'not-a-day',
  'day-out-of-range',
  'not-a-number',
  'number-out-of-range',
  'unknown-name',
  'ambiguous-name',
  'closed',
  'team-without-department',
  'out-of-reach',
  'duplicate-in-file',
  'duplicate-number',
  'probation-before-hire',
  'effective-before-hire',
  'has-left',
  'merged-cell',
  'formula-error',
] as const;
export type RowCode = (typeof ROW_CODES)[number];

export const ROW_OUTCOMES = ['create', 'change', 'unchanged', 'error'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
