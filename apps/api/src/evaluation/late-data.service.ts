import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { LateAdjustmentView, LateDataRequest } from '@banke/contracts';
import {
  findScoreEntry,
  loadEvaluationMonths,
  loadLateItems,
  ScoreEntryEntity,
  type EvaluationMonthRow,
  type Tx,
} from '@banke/database';
import {
  decideLateAdjustment,
  DEFAULT_REPEAT,
  isPublished,
  mayChangeFigures,
  type LateItem,
} from '@banke/domain/evaluation';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { EvaluationNews } from './evaluation-news.service';
import { loadMonth, peopleToScore, templatesOf } from './load-month';
import { lockMonthAsSeen, lockOpenMonth } from './lock-month';

/** What came late for a month that is published: an adjustment in the next open one, while the month stays as it was. */
@Injectable()
export class LateData {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: EvaluationNews,
  ) {}

  async add(
    monthId: string,
    request: LateDataRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<LateAdjustmentView> {
    const id = await this.transactions.once(actor, retry, (tx) => this.write(tx, monthId, request, actor));
    return this.transactions.read(actor, async (tx) => {
      const entry = await findScoreEntry(tx, id);
      if (!entry) throw notFound('score-entry.not-found');
      return { month: `${entry.day.slice(0, 7)}-01`, points: entry.points };
    });
  }

  private async write(tx: Tx, monthId: string, request: LateDataRequest, actor: Actor): Promise<string> {
    const closed = await lockMonthAsSeen(tx, reachOfActor(actor, 'scores.edit'), { id: monthId });
    if (!isPublished(closed.state)) throw refused('late.still-open');
    const next = await this.lockNext(tx, actor, closed);
    const { staffId, title, violation } = request;
    const loaded = await loadMonth(tx, next, this.clock.today(actor));
    const person = loaded.people.find((each) => each.id === staffId);
    if (!person) throw refused('late.person-gone', { month: next.firstDay });
    const id = randomUUID();
    const item = itemOf(id, closed, request);
    const points = await this.worth(tx, actor, closed, staffId, item);
    const today = this.clock.today(actor);
    const day = [next.firstDay, today < loaded.lastDay ? today : loaded.lastDay].sort()[1] ?? next.firstDay;
    const { companyId, accountId } = actor;
    await tx.insert(ScoreEntryEntity, {
      ...{ companyId, id, departmentId: closed.departmentId, staffId, day, points, title, accountId },
      // A deduction can end at the floor of its month, but a violation never adds.
      ...{ violation: points < 0 ? violation : null, at: this.clock.now() },
      ...{ lateOf: closed.firstDay, late: item },
    });
    await this.audit.record(tx, actor, {
      action: 'evaluation.late-data',
      subject: { kind: 'evaluation', id: closed.id, name: closed.departmentName },
      after: {
        ...{ month: closed.firstDay.slice(0, 7), person: person.name },
        ...{ day, points: points / 100, reason: title },
      },
    });
    await this.news.changed(tx, next);
    return id;
  }

  /** The months lock in the order of time, so that two who add late data wait for each other and never in a circle. */
  private async lockNext(tx: Tx, actor: Actor, closed: EvaluationMonthRow): Promise<EvaluationMonthRow> {
    const { departmentId, firstDay } = closed;
    const months = await loadEvaluationMonths(tx, reachOfActor(actor, 'scores.edit'), { departmentId });
    const next = months.findLast((month) => month.firstDay > firstDay && mayChangeFigures(month.state));
    if (!next) throw refused('late.no-next-month');
    return lockOpenMonth(tx, actor, next.id);
  }

  private async worth(
    tx: Tx,
    actor: Actor,
    closed: EvaluationMonthRow,
    staffId: string,
    item: LateItem,
  ): Promise<number> {
    const loaded = await loadMonth(tx, closed, this.clock.today(actor));
    const person = peopleToScore(loaded).find((each) => each.person === staffId);
    if (!person) throw refused('late.not-scored');
    const { departmentId, firstDay } = closed;
    const earlier = await loadLateItems(tx, { departmentId, lateOf: firstDay, staffId });
    const decision = decideLateAdjustment({
      ...{ person, earlier, item, repeat: DEFAULT_REPEAT, templates: templatesOf(loaded) },
    });
    if (decision.ok) return decision.points;
    throw refused(decision.reason === 'no-such-line' ? 'evaluation.no-such-line' : `late.${decision.reason}`);
  }
}

/** A figure of a line, or points; throws when a request says neither or both. */
function itemOf(
  id: string,
  { firstDay }: EvaluationMonthRow,
  { line, value, points, violation }: LateDataRequest,
): LateItem {
  if (line !== null && points === null) return { kind: 'figure', line, value };
  if (line !== null || points === null || points === 0 || (violation && points > 0))
    throw refused('late.nothing-said');
  return { kind: 'entry', id, day: firstDay, points, violation };
}
