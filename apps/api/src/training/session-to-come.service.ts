import { Injectable } from '@nestjs/common';
import type { TrainingSessionView } from '@banke/contracts';
import { lockTrainingSession, type SeatRow, type TrainingSessionRow, type Tx } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { SessionNews } from './session-news.service';
import { TrainingSessions } from './training-sessions.service';

export type LockedSession = TrainingSessionRow & { seats: SeatRow[] };

/** One change to a session within reach while it is to come: not cancelled, not held, not over. */
@Injectable()
export class SessionToCome {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly clock: Clock,
    private readonly news: SessionNews,
  ) {}

  change(
    id: string,
    actor: Actor,
    permission: 'training.assign' | 'training.read',
    work: (tx: Tx, session: LockedSession) => Promise<void>,
  ): Promise<TrainingSessionView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await lockTrainingSession(tx, reachOfActor(actor, permission), id);
      if (!session) throw notFound('training-session.not-found');
      this.refuseOver(session, actor);
      await work(tx, session);
      await this.news.changed(tx, session.departmentId);
      return this.sessions.view(tx, actor, id);
    });
  }

  refuseOver(session: LockedSession, actor: Actor): void {
    if (session.held || session.cancelledBecause !== null || session.day < this.clock.today(actor))
      throw refused('training-session.over', { name: session.title });
  }
}
