import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ActivityView, CreateActivityRequest } from '@banke/contracts';
import { ActivityEntity, lockActivity, nameOnDay } from '@banke/database';
import { clockTime } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { RosterNews } from './roster-news.service';

/** Arranges and cancels what people have beside their shifts. */
@Injectable()
export class Activities {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async create(
    request: CreateActivityRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<ActivityView> {
    const { departmentId, staffId, kind, day, from, to, work, note } = request;
    if (to <= from) {
      const params = { min: from + 1, max: 1440 };
      throw new AppError(400, 'request.invalid', undefined, [{ path: 'to', code: 'not-a-number', params }]);
    }
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      const name = await nameOnDay(tx, departmentId, staffId, day);
      if (name === undefined) throw refused('activity.not-there');
      const id = randomUUID();
      await tx.insert(ActivityEntity, {
        ...{ companyId: actor.companyId, id, departmentId, staffId, kind, day, work, note },
        ...{ minutes: `[${from},${to})`, createdBy: actor.accountId, createdAt: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'activity.created',
        subject: { kind: 'activity', id, name },
        after: { onDay: day, starts: clockTime(from), ends: clockTime(to), work, note },
      });
      await this.news.factsChanged(tx, departmentId);
      return id;
    });
    return { id, kind, day, from, to, work, note };
  }

  remove(id: string, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const activity = await lockActivity(tx, reachOfActor(actor, 'rosters.edit'), id);
      if (!activity) throw notFound('activity.not-found');
      const { departmentId, staffName, day, from, to, work, note } = activity;
      await tx.delete(ActivityEntity, { id });
      await this.audit.record(tx, actor, {
        action: 'activity.removed',
        subject: { kind: 'activity', id, name: staffName },
        before: { onDay: day, starts: clockTime(from), ends: clockTime(to), work, note },
      });
      await this.news.factsChanged(tx, departmentId);
    });
  }
}
