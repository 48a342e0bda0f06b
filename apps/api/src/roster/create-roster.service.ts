import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateRosterRequest, RosterView } from '@banke/contracts';
import { RosterEntity } from '@banke/database';
import { addDays, dayNumber } from '@banke/domain/calendar';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { Rosters } from './rosters.service';
import { TakeOverPack } from './take-over-pack.service';

/** Six weeks: a month with the weeks it begins and ends in. */
const LONGEST_DAYS = 42;

@Injectable()
export class CreateRoster {
  constructor(
    private readonly transactions: Transactions,
    private readonly rosters: Rosters,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly packs: TakeOverPack,
  ) {}

  async run(request: CreateRosterRequest, actor: Actor, retry: RetryKey | undefined): Promise<RosterView> {
    const { departmentId, from, through } = request;
    const days = dayNumber(through) - dayNumber(from) + 1;
    if (days < 1 || days > LONGEST_DAYS) {
      throw new AppError(400, 'request.invalid', undefined, [
        { path: 'through', code: 'not-a-number', params: { min: 1, max: LONGEST_DAYS } },
      ]);
    }
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      if (department.closedAt !== null) throw refused('department.closed');
      const id = randomUUID();
      await tx.insert(RosterEntity, {
        ...{ companyId: actor.companyId, id, departmentId, state: 'draft' },
        period: `[${from},${addDays(through, 1)})`,
        ...{ createdBy: actor.accountId, createdAt: this.clock.now() },
      });
      await this.packs.begin(tx, actor, department);
      await this.audit.record(tx, actor, {
        action: 'roster.created',
        subject: { kind: 'roster', id, name: department.name },
        after: { from, through },
      });
      return id;
    });
    return this.rosters.show(actor, id);
  }
}
