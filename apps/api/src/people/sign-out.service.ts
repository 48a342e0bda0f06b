import { Injectable } from '@nestjs/common';
import type { Tx } from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { Transactions } from '../common/transactions';

@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly audit: AuditTrail,
  ) {}

  here(actor: Actor): Promise<void> {
    return this.end(actor, 'session.closed', (tx) => this.sessions.close(tx, actor.sessionId, 'signed-out'));
  }

  everywhere(actor: Actor): Promise<void> {
    return this.end(actor, 'session.all-closed', (tx) =>
      this.sessions.closeAll(tx, actor.accountId, 'signed-out-everywhere'),
    );
  }

  private end(actor: Actor, action: AuditAction, close: (tx: Tx) => Promise<void>): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await close(tx);
      const { accountId: id, displayName: name } = actor;
      await this.audit.record(tx, actor, { action, subject: { kind: 'account', id, name } });
    });
  }
}
