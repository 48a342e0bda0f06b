import { Injectable } from '@nestjs/common';
import type { ChangeMembershipRequest, StaffDetailView } from '@banke/contracts';
import { loadMemberships, writeMemberships } from '@banke/database';
import {
  changeMembership,
  coveringOn,
  membershipWrites,
  type Membership,
  type MembershipChange,
} from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { placeInWords, StaffNews } from './staff-news.service';
import { StaffPlaces } from './staff-places.service';
import { StaffRecords } from './staff-records.service';
import { TeamRoles } from './team-roles.service';

/** Transfer, new post, new grade, other hours: from a day on, past or to come. */
@Injectable()
export class ChangeMembership {
  constructor(
    private readonly records: StaffRecords,
    private readonly places: StaffPlaces,
    private readonly roles: TeamRoles,
    private readonly news: StaffNews,
  ) {}

  run(
    id: string,
    { version, ...request }: ChangeMembershipRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      const { from } = request;
      const before = await loadMemberships(tx, [id]);
      const result = changeMembership(before, given(request));
      if (!result.ok) throw refused(`staff.${result.reason}`);
      if (!result.changed) return 'unchanged';
      const [old, next] = [on(before, from), on(result.memberships, from)];
      // Both ends are the actor's business: nobody reaches for people elsewhere, nor puts them there.
      for (const place of [old, next]) this.places.refuseUnlessWithin(actor, place);
      const moves = old.departmentId !== next.departmentId || old.teamId !== next.teamId;
      if (moves) {
        const { departmentName, teamName } = await this.places.share(tx, next);
        const params = { name: person.name, place: placeInWords(departmentName, teamName), on: from };
        await this.news.send(tx, actor, person, { kind: 'staff.transferred', params }, next);
      }
      await this.places.refuseClosed(tx, next, old);

      const writes = membershipWrites(before, result.memberships);
      await writeMemberships(tx, actor.companyId, [{ staffId: id, ...writes }]);
      await this.roles.follow(tx, actor, person.accountId, { before, after: result.memberships, from });
      await this.records.note(tx, actor, person, {
        change: 'membership-changed',
        effectiveOn: from,
        before: await this.places.inWords(tx, old),
        after: await this.places.inWords(tx, next),
      });
      return undefined;
    });
  }
}

function on(memberships: readonly Membership[], day: string): Membership {
  const membership = coveringOn(memberships, day);
  if (!membership) throw new Error('a change was allowed on a day without membership');
  return membership;
}

/** Without what was left out, which a change must not take for a value. */
function given(request: Omit<ChangeMembershipRequest, 'version'>): MembershipChange {
  const { from, ...fields } = request;
  return { from, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}
