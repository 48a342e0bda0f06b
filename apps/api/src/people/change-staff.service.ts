import { Injectable } from '@nestjs/common';
import type { ChangeStaffRequest, StaffDetailView } from '@banke/contracts';
import {
  loadMemberships,
  writeMemberships,
  type LockedStaff,
  type StaffEntity,
  type Tx,
} from '@banke/database';
import { membershipWrites, moveHireDate } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import { employeeNumberOf, readableName } from './readable-name';
import { StaffRecords } from './staff-records.service';

/** Corrects what stands in a person's record: name, number, contact, hire date, probation. */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly records: StaffRecords,
    private readonly clock: Clock,
  ) {}

  run(id: string, { version, ...request }: ChangeStaffRequest, actor: Actor): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const before = recordOf(person);
      const after = { ...before, ...wanted(request) };
      if (after.probationEnd !== null && after.probationEnd < after.hireDate)
        throw refused('staff.probation-before-hire');
      if (after.hireDate !== before.hireDate) await this.moveHireDate(tx, actor, person, after.hireDate);
      if (JSON.stringify(after) === JSON.stringify(before)) return undefined;
      const effectiveOn = this.clock.today(actor);
      await this.records.note(
        tx,
        actor,
        { id, name: after.name },
        {
          change: 'record-changed',
          effectiveOn,
          before,
          after,
        },
      );
      return { ...after, ...readableName(after.name, after.employeeNumber) };
    });
  }

  /** The first membership begins with the employment. */
  private async moveHireDate(tx: Tx, actor: Actor, { id }: LockedStaff, hireDate: string): Promise<void> {
    const memberships = await loadMemberships(tx, [id]);
    const decision = moveHireDate(memberships, hireDate);
    if (!decision.ok) throw refused(`staff.${decision.reason}`);
    const writes = membershipWrites(memberships, decision.memberships);
    await writeMemberships(tx, actor.companyId, [{ staffId: id, ...writes }]);
  }
}

type StaffRecord = Pick<
  StaffEntity,
  'employeeNumber' | 'name' | 'phone' | 'email' | 'hireDate' | 'probationEnd'
>;

function recordOf({ employeeNumber, name, phone, email, hireDate, probationEnd }: LockedStaff): StaffRecord {
  return { employeeNumber, name, phone, email, hireDate, probationEnd };
}

/** What is left out stays; null empties. */
function wanted(request: Omit<ChangeStaffRequest, 'version'>): Partial<StaffRecord> {
  const { employeeNumber, ...rest } = request;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    ...(employeeNumber !== undefined && { employeeNumber: employeeNumberOf(employeeNumber) }),
  };
}
