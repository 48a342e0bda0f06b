import { randomUUID } from 'node:crypto';
import {
  PublishedCellEntity,
  RosterAmendmentEntity,
  RosterCellEntity,
  RosterCommentEntity,
  RosterEntity,
  RosterNoticeEntity,
  RosterOperationEntity,
  RosterStepEntity,
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
    [RosterStepEntity, { companyId, rosterId: roster, seq: 1, step: 'submitted', revision: 1, at }],
    [
      RosterCommentEntity,
      { companyId, id: ids.rosterComment, rosterId: roster, staffId, day: '2026-12-01', text: '某句话', at },
    ],
    [
      PublishedCellEntity,
      {
        ...{ companyId, rosterId: roster, staffId, day: '2026-12-01' },
        templateVersionId: shiftTemplateVersion,
      },
    ],
    [
      RosterAmendmentEntity,
      {
        ...{ companyId, rosterId: roster, seq: 1, fromRevision: 0, toRevision: 1 },
        ...{ reason: '某个原因', noticeDays: 3, at },
      },
    ],
    [
      RosterNoticeEntity,
      { companyId, id: ids.rosterNotice, rosterId: roster, staffId, amendmentSeq: 1, changes: [], at },
    ],
  ];
}
