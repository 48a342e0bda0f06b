import { Injectable } from '@nestjs/common';
import type { Actor } from '../common/access/actor';
import { Sessions } from '../common/access/sessions.service';
import { Transactions } from '../common/transactions';

@Injectable()
export class SignOut {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  here(actor: Actor): Promise<void> {
    return this.transactions.run(actor, (tx) => this.sessions.close(tx, actor.sessionId));
  }

  everywhere(actor: Actor): Promise<void> {
    return this.transactions.run(actor, (tx) => this.sessions.closeAll(tx, actor.accountId));
  }
}
