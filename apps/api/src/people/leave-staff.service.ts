import { Injectable } from '@nestjs/common';
import type { SetLeavingRequest, StaffDetailView } from '@banke/contracts';
import {
  hasOtherAdministrator,
  loadMemberships,
  loadSecondments,
  SecondmentEntity,
  writeMemberships,
  type LockedStaff,
  type MembershipRow,
  type Tx,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import {
  covers,
  decideLeaving,
  membershipWrites,
  restoreMemberships,
  splitAfter,
  type CutByLeaving,
  type Membership,
  type Period,
} from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { conflict, refused } from '../common/problems/app-error';
import { StaffRecords } from './staff-records.service';
import { TeamRoles } from './team-roles.service';

/**
 * The last day of employment. What would hold after it is cut off and kept aside, so that it can be put on again; the
 * account works until that day without any job having to run.
 */
@Injectable()
export class LeaveStaff {
  constructor(
    private readonly records: StaffRecords,
    private readonly roles: TeamRoles,
  ) {}

  run(id: string, { lastDay, version }: SetLeavingRequest, actor: Actor): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      if (person.accountId === actor.accountId) throw refused('staff.own-leaving');
      if (lastDay === null && person.leftOn === null) throw refused('staff.not-leaving');
      if (lastDay === person.leftOn) return undefined;
      const cutByLeaving = await this.roles.noted(tx, actor, person.accountId, async () => {
        const memberships = await this.putOn(tx, actor, person);
        return lastDay === null ? null : this.cutOff(tx, actor, person, memberships, lastDay);
      });
      if (lastDay === null) {
        await this.records.note(tx, actor, person, {
          change: 'leaving-cancelled',
          effectiveOn: person.leftOn ?? person.hireDate,
          before: { leftOn: person.leftOn },
        });
        return { leftOn: null, cutByLeaving: null };
      }
      await this.records.note(tx, actor, person, {
        change: 'leaving-set',
        effectiveOn: lastDay,
        before: { leftOn: person.leftOn },
        after: { leftOn: lastDay },
      });
      return { leftOn: lastDay, cutByLeaving };
    });
  }

  /** As it was before the leaving, if there is one; the memberships that then hold. */
  private async putOn(tx: Tx, actor: Actor, person: LockedStaff): Promise<MembershipRow[]> {
    const { id, accountId, cutByLeaving } = person;
    if (!cutByLeaving) return loadMemberships(tx, [id]);
    const stored = await loadMemberships(tx, [id]);
    await this.write(tx, actor, id, stored, restoreMemberships(stored, cutByLeaving.memberships));
    for (const { id: secondmentId, departmentId, teamId, reason, ...piece } of cutByLeaving.secondments) {
      const [begun] = (await loadSecondments(tx, id)).filter((secondment) => secondment.id === secondmentId);
      await tx.save(SecondmentEntity, {
        companyId: actor.companyId,
        id: secondmentId,
        staffId: id,
        departmentId,
        teamId,
        reason,
        valid: rangeOf({ ...piece, from: begun?.from ?? piece.from }),
      });
    }
    if (accountId) await this.roles.restore(tx, actor, accountId, cutByLeaving.grants);
    return loadMemberships(tx, [id]);
  }

  private async cutOff(
    tx: Tx,
    actor: Actor,
    { id, accountId }: LockedStaff,
    memberships: MembershipRow[],
    lastDay: string,
  ): Promise<CutByLeaving> {
    const decision = decideLeaving(memberships, lastDay);
    if (!decision.ok) throw refused(`staff.${decision.reason}`);
    await this.write(tx, actor, id, memberships, decision.memberships);
    const { kept, cut } = splitAfter(await loadSecondments(tx, id), lastDay);
    for (const secondment of cut) {
      const begun = kept.find((each) => each.id === secondment.id);
      if (begun) await tx.update(SecondmentEntity, { id: begun.id }, { valid: rangeOf(begun) });
      else await tx.delete(SecondmentEntity, { id: secondment.id });
    }
    const grants = accountId ? await this.cutRoles(tx, actor, accountId, lastDay) : [];
    return { memberships: decision.cut, secondments: cut, grants };
  }

  /** Ending an account that reaches further than one's own is for somebody above; and one must be left to administer. */
  private async cutRoles(
    tx: Tx,
    actor: Actor,
    accountId: string,
    lastDay: string,
  ): Promise<CutByLeaving['grants']> {
    const grants = await this.roles.cut(tx, actor, accountId, lastDay);
    const reach = reachOfActor(actor, 'staff.edit');
    if (grants.some((grant) => grant.teamId === null && !covers(reach, grant)))
      throw refused('staff.account-beyond-reach');
    const administers = grants.some(({ role }) => role === 'administrator');
    if (administers && !(await hasOtherAdministrator(tx, accountId, lastDay)))
      throw conflict('account.last-administrator');
    return grants;
  }

  private write(
    tx: Tx,
    { companyId }: Actor,
    staffId: string,
    stored: MembershipRow[],
    wanted: Membership[],
  ): Promise<void> {
    return writeMemberships(tx, companyId, [{ staffId, ...membershipWrites(stored, wanted) }]);
  }
}

function rangeOf({ from, through }: Period): string {
  return `[${from},${through === null ? '' : addDays(through, 1)})`;
}
