import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateDepartmentRequest, DepartmentView } from '@banke/contracts';
import { DepartmentEntity, SiteEntity } from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from './departments.service';

@Injectable()
export class CreateDepartment {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async run(
    { name, siteId }: CreateDepartmentRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<DepartmentView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      if (!(await tx.existsBy(SiteEntity, { id: siteId }))) {
        throw new AppError(400, 'request.invalid', undefined, [{ path: 'siteId', code: 'invalid' }]);
      }
      const id = randomUUID();
      await tx.insert(DepartmentEntity, {
        companyId: actor.companyId,
        id,
        siteId,
        name,
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'department.created',
        subject: { kind: 'department', id, name },
        after: { name, siteId },
      });
      return id;
    });
    return this.departments.show(actor, id, 'departments.edit');
  }
}
