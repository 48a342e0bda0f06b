import { Injectable } from '@nestjs/common';
import type { EvaluationMonthRow, Tx } from '@banke/database';
import { loadEvaluationSteps } from '@banke/database';
import type { MonthStep } from '@banke/domain/evaluation';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { Notices } from '../messages/notices.service';
import { EvaluationNews } from './evaluation-news.service';
import { calculate, type LoadedMonth } from './load-month';
import { submissionOf } from './submission';

/** The page of a month on the screen of whoever runs it. */
export function linkToMonth({ departmentId, firstDay }: EvaluationMonthRow): string {
  return `/evaluation?department=${departmentId}&month=${firstDay.slice(0, 7)}`;
}

/** Who hears of a step: the manager when a month waits, the reviewer when it comes back, staff when it is published. */
@Injectable()
export class MonthNotices {
  constructor(
    private readonly notices: Notices,
    private readonly approvals: Approvals,
    private readonly news: EvaluationNews,
  ) {}

  async afterStep(
    tx: Tx,
    actor: Actor,
    loaded: LoadedMonth,
    { step, reason }: { step: MonthStep; reason: string | null },
  ): Promise<void> {
    const { month } = loaded;
    const told = { month: month.firstDay, department: month.departmentName };
    const link = linkToMonth(month);
    if (step === 'review') {
      const to = await this.approvals.approvers(tx, actor, await submissionOf(tx, month));
      const params = { ...told, by: actor.displayName };
      await this.notices.send(tx, actor, { kind: 'scores.waiting', params, link, to });
    }
    if (step === 'return') {
      const steps = await loadEvaluationSteps(tx, month.id);
      const reviewer = steps.findLast(({ step }) => step === 'review')?.accountId;
      const params = { ...told, by: actor.displayName, note: reason ?? '' };
      await this.notices.send(tx, actor, {
        ...{ kind: 'scores.returned' as const, params, link },
        to: reviewer ? [reviewer] : [],
      });
    }
    if (step === 'publish') {
      const to = accountsOf(loaded);
      await this.notices.send(tx, actor, { kind: 'scores.published', params: told, link: '/scores', to });
      await this.news.told(tx, month, to);
    }
  }
}

/** The accounts of those who have a result. */
function accountsOf(loaded: LoadedMonth): string[] {
  const scored = new Set(calculate(loaded).map(({ person }) => person));
  return loaded.people.flatMap(({ id, accountId }) => (accountId && scored.has(id) ? [accountId] : []));
}
