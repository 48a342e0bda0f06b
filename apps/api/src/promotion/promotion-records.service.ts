import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { GiveAwardRequest, PromotionStandingView, RecordCriterionRequest } from '@banke/contracts';
import { PromotionAwardEntity, PromotionRecordEntity } from '@banke/database';
import { criteriaOf, type Criterion, type RecordResult } from '@banke/domain/promotion';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { forbidden, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { PromotionNews } from './promotion-news.service';
import { Standings, type FoundStanding } from './standings.service';

/** Awards, confirmations and results of votes and panels: said by a named person, and never of oneself. */
@Injectable()
export class PromotionRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: Standings,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: PromotionNews,
  ) {}

  async award(
    staffId: string,
    { award, month, reason }: GiveAwardRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const { standing, departmentId } = await this.standings.find(tx, actor, staffId, 'promotion.award');
      refuseOwn(standing, actor);
      const { teamId, name } = standing.person;
      if (teamId === null) throw refused('promotion.no-team');
      const firstDay = `${month.slice(0, 7)}-01`;
      const day = this.clock.today(actor);
      if (firstDay > day) throw refused('promotion.not-over');
      const id = randomUUID();
      const { companyId, accountId } = actor;
      await tx.insert(PromotionAwardEntity, {
        ...{ companyId, id, departmentId, teamId, staffId, award },
        ...{ month: firstDay, day, reason, accountId, at: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'promotion.award-given',
        subject: { kind: 'promotion', id: departmentId, name },
        after: { person: name, award, month: firstDay.slice(0, 7), reason },
      });
      await this.news.changedFor(tx, departmentId, standing.person.accountId);
      return id;
    });
    return this.standings.person(staffId, actor);
  }

  async record(
    staffId: string,
    request: RecordCriterionRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<PromotionStandingView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const { ladder, standing, departmentId } = await this.standings.find(
        tx,
        actor,
        staffId,
        'promotion.record',
      );
      refuseOwn(standing, actor);
      const criterion = criteriaOf(ladder.version.content).find(({ id }) => id === request.criterion);
      const result = criterion && resultOf(criterion, request);
      if (!criterion || !result) throw refused('promotion.no-such-criterion');
      const id = randomUUID();
      const { companyId, accountId } = actor;
      const { evidence } = request;
      await tx.insert(PromotionRecordEntity, {
        ...{ companyId, id, departmentId, staffId, criterion: criterion.id, result, evidence },
        ...{ day: this.clock.today(actor), accountId, at: this.clock.now() },
      });
      const { name } = standing.person;
      const { kind, ...values } = result;
      await this.audit.record(tx, actor, {
        action: 'promotion.recorded',
        subject: { kind: 'promotion', id: departmentId, name },
        after: { person: name, criterion: criterion.id, kind, ...values, reason: evidence },
      });
      await this.news.changedFor(tx, departmentId, standing.person.accountId);
      return id;
    });
    return this.standings.person(staffId, actor);
  }
}

/** Nobody awards, confirms or decides for themselves. */
export function refuseOwn({ person }: FoundStanding['standing'], { accountId }: Actor): void {
  if (person.accountId === accountId) throw forbidden('promotion.own');
}

/** Undefined when a criterion is not judged by people, or the request leaves out what its kind needs. */
function resultOf(
  { kind }: Criterion,
  { confirmed, yes, no, score }: RecordCriterionRequest,
): RecordResult | undefined {
  if (kind === 'vote') return yes !== undefined && no !== undefined ? { kind: 'vote', yes, no } : undefined;
  if (kind === 'panel') return score !== undefined ? { kind: 'panel', score } : undefined;
  // A rank is confirmed where its pool is too small to judge it.
  const confirmable = kind === 'item' || kind === 'mean-rank' || kind === 'month-ranks';
  return confirmable && confirmed !== undefined ? { kind: 'item', confirmed } : undefined;
}
