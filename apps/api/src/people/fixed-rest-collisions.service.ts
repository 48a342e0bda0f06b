import { Injectable } from '@nestjs/common';
import type { FixedRestCollisionsQuery, FixedRestCollisionsView } from '@banke/contracts';
import { loadPublishedOnWeekday, staffWithin } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Which shifts of published months a fixed day off would meet: they stay as they are until somebody changes them. */
@Injectable()
export class FixedRestCollisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  find(
    id: string,
    { weekday, from, through }: FixedRestCollisionsQuery,
    actor: Actor,
  ): Promise<FixedRestCollisionsView> {
    return this.transactions.read(actor, async (tx) => {
      const today = this.clock.today(actor);
      if (!(await staffWithin(tx, reachOfActor(actor, 'staff.edit'), today, id)))
        throw notFound('staff.not-found');
      const span = { weekday, from: from < today ? today : from, through: through ?? null };
      return { shifts: await loadPublishedOnWeekday(tx, id, span) };
    });
  }
}
