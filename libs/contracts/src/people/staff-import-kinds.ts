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

/** The rules of an import are the domain's, and with them what they can answer. */
export { ROW_CODES, ROW_OUTCOMES, type RowCode, type RowOutcome } from '@banke/domain/people';
