import { Injectable } from '@nestjs/common';
import type { EvaluationMonthDetailView, MonthApprovalRequest, MonthStepRequest } from '@banke/contracts';
import { addEvaluationStep, EvaluationMonthEntity, type EvaluationMonthRow, type Tx } from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import { addDays } from '@banke/domain/calendar';
import { decideMonthStep, type MonthState, type MonthStep } from '@banke/domain/evaluation';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { Approvals } from '../approvals/approvals.service';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { EvaluationMonths } from './evaluation-months.service';
import { EvaluationPolicies } from './evaluation-policies.service';
import { EvaluationNews } from './evaluation-news.service';
import { loadMonth, type LoadedMonth } from './load-month';
import { lockMonthAsSeen, refuseOlder } from './lock-month';
import { MonthFactsReader } from './month-facts.service';
import { MonthNotices } from './month-notices.service';
import { storeCalculation } from './store-calculation';
import { submissionOf } from './submission';

const ACTIONS: Record<MonthStep, AuditAction> = {
  'data-in': 'evaluation.data-in',
  calculate: 'evaluation.calculated',
  review: 'evaluation.reviewed',
  approve: 'evaluation.approved',
  return: 'evaluation.returned',
  publish: 'evaluation.published',
  lock: 'evaluation.locked',
  reopen: 'evaluation.reopened',
};

interface Deed {
  step: MonthStep;
  reason: string | null;
  onBehalfOf: string | null;
}

/** Takes a month a step on, one after another under its row lock: of two who close it at once, one is told of the other. */
@Injectable()
export class TakeMonthStep {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: EvaluationMonths,
    private readonly facts: MonthFactsReader,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
    private readonly notices: MonthNotices,
    private readonly policies: EvaluationPolicies,
  ) {}

  async run(id: string, request: MonthStepRequest, actor: Actor): Promise<EvaluationMonthDetailView> {
    const { step, version, reason = null } = request;
    await this.transactions.run(actor, async (tx) => {
      const month = await lockMonthAsSeen(tx, reachOfActor(actor, 'scores.edit'), { id, version });
      await this.take(tx, actor, month, { step, reason, onBehalfOf: null });
    });
    return this.months.show(actor, id);
  }

  /** By whoever has the right of a manager today, delegates included; nobody approves what he reviewed. */
  async answer(id: string, request: MonthApprovalRequest, actor: Actor): Promise<void> {
    const { approved, version, reason = null } = request;
    await this.transactions.run(actor, async (tx) => {
      const month = await lockMonthAsSeen(tx, WHOLE_COMPANY, { id });
      // Who may not decide learns nothing of the month, not even that it moved on.
      const { onBehalfOf } = await this.approvals.decide(tx, actor, await submissionOf(tx, month));
      refuseOlder(month, version);
      await this.take(tx, actor, month, { step: approved ? 'approve' : 'return', reason, onBehalfOf });
    });
  }

  private async take(tx: Tx, actor: Actor, month: EvaluationMonthRow, deed: Deed): Promise<void> {
    const { step, reason } = deed;
    const loaded = await loadMonth(tx, month, this.facts.today(actor));
    const decision = decideMonthStep(step, await this.facts.read(tx, actor, loaded, reason));
    if (!decision.ok)
      throw refused('evaluation.step-refused', {
        obstacles: decision.obstacles.map(({ code }) => code).join(' '),
      });
    const calculation = await this.changeMonth(tx, actor, loaded, step, decision.next);
    const at = this.clock.now();
    await addEvaluationStep(tx, actor.companyId, {
      ...{ ...deed, monthId: month.id, calculation, accountId: actor.accountId, at },
    });
    await this.audit.record(tx, actor, {
      action: ACTIONS[step],
      subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
      after: {
        month: month.firstDay.slice(0, 7),
        state: decision.next,
        calculation,
        ...(reason && { reason }),
      },
    });
    await this.news.changed(tx, month);
    await this.notices.afterStep(tx, actor, loaded, deed);
  }

  private async changeMonth(
    tx: Tx,
    actor: Actor,
    loaded: LoadedMonth,
    step: MonthStep,
    state: MonthState,
  ): Promise<number> {
    const { id, version, calculation: last } = loaded.month;
    const own = { companyId: actor.companyId, at: this.clock.now() };
    const calculation = step === 'calculate' ? await storeCalculation(tx, own, loaded) : last;
    const today = this.facts.today(actor);
    const { appealDays } = await this.policies.on(tx, loaded.month.departmentId, today);
    const appealsThrough = addDays(today, appealDays);
    await tx.update(
      EvaluationMonthEntity,
      { id },
      {
        ...{ state, version: version + 1 },
        ...(step === 'publish' && { publishedCalculation: calculation, appealsThrough }),
      },
    );
    return calculation;
  }
}
