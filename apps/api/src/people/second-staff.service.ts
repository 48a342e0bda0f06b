import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EndRequest, SecondStaffRequest, StaffDetailView } from '@banke/contracts';
import {
  loadMemberships,
  loadMembershipNames,
  loadSecondment,
  SecondmentEntity,
  type Tx,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { coveringOn, employedThroughout, type Period } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { placeInWords, StaffNews } from './staff-news.service';
import { StaffPlaces } from './staff-places.service';
import { StaffRecords } from './staff-records.service';

/** Lends people to another place for a time; where they belong does not change. */
@Injectable()
export class SecondStaff {
  constructor(
    private readonly records: StaffRecords,
    private readonly places: StaffPlaces,
    private readonly news: StaffNews,
  ) {}

  begin(
    id: string,
    { version, ...request }: SecondStaffRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      const { from, through, departmentId, teamId = null, reason = null } = request;
      if (through < from) throw refused('staff.ends-before-start');
      await refuseUnlessEmployed(tx, id, { from, through });
      const home = coveringOn(await loadMemberships(tx, [id]), from);
      if (home?.departmentId === departmentId && (teamId === null || home.teamId === teamId))
        throw refused('staff.seconded-to-own-place');
      const place = await this.places.share(tx, { departmentId, teamId });
      await tx.insert(SecondmentEntity, {
        companyId: actor.companyId,
        id: randomUUID(),
        staffId: id,
        departmentId,
        teamId,
        valid: `[${from},${addDays(through, 1)})`,
        reason,
      });
      await this.records.note(tx, actor, person, {
        change: 'secondment-began',
        effectiveOn: from,
        after: { department: place.departmentName, team: place.teamName, from, through },
      });
      const params = {
        name: person.name,
        place: placeInWords(place.departmentName, place.teamName),
        from,
        through,
      };
      await this.news.send(tx, actor, person, { kind: 'staff.seconded', params }, { departmentId, teamId });
      return undefined;
    });
  }

  /** Ends after a day; one that would end before its first day is taken back altogether. */
  end(
    id: string,
    secondmentId: string,
    { through, version }: EndRequest,
    actor: Actor,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const secondment = await loadSecondment(tx, id, secondmentId);
      if (!secondment) throw notFound('staff.secondment-not-found');
      const { from } = secondment;
      const names = await loadMembershipNames(tx, {
        ...secondment,
        postId: null,
        gradeId: null,
        weeklyMinutes: 0,
      });
      const { department, team } = names;
      if (through < from) {
        await tx.delete(SecondmentEntity, { id: secondmentId });
      } else {
        await refuseUnlessEmployed(tx, id, { from, through });
        await tx.update(
          SecondmentEntity,
          { id: secondmentId },
          { valid: `[${from},${addDays(through, 1)})` },
        );
      }
      await this.records.note(tx, actor, person, {
        change: 'secondment-ended',
        effectiveOn: through < from ? from : addDays(through, 1),
        before: { department, team, through: secondment.through },
        after: through < from ? {} : { through },
      });
      return undefined;
    });
  }
}

async function refuseUnlessEmployed(tx: Tx, staffId: string, period: Period): Promise<void> {
  if (!employedThroughout(await loadMemberships(tx, [staffId]), period)) throw refused('staff.not-employed');
}
