import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateTeamRequest, DepartmentView, RenameRequest, SetClosedRequest } from '@banke/contracts';
import { lockDepartment, lockTeam, TeamEntity, type LockedTeam } from '@banke/database';
import { AuditTrail, type AuditedDeed } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from './departments.service';

@Injectable()
export class ChangeTeam {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    departmentId: string,
    { name }: CreateTeamRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<DepartmentView> {
    await this.transactions.once(actor, retry, async (tx) => {
      // The lock keeps the department from being closed while a team is added to it.
      const department = await lockDepartment(tx, reachOfActor(actor, 'departments.edit'), departmentId);
      if (!department) throw notFound('department.not-found');
      if (department.closedAt) throw refused('department.closed');
      const { companyId } = actor;
      const id = randomUUID();
      await tx.insert(TeamEntity, { companyId, id, departmentId, name, createdAt: this.clock.now() });
      await this.audit.record(tx, actor, {
        action: 'team.created',
        subject: { kind: 'team', id, name },
        after: { name, departmentId },
      });
      return id;
    });
    return this.departments.show(actor, departmentId, 'departments.edit');
  }

  rename(id: string, { name, version }: RenameRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, (team) => ({
      next: { name },
      deed: {
        action: 'team.renamed',
        subject: { kind: 'team', id, name },
        before: { name: team.name },
        after: { name },
      },
    }));
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, (team) => {
      if (!closed && team.departmentClosedAt) throw refused('department.closed');
      return {
        next: { closedAt: closed ? this.clock.now() : null },
        deed: {
          action: closed ? 'team.closed' : 'team.reopened',
          subject: { kind: 'team', id, name: team.name },
          before: { closed: team.closedAt !== null },
          after: { closed },
        },
      };
    });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    decide: (team: LockedTeam) => { next: Partial<TeamEntity>; deed: AuditedDeed },
  ): Promise<DepartmentView> {
    return this.transactions.run(actor, async (tx) => {
      const team = await lockTeam(tx, reachOfActor(actor, 'departments.edit'), id);
      if (!team) throw notFound('team.not-found');
      if (team.version !== version) throw conflict('team.changed', { name: team.name });
      const { next, deed } = decide(team);
      await tx.update(TeamEntity, { id }, { ...next, version: version + 1 });
      await this.audit.record(tx, actor, deed);
      return this.departments.view(tx, actor, team.departmentId, 'departments.edit');
    });
  }
}
