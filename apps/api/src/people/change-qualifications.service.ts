import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  GrantQualificationRequest,
  RevokeQualificationRequest,
  StaffDetailView,
} from '@banke/contracts';
import { HeldQualificationEntity, loadHeldQualification, QualificationEntity } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import { coversDay, qualificationEnd } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { AppError, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { StaffNews } from './staff-news.service';
import { StaffRecords } from './staff-records.service';

/** What people may do, from when to when; taken away with a reason, and given back. */
@Injectable()
export class ChangeQualifications {
  constructor(
    private readonly records: StaffRecords,
    private readonly news: StaffNews,
  ) {}

  grant(
    id: string,
    { version, ...request }: GrantQualificationRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      const { qualificationId, from } = request;
      const qualification = await tx.findOneBy(QualificationEntity, { id: qualificationId });
      if (!qualification || qualification.closedAt)
        throw new AppError(400, 'request.invalid', undefined, [{ path: 'qualificationId', code: 'invalid' }]);
      const { name, validMonths } = qualification;
      const through = request.through === undefined ? qualificationEnd(from, validMonths) : request.through;
      if (through !== null && through < from) throw refused('staff.ends-before-start');
      await tx.insert(HeldQualificationEntity, {
        companyId: actor.companyId,
        id: randomUUID(),
        staffId: id,
        qualificationId,
        valid: `[${from},${through === null ? '' : addDays(through, 1)})`,
      });
      await this.records.note(tx, actor, person, {
        change: 'qualification-granted',
        effectiveOn: from,
        after: { qualification: name, from, through },
      });
      return undefined;
    });
  }

  /** From a day on; without one the revocation is taken back. */
  revoke(
    id: string,
    heldId: string,
    { on, reason, version }: RevokeQualificationRequest,
    actor: Actor,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const held = await loadHeldQualification(tx, id, heldId);
      if (!held) throw notFound('staff.qualification-not-found');
      if (on !== null && !coversDay(held, on)) throw refused('staff.revocation-outside');
      if (on === null && held.revokedOn === null) return 'unchanged';
      await tx.update(
        HeldQualificationEntity,
        { id: heldId },
        { revokedOn: on, revokedBecause: on === null ? null : (reason ?? null) },
      );
      // The reason stands with the qualification alone: history and audit log cannot forget.
      await this.records.note(tx, actor, person, {
        change: on === null ? 'qualification-restored' : 'qualification-revoked',
        effectiveOn: on ?? held.revokedOn ?? held.from,
        before: { revokedOn: held.revokedOn },
        after: { qualification: held.qualificationName, revokedOn: on },
      });
      if (on !== null && held.revokedOn === null) {
        const params = { name: person.name, qualification: held.qualificationName };
        await this.news.send(tx, actor, person, { kind: 'staff.qualification-revoked', params });
      }
      return undefined;
    });
  }
}
