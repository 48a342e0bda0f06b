import { Injectable } from '@nestjs/common';
import type {
  ShiftTemplateListView,
  ShiftTemplateVersionListView,
  ShiftTemplateView,
} from '@banke/contracts';
import {
  loadShiftTemplates,
  loadShiftTemplateVersions,
  type Queries,
  type ShiftTemplateRow,
} from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads the shifts and codes of a department, as far as the actor sees the department. */
@Injectable()
export class ShiftTemplates {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, departmentId: string): Promise<ShiftTemplateListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadShiftTemplates(tx, reachOfActor(actor, 'rosters.read'), { departmentId });
      return { templates: rows.map(toShiftTemplateView) };
    });
  }

  /** One template, read on its own. */
  show(actor: Actor, templateId: string): Promise<ShiftTemplateView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, templateId));
  }

  /** One template; throws `shift-template.not-found` beyond reach. */
  async view(tx: Queries, actor: Actor, templateId: string): Promise<ShiftTemplateView> {
    const [row] = await loadShiftTemplates(tx, reachOfActor(actor, 'rosters.read'), { templateId });
    if (!row) throw notFound('shift-template.not-found');
    return toShiftTemplateView(row);
  }

  versions(actor: Actor, templateId: string): Promise<ShiftTemplateVersionListView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'rosters.read');
      const rows = await loadShiftTemplateVersions(tx, reach, templateId);
      if (rows.length === 0) throw notFound('shift-template.not-found');
      return {
        versions: rows.map(({ versionId, number, at, byName, code, name, blocks }) => ({
          ...{ versionId, number, byName, code, name, blocks },
          at: at.toISOString(),
        })),
      };
    });
  }
}

function toShiftTemplateView({ preset: _, closedAt, ...row }: ShiftTemplateRow): ShiftTemplateView {
  const working = row.blocks.filter(({ work }) => work);
  return {
    ...row,
    workMinutes: working.reduce((sum, { from, to }) => sum + to - from, 0),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
