import { Injectable } from '@nestjs/common';
import type { FindingsView } from '@banke/contracts';
import {
  allFindings,
  checkListOf,
  checkMonth,
  readMonth,
  type AnsweredFinding,
  type CheckList,
} from '@banke/domain/roster';
import type { Actor } from '../common/access/actor';
import { RosterMonth, type MonthReader } from './roster-month.service';
import { toFindingView } from './to-finding-view';

/** Checks a month on the server, from the answer that browsers get and with the rules that they run. */
@Injectable()
export class RosterFindings {
  constructor(private readonly months: RosterMonth) {}

  async show(actor: Actor, rosterId: string): Promise<FindingsView> {
    const { revision, findings } = await this.check(actor, rosterId);
    return { revision, findings: findings.map(toFindingView) };
  }

  async check(actor: Actor, rosterId: string): Promise<{ revision: number; findings: AnsweredFinding[] }> {
    const month = await this.months.show(actor, rosterId);
    return { revision: month.revision, findings: allFindings(checkMonth(readMonth(month))) };
  }

  /** What one looks at before the roster takes a step; the lock of its row keeps others from writing meanwhile. */
  async checkList(reader: MonthReader, rosterId: string): Promise<CheckList> {
    return checkListOf(checkMonth(readMonth(await this.months.read(reader, rosterId))));
  }
}
