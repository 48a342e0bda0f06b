import { Injectable } from '@nestjs/common';
import type { TrainingRequestListView, TrainingRequestView } from '@banke/contracts';
import { loadTrainingRequests, type Queries, type TrainingRequestRow } from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { closingGaps, requestSteps } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../courses.service';

/** Reads requests: everybody their own and those they teach, who follows people those of their department. */
@Injectable()
export class TrainingRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<TrainingRequestListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadTrainingRequests(tx, sightOfRequests(actor));
      return { requests: rows.map((row) => toRequestView(row, actor, this.clock.today(actor))) };
    });
  }

  show(actor: Actor, id: string): Promise<TrainingRequestView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  async view(tx: Queries, actor: Actor, id: string): Promise<TrainingRequestView> {
    const [row] = await loadTrainingRequests(tx, sightOfRequests(actor), id);
    if (!row) throw notFound('training-request.not-found');
    return toRequestView(row, actor, this.clock.today(actor));
  }
}

export const sightOfRequests = (actor: Actor) => ({
  reach: reachOfActor(actor, 'training.follow'),
  accountId: actor.accountId,
});

/** Whether the actor arranges training where the request comes from. */
export function arranges(actor: Actor, { departmentId }: Pick<TrainingRequestRow, 'departmentId'>): boolean {
  return isWithin(reachOfActor(actor, 'training.assign'), departmentId);
}

function toRequestView(
  { courseTitle, askedBy, steps, createdAt, ...row }: TrainingRequestRow,
  actor: Actor,
  today: PlainDate,
): TrainingRequestView {
  const [own, arranging] = [askedBy === actor.accountId, arranges(actor, row)];
  const gaps = closingGaps(row.kind, row, today);
  return {
    ...row,
    topic: courseTitle ?? row.topic,
    own,
    gaps,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: new Date(at).toISOString() })),
    mayStep: requestSteps(row.state).filter((to) => {
      if (to === 'cancelled') return own || arranging;
      if (to === 'archived' && gaps.length > 0) return false;
      return arranging && !(own && ['reviewed', 'rejected'].includes(to));
    }),
    mayClose: arranging && row.kind === 'external' && ['scheduled', 'delivered'].includes(row.state),
    createdAt: createdAt.toISOString(),
  };
}
