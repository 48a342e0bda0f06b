import { Injectable } from '@nestjs/common';
import type { DepartmentView, RenameRequest, SetClosedRequest } from '@banke/contracts';
import {
  countMembers,
  DepartmentEntity,
  lockDepartment,
  TeamEntity,
  type LockedDepartment,
  type Tx,
} from '@banke/database';
import { decideCloseDepartment, decideClosePlace } from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Departments } from './departments.service';

@Injectable()
export class ChangeDepartment {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  rename(id: string, { name, version }: RenameRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, async (tx, department) => {
      if (name === department.name) return 'unchanged';
      await this.audit.record(tx, actor, {
        action: 'department.renamed',
        subject: { kind: 'department', id, name },
        before: { name: department.name },
        after: { name },
      });
      return { name };
    });
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, async (tx, { name, closedAt }) => {
      if (closed === (closedAt !== null)) return 'unchanged';
      if (closed) await this.refuseOverPeople(tx, actor, id);
      await this.audit.record(tx, actor, {
        action: closed ? 'department.closed' : 'department.reopened',
        subject: { kind: 'department', id, name },
        before: { closed: closedAt !== null },
        after: { closed },
      });
      return { closedAt: closed ? this.clock.now() : null };
    });
  }

  /** The row is locked, so nobody is put there meanwhile. */
  private async refuseOverPeople(tx: Tx, actor: Actor, departmentId: string): Promise<void> {
    const teams = await tx.findBy(TeamEntity, { departmentId });
    const decision = decideCloseDepartment({
      teams: teams.map(({ closedAt }) => ({ closed: closedAt !== null })),
    });
    if (!decision.ok) throw refused(`department.${decision.reason}`, { openTeams: decision.openTeams });
    const people = decideClosePlace(await countMembers(tx, { departmentId }, this.clock.today(actor)));
    if (!people.ok) throw refused(`department.${people.reason}`, { members: people.members });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    next: (tx: Tx, department: LockedDepartment) => Promise<Partial<DepartmentEntity> | 'unchanged'>,
  ): Promise<DepartmentView> {
    return this.transactions.run(actor, async (tx) => {
      const department = await lockDepartment(tx, reachOfActor(actor, 'departments.edit'), id);
      if (!department) throw notFound('department.not-found');
      if (department.version !== version) throw conflict('department.changed', { name: department.name });
      const change = await next(tx, department);
      if (change !== 'unchanged')
        await tx.update(DepartmentEntity, { id }, { ...change, version: version + 1 });
      return this.departments.view(tx, actor, id, 'departments.edit');
    });
  }
}
