import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CreateTeamRequest, DepartmentView, RenameRequest, SetClosedRequest } from '@banke/contracts';
import {
  countMembers,
  lockDepartment,
  lockTeam,
  TeamEntity,
  type LockedTeam,
  type Tx,
} from '@banke/database';
import { decideClosePlace } from '@banke/domain/people';
import { AuditTrail, type AuditedDeed } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from './departments.service';

interface TeamChange {
  next: Partial<TeamEntity>;
  deed: AuditedDeed;
}

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
    return this.change(id, version, actor, (_, team) => {
      if (name === team.name) return 'unchanged';
      return {
        next: { name },
        deed: {
          action: 'team.renamed',
          subject: { kind: 'team', id, name },
          before: { name: team.name },
          after: { name },
        },
      };
    });
  }

  setClosed(id: string, { closed, version }: SetClosedRequest, actor: Actor): Promise<DepartmentView> {
    return this.change(id, version, actor, async (tx, team) => {
      if (closed === (team.closedAt !== null)) return 'unchanged';
      if (closed) await this.refuseOverPeople(tx, actor, id);
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

  /** The row is locked, so nobody is put there meanwhile. */
  private async refuseOverPeople(tx: Tx, actor: Actor, teamId: string): Promise<void> {
    const decision = decideClosePlace(await countMembers(tx, { teamId }, this.clock.today(actor)));
    if (!decision.ok) throw refused(`team.${decision.reason}`, { members: decision.members });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    decide: (tx: Tx, team: LockedTeam) => Promise<TeamChange | 'unchanged'> | TeamChange | 'unchanged',
  ): Promise<DepartmentView> {
    return this.transactions.run(actor, async (tx) => {
      const team = await lockTeam(tx, reachOfActor(actor, 'departments.edit'), id);
      if (!team) throw notFound('team.not-found');
      if (team.version !== version) throw conflict('team.changed', { name: team.name });
      const change = await decide(tx, team);
      if (change !== 'unchanged') {
        await tx.update(TeamEntity, { id }, { ...change.next, version: version + 1 });
        await this.audit.record(tx, actor, change.deed);
      }
      return this.departments.view(tx, actor, team.departmentId, 'departments.edit');
    });
  }
}
