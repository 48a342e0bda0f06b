import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateAccountRequest, InvitationLinkView } from '@banke/contracts';
import { AccountEntity } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Accounts } from './accounts.service';
import { ChangeGrants } from './change-grants.service';
import { InvitationLinks } from './invitation-links.service';

/** An account begins as an invitation: nobody but its owner ever knows the password. */
@Injectable()
export class InviteAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly grants: ChangeGrants,
    private readonly links: InvitationLinks,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** A repeated request finds the account and gets a fresh link, since the first one is known only as a hash. */
  async create(
    { displayName, name, grant }: CreateAccountRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<InvitationLinkView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const id = randomUUID();
      const { companyId } = actor;
      await tx.insert(AccountEntity, {
        companyId,
        id,
        displayName,
        signInName: name,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'account.created',
        subject: { kind: 'account', id, name: displayName },
        after: { displayName, signInName: name },
      });
      await this.grants.insert(tx, actor, { id, displayName }, grant);
      return id;
    });
    return this.renew(id, actor);
  }

  /** A new link; earlier ones stop working. Refused once the person has a password. */
  renew(accountId: string, actor: Actor): Promise<InvitationLinkView> {
    return this.transactions.run(actor, async (tx) => {
      const account = await this.accounts.lock(tx, actor, accountId);
      const { passwordHash } = await tx.findOneByOrFail(AccountEntity, { id: accountId });
      if (passwordHash) throw conflict('account.already-active');
      return { accountId, ...(await this.links.issue(tx, actor, account)) };
    });
  }
}
