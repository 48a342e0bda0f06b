import { Injectable } from '@nestjs/common';
import {
  GradeEntity,
  loadMembershipNames,
  PostEntity,
  sharePlace,
  type LockedPlace,
  type Tx,
} from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import { covers, type MembershipFields } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { AppError, refused } from '../common/problems/app-error';

type Place = Pick<MembershipFields, 'departmentId' | 'teamId'>;

/** Where people may be put, and as what: open places within reach, open posts and grades. */
@Injectable()
export class StaffPlaces {
  /** Refuses a place to which the actor may not move people: that is for who may edit both. */
  refuseUnlessWithin(actor: Actor, place: Place): void {
    if (!covers(reachOfActor(actor, 'staff.edit'), place)) throw refused('staff.department-beyond-reach');
  }

  /** The open department and team, kept open until the end of the transaction. */
  async share(tx: Tx, place: Place): Promise<LockedPlace> {
    const found = await sharePlace(tx, place);
    if (!found) throw invalid(place.teamId === null ? 'departmentId' : 'teamId');
    if (found.departmentClosed) throw refused('department.closed');
    if (found.teamClosed) throw refused('team.closed');
    return found;
  }

  /** A closed post or grade stays with who has it, and is given to nobody else. */
  async refuseClosed(
    tx: Tx,
    { postId, gradeId }: Partial<Pick<MembershipFields, 'postId' | 'gradeId'>>,
    before?: MembershipFields,
  ): Promise<void> {
    if (postId && postId !== before?.postId && !(await isOpen(tx, PostEntity, postId)))
      throw invalid('postId');
    if (gradeId && gradeId !== before?.gradeId && !(await isOpen(tx, GradeEntity, gradeId)))
      throw invalid('gradeId');
  }

  /** A membership in words, as history and audit keep it: names stay true when the place is renamed. */
  async inWords(tx: Tx, fields: MembershipFields): Promise<AuditValues> {
    return { ...(await loadMembershipNames(tx, fields)), weeklyMinutes: fields.weeklyMinutes };
  }
}

async function isOpen(tx: Tx, entity: typeof PostEntity | typeof GradeEntity, id: string): Promise<boolean> {
  const entry = await tx.findOneBy(entity, { id });
  return entry !== null && entry.closedAt === null;
}

function invalid(path: string): AppError {
  return new AppError(400, 'request.invalid', undefined, [{ path, code: 'invalid' }]);
}
