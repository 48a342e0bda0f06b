import { Injectable } from '@nestjs/common';
import type { ReturnStaffRequest, StaffDetailView } from '@banke/contracts';
import { loadMemberships, writeMemberships } from '@banke/database';
import { decideReturn, FULL_WEEK_MINUTES, membershipWrites } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { StaffPlaces } from './staff-places.service';
import { StaffRecords } from './staff-records.service';
import { TeamRoles } from './team-roles.service';

/** Somebody who left comes back: a new membership after a gap, with the same record and history. */
@Injectable()
export class ReturnStaff {
  constructor(
    private readonly records: StaffRecords,
    private readonly places: StaffPlaces,
    private readonly roles: TeamRoles,
  ) {}

  run(
    id: string,
    { version, from, ...request }: ReturnStaffRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      const membership = {
        departmentId: request.departmentId,
        teamId: request.teamId ?? null,
        postId: request.postId ?? null,
        gradeId: request.gradeId ?? null,
        weeklyMinutes: request.weeklyMinutes ?? FULL_WEEK_MINUTES,
      };
      const before = await loadMemberships(tx, [id]);
      const decision = decideReturn(before, from, membership);
      if (!decision.ok) throw refused(`staff.${decision.reason}`);
      this.places.refuseUnlessWithin(actor, membership);
      await this.places.share(tx, membership);
      await this.places.refuseClosed(tx, membership);

      const writes = membershipWrites(before, decision.memberships);
      await writeMemberships(tx, actor.companyId, [{ staffId: id, ...writes }]);
      await this.roles.follow(tx, actor, person.accountId, { before, after: decision.memberships, from });
      await this.records.note(tx, actor, person, {
        change: 'returned',
        effectiveOn: from,
        after: await this.places.inWords(tx, membership),
      });
      return { leftOn: null, cutByLeaving: null };
    });
  }
}
