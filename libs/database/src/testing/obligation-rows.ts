import { randomUUID } from 'node:crypto';
import {
  DelegationEntity,
  ObligationEntity,
  ObligationEventEntity,
  ObligationNoteEntity,
  ObligationRuleEntity,
} from '..';
import type { CompanyRows } from './company-rows';

/** A row for every table of obligations, and a delegation. */
export function obligationRows({
  companyId,
  ids,
  at,
  later,
}: Pick<CompanyRows, 'companyId' | 'ids'> & { at: Date; later: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const duty = {
    kind: 'next-roster',
    departmentId: ids.department,
    ownerRole: 'supervisor',
    evidence: 'note',
    remindDays: 3,
  };
  return [
    [
      DelegationEntity,
      {
        ...own,
        id: ids.delegation,
        fromAccountId: ids.account,
        toAccountId: ids.deputy,
        valid: '[2026-11-01,2026-12-01)',
      },
    ],
    [ObligationRuleEntity, { ...own, ...duty, id: ids.obligationRule, rhythm: 'monthly', day: 28 }],
    [
      ObligationEntity,
      {
        ...own,
        ...duty,
        id: ids.obligation,
        ruleId: ids.obligationRule,
        dueOn: '2026-11-28',
        dueAt: later,
        ownerId: ids.account,
      },
    ],
    [
      ObligationEventEntity,
      { companyId, obligationId: ids.obligation, deed: 'assigned', at, accountId: ids.account },
    ],
    [ObligationNoteEntity, { companyId, id: randomUUID(), obligationId: ids.obligation, text: '某句话' }],
  ];
}
