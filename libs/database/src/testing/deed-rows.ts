import { randomUUID } from 'node:crypto';
import { AuditEntryEntity, AuditPersonalEntity, IdempotencyKeyEntity } from '..';
import type { CompanyRows } from './company-rows';
import { hashOf } from './hash-of';

/** A row for every table of what a deed leaves: its key, and its entry in the audit log. */
export function deedRows({
  companyId,
  ids,
  at,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date }): CompanyRows['rows'] {
  const byAccount = { companyId, createdAt: at, accountId: ids.account };
  return [
    [IdempotencyKeyEntity, { ...byAccount, key: randomUUID(), fingerprint: hashOf('deed') }],
    [
      AuditEntryEntity,
      {
        companyId,
        at,
        action: 'team.created',
        subjectKind: 'team',
        requestId: 'r',
        before: {},
        after: {},
      },
    ],
    [
      AuditPersonalEntity,
      {
        companyId,
        entryId: () => '(SELECT max(id) FROM audit_entry)',
        accountName: '某人',
        before: {},
        after: {},
      },
    ],
  ];
}
