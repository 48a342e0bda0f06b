import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EvaluationMonthDetailView, OpenMonthRequest } from '@banke/contracts';
import { EvaluationMonthEntity, freezeTemplates } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { EvaluationMonths } from './evaluation-months.service';
import { EvaluationNews } from './evaluation-news.service';

/** Opens a month: from then on it is scored by the templates as they are now. */
@Injectable()
export class OpenMonth {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: EvaluationMonths,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  async run(
    { departmentId, month }: OpenMonthRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<EvaluationMonthDetailView> {
    const firstDay = `${month.slice(0, 8)}01`;
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'scores.edit');
      const id = randomUUID();
      await tx.insert(EvaluationMonthEntity, {
        ...{ companyId: actor.companyId, id, departmentId, firstDay, state: 'open' },
        ...{ createdBy: actor.accountId, createdAt: this.clock.now() },
      });
      const templates = await freezeTemplates(tx, { monthId: id, departmentId });
      if (templates === 0) throw refused('evaluation.no-templates');
      await this.audit.record(tx, actor, {
        action: 'evaluation.opened',
        subject: { kind: 'evaluation', id, name: department.name },
        after: { month: firstDay.slice(0, 7), templates },
      });
      await this.news.changed(tx, { departmentId });
      return id;
    });
    return this.months.show(actor, id);
  }
}
