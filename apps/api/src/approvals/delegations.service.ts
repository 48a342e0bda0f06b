import { Injectable } from '@nestjs/common';
import type { ColleagueListView, DelegationListView } from '@banke/contracts';
import { loadColleagues, loadDelegations, loadOwnDelegations } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { permissionsOfActor, reachOfActor, type Actor } from '../common/access/actor';
import { Transactions } from '../common/transactions';
import { Approvals } from './approvals.service';

/** So long after its end a delegation still stands in the list. */
const SHOWN_DAYS = 90;

/** Reads who stands in for whom. */
@Injectable()
export class Delegations {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
  ) {}

  list(actor: Actor): Promise<DelegationListView> {
    const { accountId } = actor;
    const today = this.approvals.today(actor);
    const mayRead = permissionsOfActor(actor).includes('delegations.read');
    return this.transactions.read(actor, async (tx) => {
      const [own, all] = await Promise.all([
        loadOwnDelegations(tx, accountId, today, addDays(today, -SHOWN_DAYS)),
        mayRead ? loadDelegations(tx, reachOfActor(actor, 'delegations.read'), today) : [],
      ]);
      return {
        given: own.filter(({ fromAccountId }) => fromAccountId === accountId),
        received: own.filter(({ toAccountId }) => toAccountId === accountId),
        others: all.filter((each) => each.fromAccountId !== accountId && each.toAccountId !== accountId),
      };
    });
  }

  colleagues(actor: Actor): Promise<ColleagueListView> {
    return this.transactions.read(actor, async (tx) => ({
      colleagues: await loadColleagues(
        tx,
        actor.accountId,
        departmentsOf(actor),
        this.approvals.today(actor),
      ),
    }));
  }
}

/** Where somebody looks for a stand-in: the departments of his roles; null when a role holds everywhere. */
export function departmentsOf({ grants }: Pick<Actor, 'grants'>): string[] | null {
  const departmentIds = grants.map(({ departmentId }) => departmentId);
  return departmentIds.includes(null) ? null : departmentIds.filter((id) => id !== null);
}
