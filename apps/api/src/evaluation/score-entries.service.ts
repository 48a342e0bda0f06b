import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AddScoreEntryRequest, EvaluationMonthDetailView, OverturnEntryRequest } from '@banke/contracts';
import { findScoreEntry, ScoreEntryEntity, type EvaluationMonthRow } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { EvaluationMonths } from './evaluation-months.service';
import { EvaluationNews } from './evaluation-news.service';
import { loadMonth } from './load-month';
import { lockOpenMonth } from './lock-month';

/** Additions and deductions of a month that is not reviewed yet. */
@Injectable()
export class ScoreEntries {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: EvaluationMonths,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  async add(
    monthId: string,
    request: AddScoreEntryRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<EvaluationMonthDetailView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const { people, lastDay } = await loadMonth(tx, month, this.clock.today(actor));
      const person = people.find(({ id }) => id === request.staffId);
      const { day, points, violation } = request;
      if (!person || day < month.firstDay || day > lastDay || points === 0 || (violation && points > 0))
        throw refused('score-entry.outside');
      const id = randomUUID();
      const { companyId, accountId } = actor;
      const said = { companyId, id, departmentId: month.departmentId, accountId, at: this.clock.now() };
      await tx.insert(ScoreEntryEntity, { ...said, ...request });
      await this.audit.record(tx, actor, {
        action: 'evaluation.entry-added',
        subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
        after: { person: person.name, day, points: points / 100, reason: request.title },
      });
      await this.news.changed(tx, month);
      return id;
    });
    return this.months.show(actor, monthId);
  }

  async overturn(
    monthId: string,
    entryId: string,
    { reason }: OverturnEntryRequest,
    actor: Actor,
  ): Promise<EvaluationMonthDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const month = await lockOpenMonth(tx, actor, monthId);
      const entry = await findScoreEntry(tx, entryId);
      if (!entry || !isOf(entry, month)) throw notFound('score-entry.not-found');
      if (entry.overturned) return;
      const overturned = { overturnedBy: actor.accountId, overturnedAt: this.clock.now() };
      await tx.update(ScoreEntryEntity, { id: entryId }, { ...overturned, overturnedBecause: reason });
      await this.audit.record(tx, actor, {
        action: 'evaluation.entry-overturned',
        subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
        after: { day: entry.day, reason },
      });
      await this.news.changed(tx, month);
    });
    return this.months.show(actor, monthId);
  }
}

function isOf({ departmentId, day }: { departmentId: string; day: string }, month: EvaluationMonthRow) {
  return departmentId === month.departmentId && day.slice(0, 7) === month.firstDay.slice(0, 7);
}
