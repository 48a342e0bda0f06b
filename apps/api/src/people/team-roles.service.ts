import { Injectable } from '@nestjs/common';
import {
  AccountEntity,
  cutRoles,
  loadHeldRoles,
  loadRolesOf,
  loadTeamRoles,
  restoreRoles,
  writeTeamRoles,
  type Tx,
} from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import {
  departmentRolesAfter,
  differencesOfRoles,
  rolesEndedBy,
  teamRolesAfter,
  type CutByLeaving,
  type Membership,
} from '@banke/domain/people';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Live } from '../live/live.service';
import { Notices } from '../messages/notices.service';
import { placeInWords } from './staff-news.service';

/** What happens to the roles of a person's account when the person moves, leaves or comes back. Never for the past. */
@Injectable()
export class TeamRoles {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly live: Live,
    private readonly notices: Notices,
  ) {}

  /** After a change that holds from a day on; nothing for a person without account. */
  async follow(
    tx: Tx,
    actor: Actor,
    accountId: string | null,
    { before, after, from }: { before: readonly Membership[]; after: readonly Membership[]; from: PlainDate },
  ): Promise<void> {
    if (!accountId) return;
    const since = later(from, this.clock.today(actor));
    const inTeams = teamRolesAfter(await loadTeamRoles(tx, accountId), before, after, since);
    const held = await loadHeldRoles(tx, accountId);
    const ended = [...inTeams.ended, ...departmentRolesAfter(held, before, after, since)];
    if (ended.length + inTeams.begun.length === 0) return;
    const told = rolesEndedBy(held, before, after, since);
    await this.noted(tx, actor, accountId, async () => {
      await writeTeamRoles(tx, this.target(actor, accountId), { ended, begun: inTeams.begun });
      await this.tellChanged(tx, accountId);
    });
    for (const { role, departmentName, teamName, through } of told) {
      const place = placeInWords(departmentName ?? '', teamName);
      const params = { role, place, through: through ?? '' };
      await this.notices.send(tx, actor, { kind: 'account.role-ended', params, to: [accountId] });
    }
  }

  /** Does something to the roles of an account, and writes to the log what became of them, whatever the steps were. */
  async noted<T>(tx: Tx, actor: Actor, accountId: string | null, work: () => Promise<T>): Promise<T> {
    if (!accountId) return work();
    const before = await loadRolesOf(tx, accountId);
    const result = await work();
    const { ended, granted } = differencesOfRoles(before, await loadRolesOf(tx, accountId));
    if (ended.length + granted.length === 0) return result;
    const { displayName: name } = await tx.findOneByOrFail(AccountEntity, { id: accountId });
    const subject = { kind: 'account', id: accountId, name } as const;
    for (const { role, departmentId, teamId, through } of ended) {
      await this.audit.record(tx, actor, {
        action: 'account.role-ended',
        subject,
        before: { role, departmentId, teamId },
        after: { through },
      });
    }
    for (const { role, departmentId, teamId, from, through } of granted) {
      await this.audit.record(tx, actor, {
        action: 'account.role-granted',
        subject,
        after: { role, departmentId, teamId, from, through },
      });
    }
    return result;
  }

  /** Every role ends after the last day, or with yesterday when that day is over. To be `noted` by the caller. */
  async cut(tx: Tx, actor: Actor, accountId: string, lastDay: PlainDate): Promise<CutByLeaving['grants']> {
    const cut = await cutRoles(tx, accountId, later(lastDay, addDays(this.clock.today(actor), -1)));
    await this.tellChanged(tx, accountId);
    return cut;
  }

  /** To be `noted` by the caller, like `cut`: a last day that is moved does both. */
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
