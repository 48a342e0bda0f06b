import { randomUUID } from 'node:crypto';
import { AccountEntity, InvitationEntity, RoleGrantEntity, SessionEntity, SignInFailureEntity } from '..';
import type { CompanyRows } from './company-rows';

type Known = Pick<CompanyRows, 'companyId' | 'ids' | 'sessionTokenHash' | 'invitationTokenHash'>;

/** A row for every table of accounts and of what they are entered with. */
export function accountRows({
  companyId,
  ids,
  sessionTokenHash,
  invitationTokenHash,
  at,
  later,
}: Known & { at: Date; later: Date }): CompanyRows['rows'] {
  const own = { companyId, createdAt: at };
  const byAccount = { ...own, accountId: ids.account };
  return [
    [
      AccountEntity,
      [
        { ...own, id: ids.account, displayName: '某人', signInName: 'somebody' },
        { ...own, id: ids.deputy, displayName: '另一人', signInName: 'deputy' },
      ],
    ],
    [RoleGrantEntity, { ...byAccount, id: randomUUID(), role: 'administrator', valid: '[2026-01-01,)' }],
    [
      SessionEntity,
      {
        ...byAccount,
        id: randomUUID(),
        tokenHash: sessionTokenHash,
        csrfToken: 'x',
        lastSeenAt: at,
        expiresAt: later,
      },
    ],
    [SignInFailureEntity, { companyId, signInName: 'somebody', count: 1, lastAt: at }],
    [
      InvitationEntity,
      {
        ...byAccount,
        id: randomUUID(),
        tokenHash: invitationTokenHash,
        createdBy: ids.account,
        expiresAt: later,
      },
    ],
  ];
}
