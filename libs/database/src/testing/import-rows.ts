import { ImportMappingEntity, StaffImportEntity, StaffImportRowEntity } from '..';
import type { CompanyRows } from './company-rows';
import { hashOf } from './hash-of';

/** Imports of a company. */
export function importRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const byAccount = { companyId, createdAt: at, accountId: ids.account };
  return [
    [
      StaffImportEntity,
      {
        ...byAccount,
        id: ids.staffImport,
        fileName: '某花名册.xlsx',
        format: 'xlsx',
        content: Buffer.from('x'),
        sheet: '',
        sheets: [],
        headerRow: 1,
        rowCount: 1,
        headings: [],
        columns: {},
        effectiveFrom: '2026-11-20',
        state: 'uploaded',
      },
    ],
    [
      StaffImportRowEntity,
      {
        companyId,
        importId: ids.staffImport,
        row: 2,
        outcome: 'create',
        errors: [],
        changes: [],
        planHash: hashOf('x'),
      },
    ],
    [
      ImportMappingEntity,
      { companyId, headingsHash: hashOf('x'), columns: {}, accountId: ids.account, changedAt: at },
    ],
  ];
}
