import { Injectable } from '@nestjs/common';
import type { DecidePolicyRequest, EvaluationPolicyListView } from '@banke/contracts';
import { EvaluationPolicyEntity, loadEvaluationPolicies, type Queries } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { checkPolicy, policyOn, type EvaluationPolicy } from '@banke/domain/evaluation';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { EvaluationNews } from './evaluation-news.service';

/** What departments decide about quarters, appeals and ranks. Nothing of it is applied to what was before. */
@Injectable()
export class EvaluationPolicies {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  list(actor: Actor, departmentId: string): Promise<EvaluationPolicyListView> {
    return this.transactions.read(actor, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'scores.read');
      const rows = await loadEvaluationPolicies(tx, [departmentId]);
      return {
        today: toView(policyOn(rows, this.clock.today(actor))),
        policies: rows.map(({ departmentId: _, at, policy, ...row }) => ({
          ...{ ...row, policy: toView(policy), at: at.toISOString() },
        })),
      };
    });
  }

  async decide(
    { departmentId, from: day, seen, policy }: DecidePolicyRequest,
    actor: Actor,
  ): Promise<EvaluationPolicyListView> {
    const fromDay = `${day.slice(0, 8)}01`;
    const problems = checkPolicy(policy);
    if (problems.length > 0)
      throw refused(
        'evaluation-policy.refused',
        undefined,
        problems.map((path) => ({ path, code: 'invalid' as const })),
      );
    if (fromDay.slice(0, 7) < this.clock.today(actor).slice(0, 7)) throw refused('evaluation-policy.past');
    await this.transactions.run(actor, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'scores.templates');
      const rows = await loadEvaluationPolicies(tx, [departmentId]);
      const number = rows.find(({ from }) => from === fromDay)?.number ?? 0;
      if (number !== seen) throw conflict('evaluation-policy.changed');
      await tx.insert(EvaluationPolicyEntity, {
        ...{ companyId: actor.companyId, departmentId, fromDay, number: number + 1 },
        ...{ content: toView(policy), createdBy: actor.accountId, createdAt: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'evaluation.policy-decided',
        subject: { kind: 'evaluation', id: departmentId, name: department.name },
        before: auditValues(policyOn(rows, fromDay)),
        after: { from: fromDay, ...auditValues(policy) },
      });
      await this.news.changed(tx, { departmentId });
    });
    return this.list(actor, departmentId);
  }

  /** What holds for a department on a day. */
  async on(tx: Queries, departmentId: string, day: PlainDate): Promise<EvaluationPolicy> {
    return policyOn(await loadEvaluationPolicies(tx, [departmentId]), day);
  }
}

/** A plain copy: what comes from a request is an instance of its class. */
function toView({ quarter, appealDays, showRanks }: EvaluationPolicy) {
  const { leastMonths, from, breaches, failedBelow } = quarter;
  return { quarter: { leastMonths, from: { ...from }, breaches, failedBelow }, appealDays, showRanks };
}

function auditValues({ quarter, appealDays, showRanks }: EvaluationPolicy) {
  const { A, B, C } = quarter.from;
  return {
    ...{ grades: [A, B, C].map((points) => points / 100).join(' · '), leastMonths: quarter.leastMonths },
    ...{ breaches: quarter.breaches, failedBelow: quarter.failedBelow / 100, appealDays, showRanks },
  };
}
