import { Injectable } from '@nestjs/common';
import { teamsOfDepartment, type LockedRoster, type Tx } from '@banke/database';
import { Live, type LiveAudience } from '../live/live.service';

/** Tells the open screens of a department that its rosters changed, in the transaction of the change. */
@Injectable()
export class RosterNews {
  constructor(private readonly live: Live) {}

  /** Cells were written: other tabs ask for what came after the revision they have. */
  async cellsChanged(
    tx: Tx,
    { id, departmentId, revision }: Pick<LockedRoster, 'id' | 'departmentId' | 'revision'>,
  ): Promise<void> {
    for (const audience of await audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-changed', { id, revision }, audience);
  }

  /** It took a step, or somebody said something about a cell. */
  async lifeChanged(tx: Tx, { id, departmentId }: Pick<LockedRoster, 'id' | 'departmentId'>): Promise<void> {
    for (const audience of await audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-life-changed', { id }, audience);
  }

  /** What its rosters are judged by is another: their screens read the month again. */
  async factsChanged(tx: Tx, departmentId: string): Promise<void> {
    for (const audience of await audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-facts-changed', { departmentId }, audience);
  }

  /** Somebody confirmed what they were told: whoever waits for it sees that. */
  async noticesChanged(
    tx: Tx,
    { rosterId, departmentId }: { rosterId: string; departmentId: string },
  ): Promise<void> {
    for (const audience of await audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-notices-changed', { rosterId }, audience);
  }
}

/** Who leads a team sees the roster of the whole department. */
async function audiences(tx: Tx, departmentId: string): Promise<LiveAudience[]> {
  const teams = await teamsOfDepartment(tx, departmentId);
  return [null, ...teams].map((teamId) => ({ permission: 'rosters.draft', departmentId, teamId }));
}
