import type { ImportColumnView, StaffImportView } from '@banke/contracts';
import type { StaffImportRow } from '@banke/database';
import { STAFF_FIELDS } from '@banke/domain/people';

export function toImportView({
  accountId: _,
  headings,
  columns,
  createdAt,
  ...row
}: StaffImportRow): StaffImportView {
  return {
    ...row,
    columns: headings.map(({ header, sample }, column): ImportColumnView => ({
      column,
      header,
      sample,
      field: STAFF_FIELDS.find((field) => columns[field] === column) ?? null,
    })),
    at: createdAt.toISOString(),
  };
}
