import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  HeldQualificationEntity,
  loadHeldOf,
  loadHeldQualification,
  QualificationEntity,
  StaffEntity,
  type LockedStaff,
  type Tx,
} from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import type { HeldQualification } from '@banke/domain/people';
import { decideGrant } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { StaffNews } from '../people/staff-news.service';
import { StaffRecords } from '../people/staff-records.service';

type Person = Pick<LockedStaff, 'id' | 'name' | 'accountId' | 'departmentId' | 'teamId'>;

/** Grants what a completed course gives, to the person whose row is locked; the rosters' rules read it from then on. */
@Injectable()
export class GrantByCourse {
  constructor(
    private readonly records: StaffRecords,
    private readonly news: StaffNews,
    private readonly clock: Clock,
  ) {}

  /** Returns what was granted, null when nothing was. */
  async run(tx: Tx, actor: Actor, learner: Person, qualificationId: string): Promise<string | null> {
    const qualification = await tx.findOneBy(QualificationEntity, { id: qualificationId });
    if (!qualification || qualification.closedAt) return null;
    const held = await loadHeldOf(tx, learner.id, qualificationId);
    const decision = decideGrant(held, qualification.validMonths, this.clock.today(actor));
    if (!decision.grants) return null;
    const { from, through } = decision;
    const id = randomUUID();
    await tx.insert(HeldQualificationEntity, {
      ...{ companyId: actor.companyId, id, staffId: learner.id, qualificationId },
      valid: `[${from},${through === null ? '' : addDays(through, 1)})`,
    });
    await tx.increment(StaffEntity, { id: learner.id }, 'version', 1);
    await this.records.note(tx, actor, learner, {
      change: 'qualification-granted',
      effectiveOn: from,
      after: { qualification: qualification.name, from, through },
    });
    await this.news.changed(tx, actor, learner);
    return id;
  }

  /** What was granted by mistake was never held, not for a day; false when it has been revoked since by hand. */
  async takeBack(tx: Tx, actor: Actor, learner: Person, heldId: string): Promise<boolean> {
    const held = await loadHeldQualification(tx, learner.id, heldId);
    if (!held || held.revokedOn !== null) return false;
    await this.setRevoked(tx, actor, learner, { ...held, id: heldId }, held.from);
    return true;
  }

  /** What was taken back that way is held again; false for what somebody revoked otherwise. */
  async restore(tx: Tx, actor: Actor, learner: Person, heldId: string): Promise<boolean> {
    const held = await loadHeldQualification(tx, learner.id, heldId);
    if (!held || held.revokedOn !== held.from) return false;
    await this.setRevoked(tx, actor, learner, { ...held, id: heldId }, null);
    return true;
  }

  private async setRevoked(
    tx: Tx,
    actor: Actor,
    learner: Person,
    held: HeldQualification & { id: string; qualificationName: string },
    on: PlainDate | null,
  ): Promise<void> {
    await tx.update(HeldQualificationEntity, { id: held.id }, { revokedOn: on });
    await tx.increment(StaffEntity, { id: learner.id }, 'version', 1);
    await this.records.note(tx, actor, learner, {
      change: on === null ? 'qualification-restored' : 'qualification-revoked',
      effectiveOn: held.from,
      before: { revokedOn: held.revokedOn },
      after: { qualification: held.qualificationName, revokedOn: on },
    });
    if (on !== null) {
      const params = { name: learner.name, qualification: held.qualificationName };
      await this.news.send(tx, actor, learner, { kind: 'staff.qualification-revoked', params });
    }
    await this.news.changed(tx, actor, learner);
  }
}
