import { randomUUID } from 'node:crypto';
import {
  RosterCellEntity,
  RosterEntity,
  RosterOperationEntity,
  ShiftTemplateEntity,
  ShiftTemplateVersionEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of templates and rosters. */
export function rosterRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const { department: departmentId, shiftTemplate, shiftTemplateVersion, roster, staff: staffId } = ids;
  const version = { number: 1, kind: 'rest', code: '休', name: '休息', aliases: [], colour: 0 };
  return [
    [ShiftTemplateEntity, { ...own, id: shiftTemplate, departmentId, code: '休' }],
    [
      ShiftTemplateVersionEntity,
      {
        ...{ ...own, ...version, id: shiftTemplateVersion, templateId: shiftTemplate },
        ...{ earlyClass: false, blocks: [], skillIds: [] },
      },
    ],
    [RosterEntity, { ...own, id: roster, departmentId, period: '[2026-12-01,2027-01-01)', state: 'draft' }],
    [
      RosterOperationEntity,
      { companyId, rosterId: roster, revision: 1, opId: randomUUID(), at, changes: [] },
    ],
    [
      RosterCellEntity,
      {
        ...{ companyId, rosterId: roster, staffId, day: '2026-12-01', pinned: false },
        templateVersionId: shiftTemplateVersion,
      },
    ],
  ];
}
