import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  HeldQualificationEntity,
  loadHeldOf,
  QualificationEntity,
  StaffEntity,
  type LockedStaff,
  type Tx,
} from '@banke/database';
import { addDays } from '@banke/domain/calendar';
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

  async run(tx: Tx, actor: Actor, learner: Person, qualificationId: string): Promise<void> {
    const qualification = await tx.findOneBy(QualificationEntity, { id: qualificationId });
    if (!qualification || qualification.closedAt) return;
    const held = await loadHeldOf(tx, learner.id, qualificationId);
    const decision = decideGrant(held, qualification.validMonths, this.clock.today(actor));
    if (!decision.grants) return;
    const { from, through } = decision;
    await tx.insert(HeldQualificationEntity, {
      ...{ companyId: actor.companyId, id: randomUUID(), staffId: learner.id, qualificationId },
      valid: `[${from},${through === null ? '' : addDays(through, 1)})`,
    });
    await tx.increment(StaffEntity, { id: learner.id }, 'version', 1);
    await this.records.note(tx, actor, learner, {
      change: 'qualification-granted',
      effectiveOn: from,
      after: { qualification: qualification.name, from, through },
    });
    await this.news.changed(tx, actor, learner);
  }
}
