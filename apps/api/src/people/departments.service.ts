import { Injectable } from '@nestjs/common';
import type { DepartmentListView, DepartmentView } from '@banke/contracts';
import { loadDepartments, type DepartmentFilter, type DepartmentRow, type Queries } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads departments with their teams, as far as the actor's permission reaches. */
@Injectable()
export class Departments {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, filter: Pick<DepartmentFilter, 'includeClosed'>): Promise<DepartmentListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadDepartments(tx, reachOfActor(actor, 'departments.read'), filter);
      return { departments: rows.map(toDepartmentView) };
    });
  }

  /** One department, read on its own. */
  show(actor: Actor, departmentId: string, permission: Permission): Promise<DepartmentView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, departmentId, permission));
  }

  /** One department, closed teams included; throws `department.not-found` beyond reach. */
  async view(
    tx: Queries,
    actor: Actor,
    departmentId: string,
    permission: Permission,
  ): Promise<DepartmentView> {
    const reach = reachOfActor(actor, permission);
    const [row] = await loadDepartments(tx, reach, { departmentId, includeClosed: true });
    if (!row) throw notFound('department.not-found');
    return toDepartmentView(row);
  }
}

function toDepartmentView(row: DepartmentRow): DepartmentView {
  return {
    ...row,
    closedAt: toInstant(row.closedAt),
    teams: row.teams.map((team) => ({ ...team, closedAt: toInstant(team.closedAt) })),
  };
}

function toInstant(value: string | Date | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}
