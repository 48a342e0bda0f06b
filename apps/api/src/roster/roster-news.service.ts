import { Injectable } from '@nestjs/common';
import { loadStandInsIn, teamsOfDepartment, type LockedRoster, type Queries, type Tx } from '@banke/database';
import { permissionsOf, ROLES, type Permission } from '@banke/domain/people';
import { Clock } from '../common/clock';
import { Live, type LiveAudience } from '../live/live.service';

const SEES: Permission = 'rosters.draft';
const ROLES_THAT_SEE = ROLES.filter((role) => permissionsOf(role).includes(SEES));

/** Tells the open screens of a department that its rosters changed, in the transaction of the change. */
@Injectable()
export class RosterNews {
  constructor(
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  /** Cells were written: other tabs ask for what came after the revision they have. */
  async cellsChanged(
    tx: Tx,
    { id, departmentId, revision }: Pick<LockedRoster, 'id' | 'departmentId' | 'revision'>,
  ): Promise<void> {
    for (const audience of await this.audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-changed', { id, revision }, audience);
  }

  /** It took a step, or somebody said something about a cell. */
  async lifeChanged(tx: Tx, { id, departmentId }: Pick<LockedRoster, 'id' | 'departmentId'>): Promise<void> {
    for (const audience of await this.audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-life-changed', { id }, audience);
  }

  /** What its rosters are judged by is another: their screens read the month again. */
  async factsChanged(tx: Tx, departmentId: string): Promise<void> {
    for (const audience of await this.audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-facts-changed', { departmentId }, audience);
  }

  /** Somebody confirmed what they were told: whoever waits for it sees that. */
  async noticesChanged(
    tx: Tx,
    { rosterId, departmentId }: { rosterId: string; departmentId: string },
  ): Promise<void> {
    for (const audience of await this.audiences(tx, departmentId))
      await this.live.tell(tx, 'roster-notices-changed', { rosterId }, audience);
  }

  /** Who stands in for somebody who sees the rosters of a department, and sees them for that. */
  standIns(reads: Queries, departmentId: string): Promise<string[]> {
    return loadStandInsIn(reads, departmentId, ROLES_THAT_SEE, this.clock.now());
  }

  /** Who leads a team sees the roster of the whole department. */
  private async audiences(tx: Tx, departmentId: string): Promise<LiveAudience[]> {
    const teams = await teamsOfDepartment(tx, departmentId);
    return [
      ...[null, ...teams].map((teamId) => ({ permission: SEES, departmentId, teamId })),
      { accountIds: await this.standIns(tx, departmentId) },
    ];
  }
}
