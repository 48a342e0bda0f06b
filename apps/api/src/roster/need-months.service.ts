import { Injectable } from '@nestjs/common';
import { closedThrough, type Queries } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { earliestNeedMonth, isNeedMonth } from '@banke/domain/roster';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';

/** From which month on the needs of a department can change: months that are over or closed keep theirs. */
@Injectable()
export class NeedMonths {
  constructor(private readonly clock: Clock) {}

  async earliest(tx: Queries, actor: Actor, departmentId: string): Promise<PlainDate> {
    return earliestNeedMonth(this.clock.today(actor), await closedThrough(tx, departmentId));
  }

  async refuseUnlessOpen(tx: Queries, actor: Actor, departmentId: string, from: PlainDate): Promise<void> {
    if (!isNeedMonth(from, await this.earliest(tx, actor, departmentId))) throw refused('need.month-over');
  }
}
