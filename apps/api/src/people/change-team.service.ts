import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateTeamRequest, DepartmentView, RenameRequest, SetClosedRequest } from '@banke/contracts';
import { lockDepartment, lockTeam, TeamEntity } from '@banke/database';
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
  ) {}

  create(
    departmentId: string,
    { name }: CreateTeamRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<DepartmentView> {
    return this.transactions.once(actor, retry, async (tx) => {
      // The lock keeps the department from being closed while a team is added to it.
      const department = await lockDepartment(tx, reachOfActor(actor, 'departments.edit'), departmentId);
      if (!department) throw notFound('department.not-found');
      if (department.closedAt) throw refused('department.closed');
      const { companyId } = actor;
      await tx.insert(TeamEntity, {
        companyId,
        id: randomUUID(),
        departmentId,
        name,
        createdAt: this.clock.now(),
      });
      return this.departments.view(tx, actor, departmentId, 'departments.edit');
    });
  }

  rename(id: string, { name, version }: RenameRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, { name });
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, { closedAt: closed ? this.clock.now() : null });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    next: Partial<TeamEntity>,
  ): Promise<DepartmentView> {
    return this.transactions.run(actor, async (tx) => {
      const team = await lockTeam(tx, reachOfActor(actor, 'departments.edit'), id);
      if (!team) throw notFound('team.not-found');
      if (team.version !== version) throw conflict('team.changed', { name: team.name });
      if (next.closedAt === null && team.departmentClosedAt) throw refused('department.closed');
      await tx.update(TeamEntity, { id }, { ...next, version: version + 1 });
      return this.departments.view(tx, actor, team.departmentId, 'departments.edit');
    });
  }
}
