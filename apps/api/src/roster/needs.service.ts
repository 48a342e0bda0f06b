import { Injectable } from '@nestjs/common';
import type { NeedListView, NeedQuery, NeedView } from '@banke/contracts';
import { loadNeeds, type NeedRow } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { NeedMonths } from './need-months.service';

/** Reads how many people a department needs, as far as the actor may see its drafts. */
@Injectable()
export class Needs {
  constructor(
    private readonly transactions: Transactions,
    private readonly months: NeedMonths,
  ) {}

  list(actor: Actor, { department, from, through }: NeedQuery): Promise<NeedListView> {
    return this.transactions.read(actor, async (tx) => {
      const reach = reachOfActor(actor, 'rosters.draft');
      const needs = await loadNeeds(tx, reach, department, { on: from, from, through });
      return {
        earliest: await this.months.earliest(tx, actor, department),
        needs: needs.map(toNeedView),
      };
    });
  }

  /** One need of a day without its single days, read on its own. */
  show(actor: Actor, departmentId: string, needId: string, on: PlainDate): Promise<NeedView> {
    return this.transactions.read(actor, async (tx) => {
      const span = { on, from: 'infinity', through: '-infinity' };
      const rows = await loadNeeds(tx, reachOfActor(actor, 'rosters.draft'), departmentId, span);
      const row = rows.find(({ id }) => id === needId);
      if (!row) throw notFound('need.not-found');
      return toNeedView(row);
    });
  }
}

export function toNeedView(row: NeedRow): NeedView {
  const { id, departmentId, templateId, hours, teamId, skillId, workday, weekend, holiday } = row;
  const { days, from, through, version } = row;
  return {
    ...{ id, departmentId, templateId, hours, teamId, skillId, workday, weekend, holiday },
    ...{ days, from, through, version },
  };
}
