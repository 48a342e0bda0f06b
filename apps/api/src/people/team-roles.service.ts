import { Injectable } from '@nestjs/common';
import { cutRoles, loadTeamRoles, restoreRoles, writeTeamRoles, type Tx } from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { teamRolesAfter, type CutByLeaving, type Membership } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Live } from '../live/live.service';

/** What happens to the roles of a person's account when the person moves, leaves or comes back. Never for the past. */
@Injectable()
export class TeamRoles {
  constructor(
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  /** After a change that holds from a day on; nothing for a person without account. */
  async follow(
    tx: Tx,
    actor: Actor,
    accountId: string | null,
    { before, after, from }: { before: readonly Membership[]; after: readonly Membership[]; from: PlainDate },
  ): Promise<void> {
    if (!accountId) return;
    const changes = teamRolesAfter(
      await loadTeamRoles(tx, accountId),
      before,
      after,
      later(from, this.clock.today(actor)),
    );
    if (changes.ended.length + changes.begun.length === 0) return;
    await writeTeamRoles(tx, this.target(actor, accountId), changes);
    await this.tellChanged(tx, accountId);
  }

  /** Every role ends after the last day, or with yesterday when that day is over. */
  async cut(tx: Tx, actor: Actor, accountId: string, lastDay: PlainDate): Promise<CutByLeaving['grants']> {
    const cut = await cutRoles(tx, accountId, later(lastDay, addDays(this.clock.today(actor), -1)));
    await this.tellChanged(tx, accountId);
    return cut;
  }

  async restore(tx: Tx, actor: Actor, accountId: string, grants: CutByLeaving['grants']): Promise<void> {
    await restoreRoles(tx, this.target(actor, accountId), grants);
    await this.tellChanged(tx, accountId);
  }

  private tellChanged(tx: Tx, accountId: string): Promise<void> {
    return this.live.tell(tx, 'access-changed', {}, { accountIds: [accountId] });
  }

  private target({ companyId }: Actor, accountId: string) {
    return { companyId, accountId, at: this.clock.now() };
  }
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
