import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EndRequest, SetFixedRestRequest, StaffDetailView } from '@banke/contracts';
import { FixedRestEntity, loadFixedRest } from '@banke/database';
import { addDays } from '@banke/domain/calendar';
import type { Actor } from '../common/access/actor';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { rangeOf } from './range-of';
import { StaffRecords } from './staff-records.service';

/** Weekdays on which somebody is always free. */
@Injectable()
export class ChangeFixedRest {
  constructor(private readonly records: StaffRecords) {}

  set(
    id: string,
    { weekday, from, through, version }: SetFixedRestRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version, retry }, actor, async (tx, person) => {
      if (through !== undefined && through < from) throw refused('staff.ends-before-start');
      const valid = rangeOf(from, through ?? null);
      await tx.insert(FixedRestEntity, {
        ...{ companyId: actor.companyId, id: randomUUID(), staffId: id, weekday, valid },
      });
      await this.records.note(tx, actor, person, {
        change: 'fixed-rest-set',
        effectiveOn: from,
        after: { weekday, from, through: through ?? null },
      });
      return undefined;
    });
  }

  /** Ends after a day; one that would end before its first day is taken back altogether. */
  end(
    id: string,
    fixedRestId: string,
    { through, version }: EndRequest,
    actor: Actor,
  ): Promise<StaffDetailView> {
    return this.records.change({ id, version }, actor, async (tx, person) => {
      const period = await loadFixedRest(tx, id, fixedRestId);
      if (!period) throw notFound('staff.fixed-rest-not-found');
      const { weekday, from } = period;
      const takenBack = through < from;
      if (takenBack) await tx.delete(FixedRestEntity, { id: fixedRestId });
      else await tx.update(FixedRestEntity, { id: fixedRestId }, { valid: rangeOf(from, through) });
      await this.records.note(tx, actor, person, {
        change: 'fixed-rest-ended',
        effectiveOn: takenBack ? from : addDays(through, 1),
        before: { weekday, through: period.through },
        after: takenBack ? {} : { through },
      });
      return undefined;
    });
  }
}
