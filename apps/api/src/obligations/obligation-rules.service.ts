import { Injectable } from '@nestjs/common';
import type { ObligationRuleListView, ObligationRuleView } from '@banke/contracts';
import { loadObligationRules, type ObligationRuleRow, type Queries } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads the rules of the reach. */
@Injectable()
export class ObligationRules {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, filter: { departmentId?: string } = {}): Promise<ObligationRuleListView> {
    return this.transactions.read(actor, async (tx) => ({
      rules: (await loadObligationRules(tx, reachOfActor(actor, 'obligations.read'), filter)).map(toRuleView),
    }));
  }

  show(actor: Actor, id: string): Promise<ObligationRuleView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id, 'obligations.edit'));
  }

  /** One rule; throws `obligation-rule.not-found` beyond reach. */
  async view(tx: Queries, actor: Actor, id: string, permission: Permission): Promise<ObligationRuleView> {
    const [row] = await loadObligationRules(tx, reachOfActor(actor, permission), { id });
    if (!row) throw notFound('obligation-rule.not-found');
    return toRuleView(row);
  }
}

function toRuleView(row: ObligationRuleRow): ObligationRuleView {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    departmentId: row.departmentId,
    departmentName: row.departmentName,
    rhythm: row.rhythm,
    day: row.day,
    month: row.month,
    onDay: row.onDay,
    time: row.time,
    ownerRole: row.ownerRole,
    receiverRole: row.receiverRole,
    evidence: row.evidence,
    remindDays: row.remindDays,
    active: row.active,
    version: row.version,
  };
}
