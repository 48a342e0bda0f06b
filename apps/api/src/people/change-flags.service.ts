import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EndRequest, SetFlagRequest, StaffDetailView } from '@banke/contracts';
import { loadStaffFlag, StaffFlagEntity } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import type { Actor } from '../common/access/actor';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { rangeOf } from './range-of';
import { StaffRecords } from './staff-records.service';

/** What somebody may not be asked to do for a time. */
@Injectable()
export class ChangeFlags {
  constructor(private readonly records: StaffRecords) {}

  set(
    id: string,
    { flag, from, through, version }: SetFlagRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      if (through !== undefined && through < from) throw refused('staff.ends-before-start');
      await tx.insert(StaffFlagEntity, {
        companyId: actor.companyId,
        id: randomUUID(),
        staffId: id,
        flag,
        valid: rangeOf(from, through ?? null),
      });
      await this.records.note(tx, actor, person, {
        change: 'flag-set',
        effectiveOn: from,
        after: { flag, from, through: through ?? null },
      });
      return undefined;
    });
  }

  /** Ends after a day; one that would end before its first day is taken back altogether. */
  end(id: string, flagId: string, { through, version }: EndRequest, actor: Actor): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const period = await loadStaffFlag(tx, id, flagId);
      if (!period) throw notFound('staff.flag-not-found');
      const { flag, from } = period;
      const takenBack = through < from;
      if (takenBack) await tx.delete(StaffFlagEntity, { id: flagId });
      else await tx.update(StaffFlagEntity, { id: flagId }, { valid: rangeOf(from, through) });
      await this.records.note(tx, actor, person, {
        change: 'flag-ended',
        effectiveOn: takenBack ? from : addDays(through, 1),
        before: { flag, through: period.through },
        after: takenBack ? {} : { through },
      });
      return undefined;
    });
  }
}
