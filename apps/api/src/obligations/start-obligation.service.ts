import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ObligationDetailView, StartObligationRequest } from '@banke/contracts';
import { insertStarted, lockObligation, lockObligationRule, type Tx } from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import { decideStart, dueInstant } from '@banke/domain/obligations';
import { Approvals } from '../approvals/approvals.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { ObligationDeeds } from './obligation-deeds.service';
import { sightOf } from './obligation-views.service';
import { Obligations } from './obligations.service';

/** Something has happened that no calendar knows: a task of its rule begins, and those whose duty it is are told. */
@Injectable()
export class StartObligation {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly obligations: Obligations,
    private readonly deeds: ObligationDeeds,
    private readonly clock: Clock,
  ) {}

  async run(
    ruleId: string,
    { note }: StartObligationRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<ObligationDetailView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const started = await this.start(tx, ruleId, note, actor);
      const standing = await this.approvals.standing(tx, actor);
      const row = await lockObligation(tx, sightOf(actor, standing), started);
      if (!row) throw new Error('a task was started that its starter cannot see');
      await this.deeds.note(tx, actor, row, { deed: 'started', change: {}, note });
      return started;
    });
    return this.obligations.show(id, actor);
  }

  private async start(tx: Tx, ruleId: string, note: string, actor: Actor): Promise<string> {
    const rule = await lockObligationRule(tx, reachOfActor(actor, 'obligations.read'), ruleId);
    if (!rule) throw notFound('obligation-rule.not-found');
    if (rule.departmentClosed) throw refused('department.closed');
    const now = this.clock.now();
    const decision = decideStart(rule, plainDateIn(rule.timeZone, now));
    if (!decision.ok) throw refused(`obligation-rule.${decision.reason}`);
    const id = randomUUID();
    const dueAt = dueInstant(decision.dueOn, rule.time, rule.timeZone);
    await insertStarted(tx, ruleId, { id, dueOn: decision.dueOn, dueAt, note, at: now });
    return id;
  }
}
