import { Injectable } from '@nestjs/common';
import type { StaffDetailView } from '@banke/contracts';
import { lockStaff, StaffChangeEntity, StaffEntity, type LockedStaff, type Tx } from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import type { PlainDate } from '@banke/domain/calendar';
import type { StaffChange } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { historyLine } from './staff-history-line';
import { StaffNews } from './staff-news.service';
import { Staff } from './staff.service';

export interface StaffDeed {
  change: StaffChange;
  /** The day from which it holds. */
  effectiveOn: PlainDate;
  before?: AuditValues;
  after?: AuditValues;
}

/** Where every change to a person begins and ends: the locked row, and the line it leaves in history and audit log. */
@Injectable()
export class StaffRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly staff: Staff,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: StaffNews,
  ) {}

  /**
   * One change to one person within the actor's reach, made against the version the actor saw. `work` returns what it
   * changes in the row itself, or that nothing is different: then nobody hears of it and the version stays.
   */
  async change(
    { id, version, retry }: { id: string; version: number; retry?: RetryKey | undefined },
    actor: Actor,
    work: (tx: Tx, person: LockedStaff) => Promise<Partial<StaffEntity> | 'unchanged' | undefined>,
  ): Promise<StaffDetailView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const person = await lockStaff(tx, reachOfActor(actor, 'staff.edit'), this.clock.today(actor), id);
      if (!person) throw notFound('staff.not-found');
      if (person.version !== version) throw conflict('staff.changed', { name: person.name });
      if (person.anonymised) throw refused('staff.anonymised');
      const change = await work(tx, person);
      if (change === 'unchanged') return id;
      await tx.update(StaffEntity, { id }, { ...change, version: version + 1 });
      await this.news.changed(tx, actor, person);
      return id;
    });
    return this.staff.show(actor, id);
  }

  /** A line in the person's history and one in the audit log; what is personal goes to neither but by its field's name. */
  async note(
    tx: Tx,
    actor: Actor,
    { id, name }: Pick<LockedStaff, 'id' | 'name'>,
    { change, effectiveOn, before = {}, after = {} }: StaffDeed,
  ): Promise<void> {
    await tx.insert(StaffChangeEntity, {
      companyId: actor.companyId,
      staffId: id,
      change,
      effectiveOn,
      at: this.clock.now(),
      accountId: actor.accountId,
      ...historyLine(before, after),
    });
    await this.audit.record(tx, actor, {
      action: `staff.${change}`,
      subject: { kind: 'staff', id, name },
      before,
      after: { ...after, effectiveOn },
    });
  }
}
