import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { RobotTestView } from '@banke/contracts';
import type { DeliveryFailure } from '@banke/contracts/codes';
import { DeliveryEntity, lockRobot } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { AttemptDelivery } from './attempt-delivery.service';

/** Sends a message that says it is a test, and says at once what came of it. */
@Injectable()
export class TestRobot {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempt: AttemptDelivery,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async test(robotId: string, actor: Actor): Promise<RobotTestView> {
    const { companyId } = actor;
    const id = await this.transactions.run(actor, async (tx) => {
      const robot = await lockRobot(tx, reachOfActor(actor, 'robots.edit'), robotId);
      if (!robot) throw notFound('robot.not-found');
      const { name } = robot;
      const [id, now] = [randomUUID(), this.clock.now()];
      await tx.insert(DeliveryEntity, {
        ...{ companyId, id, channel: 'robot', robotId, kind: 'robot.test', params: { robot: name } },
        ...{ dueAt: now, createdAt: now },
      });
      await this.audit.record(tx, actor, {
        action: 'robot.tested',
        subject: { kind: 'robot', id: robotId, name },
      });
      return id;
    });
    const ending = await this.attempt.next(companyId, id);
    // A worker was faster: it is on its way.
    if (!ending || ending.state === 'waiting') return { state: 'waiting', failure: null, detail: null };
    if (ending.state === 'sent') return { state: 'sent', failure: null, detail: null };
    return { state: 'dead', failure: ending.failure as DeliveryFailure, detail: ending.detail };
  }
}
