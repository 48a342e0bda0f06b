import { Injectable } from '@nestjs/common';
import type { NeedListView, NeedQuery, NeedView } from '@banke/contracts';
import { loadNeeds, type NeedRow } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads how many people a department needs, as far as the actor may see its drafts. */
@Injectable()
export class Needs {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, { department, from, through }: NeedQuery): Promise<NeedListView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'rosters.draft');
      return { needs: (await loadNeeds(tx, reach, department, { from, through })).map(toNeedView) };
    });
  }

  /** One need without its single days, read on its own. */
  show(actor: Actor, departmentId: string, needId: string): Promise<NeedView> {
    return this.transactions.read(actor, async (tx) => {
      const span = { from: 'infinity', through: '-infinity' };
      const rows = await loadNeeds(tx, reachOfActor(actor, 'rosters.draft'), departmentId, span);
      const row = rows.find(({ id }) => id === needId);
      if (!row) throw notFound('need.not-found');
      return toNeedView(row);
    });
  }
}

export function toNeedView(row: NeedRow): NeedView {
  const { id, departmentId, templateId, teamId, skillId, workday, weekend, holiday, days, version } = row;
  return { id, departmentId, templateId, teamId, skillId, workday, weekend, holiday, days, version };
}
