import { Injectable } from '@nestjs/common';
import type { ChangeStaffRequest, StaffDetailView } from '@banke/contracts';
import {
  loadMemberships,
  renameAccounts,
  writeMemberships,
  type LockedStaff,
  type StaffEntity,
  type Tx,
} from '@banke/database';
import { membershipWrites, moveHireDate } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import { Live } from '../live/live.service';
import { employeeNumberOf, readableName } from './readable-name';
import { StaffRecords } from './staff-records.service';

/** Corrects what stands in a person's record: name, number, contact, hire date, probation. */
@Injectable()
export class ChangeStaff {
  constructor(
    private readonly records: StaffRecords,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  run(id: string, { version, ...request }: ChangeStaffRequest, actor: Actor): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const before = recordOf(person);
      const after = { ...before, ...wanted(request) };
      if (after.probationEnd !== null && after.probationEnd < after.hireDate)
        throw refused('staff.probation-before-hire');
      if (after.hireDate !== before.hireDate) await this.moveHireDate(tx, actor, person, after.hireDate);
      if (JSON.stringify(after) === JSON.stringify(before)) return 'unchanged';
      if (after.name !== before.name) await this.renameAccount(tx, person, after.name);
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

  /** An account is called as its person is. */
  private async renameAccount(tx: Tx, { accountId }: LockedStaff, name: string): Promise<void> {
    if (!accountId) return;
    await renameAccounts(tx, [{ accountId, name }]);
    await this.live.tell(tx, 'session-changed', {}, { accountIds: [accountId] });
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
