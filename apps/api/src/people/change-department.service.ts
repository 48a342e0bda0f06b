import { Injectable } from '@nestjs/common';
import type { DepartmentView, RenameRequest, SetClosedRequest } from '@banke/contracts';
import { DepartmentEntity, lockDepartment, TeamEntity, type Tx } from '@banke/database';
import { decideCloseDepartment } from '@banke/domain/people';
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
  ) {}

  rename(id: string, { name, version }: RenameRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, async () => ({ name }));
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, async (tx) => {
      if (!closed) return { closedAt: null };
      const teams = await tx.findBy(TeamEntity, { departmentId: id });
      const decision = decideCloseDepartment({
        teams: teams.map(({ closedAt }) => ({ closed: closedAt !== null })),
      });
      if (!decision.ok) throw refused(`department.${decision.reason}`, { openTeams: decision.openTeams });
      return { closedAt: this.clock.now() };
    });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    next: (tx: Tx) => Promise<Partial<DepartmentEntity>>,
  ): Promise<DepartmentView> {
    return this.transactions.run(actor, async (tx) => {
      const department = await lockDepartment(tx, reachOfActor(actor, 'departments.edit'), id);
      if (!department) throw notFound('department.not-found');
      if (department.version !== version) throw conflict('department.changed', { name: department.name });
      await tx.update(DepartmentEntity, { id }, { ...(await next(tx)), version: version + 1 });
      return this.departments.view(tx, actor, id, 'departments.edit');
    });
  }
}
