import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { ChangeSiteRequest, CreateSiteRequest, SiteView } from '@banke/contracts';
import { DepartmentEntity, isKnownTimeZone, lockSite, SiteEntity, type Tx } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Sites } from './sites.service';

@Injectable()
export class ChangeSite {
  constructor(
    private readonly transactions: Transactions,
    private readonly sites: Sites,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    { name, timeZone }: CreateSiteRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<SiteView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await refuseUnknownZone(tx, timeZone);
      const id = randomUUID();
      const { companyId } = actor;
      await tx.insert(SiteEntity, { companyId, id, name, timeZone, createdAt: this.clock.now() });
      await this.audit.record(tx, actor, {
        action: 'site.created',
        subject: { kind: 'site', id, name },
        after: { name, timeZone },
      });
      return id;
    });
    return this.sites.show(actor, id);
  }

  change(id: string, request: ChangeSiteRequest, actor: Actor): Promise<SiteView> {
    return this.transactions.run(actor, async (tx) => {
      const site = await lockSite(tx, reachOfActor(actor, 'sites.edit'), id);
      if (!site) throw notFound('site.not-found');
      if (site.version !== request.version) throw conflict('site.changed', { name: site.name });
      const { name = site.name, timeZone = site.timeZone } = request;
      if (name === site.name && timeZone === site.timeZone) return this.sites.view(tx, actor, id);
      if (timeZone !== site.timeZone) {
        await refuseUnknownZone(tx, timeZone);
        await refuseOverDepartments(tx, id);
      }
      await tx.update(SiteEntity, { id }, { name, timeZone, version: site.version + 1 });
      await this.audit.record(tx, actor, {
        action: 'site.changed',
        subject: { kind: 'site', id, name },
        before: { name: site.name, timeZone: site.timeZone },
        after: { name, timeZone },
      });
      return this.sites.view(tx, actor, id);
    });
  }
}

async function refuseUnknownZone(tx: Tx, timeZone: string): Promise<void> {
  if (await isKnownTimeZone(tx, timeZone)) return;
  throw new AppError(400, 'request.invalid', undefined, [{ path: 'timeZone', code: 'invalid' }]);
}

/** The site's row is locked, so none can come in between. */
async function refuseOverDepartments(tx: Tx, siteId: string): Promise<void> {
  const departments = await tx.countBy(DepartmentEntity, { siteId });
  if (departments > 0) throw refused('site.zone-fixed', { departments });
}
