import { Injectable } from '@nestjs/common';
import type { RobotListView, RobotView } from '@banke/contracts';
import { GROUP_KINDS, type DeliveryFailure, type Language, type RobotVendor } from '@banke/contracts/codes';
import { loadRobots, type Queries, type RobotRow } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Channels } from './channels.service';
import { toQuietView } from './quiet-columns';

/** Reads the robots of groups: all for the company, else those of the departments within reach. */
@Injectable()
export class Robots {
  constructor(
    private readonly transactions: Transactions,
    private readonly channels: Channels,
  ) {}

  async list(actor: Actor): Promise<RobotListView> {
    const rows = await this.transactions.read(actor, (reads) =>
      loadRobots(reads, reachOfActor(actor, 'robots.edit')),
    );
    return { on: this.channels.robots, robots: rows.map(toRobotView) };
  }

  show(actor: Actor, id: string): Promise<RobotView> {
    return this.transactions.read(actor, (reads) => this.view(reads, actor, id));
  }

  /** One robot; throws `robot.not-found` beyond reach. */
  async view(reads: Queries, actor: Actor, id: string): Promise<RobotView> {
    const [row] = await loadRobots(reads, reachOfActor(actor, 'robots.edit'), id);
    if (!row) throw notFound('robot.not-found');
    return toRobotView(row);
  }
}

function toRobotView(row: RobotRow): RobotView {
  const { id, departmentId, departmentName, name, host, signed, version } = row;
  return {
    ...{ id, departmentId, departmentName, name, host, signed, version },
    vendor: row.vendor as RobotVendor,
    language: row.language as Language,
    kinds: GROUP_KINDS.filter((kind) => row.kinds.includes(kind)),
    quiet: toQuietView(row),
    last: row.last && {
      ...row.last,
      at: new Date(row.last.at).toISOString(),
      failure: row.last.failure as DeliveryFailure | null,
    },
  };
}
