import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ChangeHolidayRequest, CreateHolidayRequest, HolidayView } from '@banke/contracts';
import {
  departmentsOfSite,
  HolidayEntity,
  lockHoliday,
  SiteEntity,
  type HolidayRow,
  type Tx,
} from '@banke/database';
import type { AuditAction, AuditValues } from '@banke/domain/audit';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, conflict, forbidden, notFound } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Holidays, maySetDays } from './holidays.service';
import { RosterNews } from './roster-news.service';

/** Sets what a day is, whatever was announced for it, and takes that back. */
@Injectable()
export class ChangeHoliday {
  constructor(
    private readonly transactions: Transactions,
    private readonly holidays: Holidays,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
  ) {}

  async create(
    request: CreateHolidayRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<HolidayView> {
    const { siteId, day, kind, name } = request;
    if (!maySetDays(actor)) throw forbidden('access.refused');
    const id = await this.transactions.once(actor, retry, async (tx) => {
      if (siteId !== null && !(await tx.existsBy(SiteEntity, { id: siteId })))
        throw new AppError(400, 'request.invalid', undefined, [{ path: 'siteId', code: 'invalid' }]);
      const id = randomUUID();
      const { companyId } = actor;
      await tx.insert(HolidayEntity, {
        ...{ companyId, id, siteId, day, kind, name, createdAt: this.clock.now() },
      });
      await this.record(tx, actor, 'holiday.created', { id, ...request }, {}, auditValues(request));
      return id;
    });
    return this.holidays.show(actor, day, id);
  }

  change(id: string, { version, kind, name }: ChangeHolidayRequest, actor: Actor): Promise<HolidayView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      if (kind === before.kind && name === before.name) return before;
      const after = { ...before, kind, name, version: version + 1 };
      await tx.update(HolidayEntity, { id }, { kind, name, version: after.version });
      await this.record(tx, actor, 'holiday.changed', before, auditValues(before), auditValues(after));
      return after;
    });
  }

  remove(id: string, version: number, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      await tx.delete(HolidayEntity, { id });
      await this.record(tx, actor, 'holiday.removed', before, auditValues(before), {});
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<HolidayRow> {
    if (!maySetDays(actor)) throw forbidden('access.refused');
    const holiday = await lockHoliday(tx, reachOfActor(actor, 'rosters.settings'), id);
    if (!holiday) throw notFound('holiday.not-found');
    if (holiday.version !== version) throw conflict('holiday.changed');
    return holiday;
  }

  /** Every department hears of it whose rosters have this day. */
  private async record(
    tx: Tx,
    actor: Actor,
    action: AuditAction,
    { id, day, siteId }: Pick<HolidayRow, 'id' | 'day' | 'siteId'>,
    before: AuditValues,
    after: AuditValues,
  ): Promise<void> {
    const subject = { kind: 'holiday' as const, id, name: day };
    await this.audit.record(tx, actor, { action, subject, before, after });
    for (const departmentId of await departmentsOfSite(tx, siteId))
      await this.news.factsChanged(tx, departmentId);
  }
}

function auditValues({ siteId, kind, name }: Pick<HolidayRow, 'siteId' | 'kind' | 'name'>): AuditValues {
  return { siteId, dayKind: kind, name };
}
