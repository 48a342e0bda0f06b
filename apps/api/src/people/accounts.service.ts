import { Injectable } from '@nestjs/common';
import type { AccountListView, AccountView } from '@banke/contracts';
import {
  loadAccounts,
  lockAccount,
  type AccountRow,
  type LockedAccount,
  type Queries,
  type Tx,
} from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import { scopeKindOf, type Permission } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads accounts; the starting point of every change to one. */
@Injectable()
export class Accounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<AccountListView> {
    return this.transactions.read(actor, async (tx) => ({
      accounts: (await this.load(tx, actor, 'accounts.read')).map(toAccountView),
    }));
  }

  /** One account, read on its own. */
  show(actor: Actor, accountId: string): Promise<AccountView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, accountId));
  }

  /** One account; throws `account.not-found` beyond reach. */
  async view(tx: Queries, actor: Actor, accountId: string): Promise<AccountView> {
    const [row] = await this.load(tx, actor, 'accounts.edit', accountId);
    if (!row) throw notFound('account.not-found');
    return toAccountView(row);
  }

  /** The account's row, locked for a change; throws `account.not-found` beyond reach. */
  async lock(tx: Tx, actor: Actor, accountId: string): Promise<LockedAccount> {
    const account = await lockAccount(tx, reachOfActor(actor, 'accounts.edit'), accountId);
    if (!account) throw notFound('account.not-found');
    return account;
  }

  /** Today where the company is: the day that decides over dated roles. */
  today(actor: Actor): string {
    return plainDateIn(actor.timeZone, this.clock.now());
  }

  private load(tx: Queries, actor: Actor, permission: Permission, accountId?: string): Promise<AccountRow[]> {
    return loadAccounts(tx, reachOfActor(actor, permission), this.today(actor), this.clock.now(), accountId);
  }
}

function toAccountView({ invited, blocked, lastSignInAt, grants, ...row }: AccountRow): AccountView {
  return {
    ...row,
    state: blocked ? 'blocked' : invited ? 'invited' : 'active',
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
    grants: grants.map((grant) => ({ ...grant, scope: scopeKindOf(grant) })),
  };
}
