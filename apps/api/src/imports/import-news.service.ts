import { Injectable } from '@nestjs/common';
import type { Tx } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { employeeNumberKey, placeOn, type MembershipFields } from '@banke/domain/people';
import { Live } from '../live/live.service';
import type { StaffImportPlan } from './staff-import-plan';

type Place = Pick<MembershipFields, 'departmentId' | 'teamId'>;

/** Tells those whose lists an import changes, in its transaction: each place once, however many people it is about. */
@Injectable()
export class ImportNews {
  constructor(private readonly live: Live) {}

  async tell(tx: Tx, { rows, people }: StaffImportPlan, today: PlainDate): Promise<void> {
    const places = new Map<string, Place>();
    const accounts = new Set<string>();
    const renamed: string[] = [];
    const touch = (place: Place | undefined) => {
      if (place) places.set(`${place.departmentId} ${place.teamId}`, place);
    };
    for (const row of rows) {
      if (row.outcome === 'create') touch(row.person.membership);
      if (row.outcome !== 'change') continue;
      const person = people.get(employeeNumberKey(row.employeeNumber ?? ''));
      if (!person) continue;
      touch(placeOn(person.memberships, today));
      touch(placeOn(row.memberships ?? person.memberships, today));
      if (person.accountId) accounts.add(person.accountId);
      if (person.accountId && row.record.name !== undefined) renamed.push(person.accountId);
    }
    for (const { departmentId, teamId } of places.values())
      await this.live.tell(tx, 'staff-changed', {}, { permission: 'staff.read', departmentId, teamId });
    await this.live.tell(tx, 'staff-changed', {}, { accountIds: [...accounts] });
    await this.live.tell(tx, 'session-changed', {}, { accountIds: renamed });
  }
}
