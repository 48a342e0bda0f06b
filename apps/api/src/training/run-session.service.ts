import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  AnswerTrainingSessionRequest,
  CancelTrainingSessionRequest,
  SeatPeopleRequest,
  TakeSeatRequest,
  TrainingSessionView,
} from '@banke/contracts';
import {
  findLearner,
  loadAccountsOf,
  lockTrainingSession,
  TrainingAnswerEntity,
  TrainingSeatEntity,
  TrainingSessionEntity,
} from '@banke/database';
import { attended } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Notices } from '../messages/notices.service';
import { StepTraining } from './requests/step-training-request.service';
import { SessionNews } from './session-news.service';
import { SessionSeats } from './session-seats.service';
import { SessionToCome } from './session-to-come.service';
import { TrainingSessions } from './training-sessions.service';

/** Fills and cancels sessions, and takes what those who attended think. */
@Injectable()
export class RunSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly toCome: SessionToCome,
    private readonly seats: SessionSeats,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: SessionNews,
    private readonly requests: StepTraining,
  ) {}

  /** All of them, or nobody. */
  seat(id: string, { staffIds }: SeatPeopleRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.toCome.change(id, actor, 'training.assign', async (tx, session) => {
      for (const staffId of new Set(staffIds)) await this.seats.take(tx, actor, session, staffId);
    });
  }

  /** Off the list, by whoever runs it. */
  unseat(id: string, staffId: string, actor: Actor): Promise<TrainingSessionView> {
    return this.toCome.change(id, actor, 'training.assign', (tx, session) =>
      this.seats.leave(tx, actor, session, staffId),
    );
  }

  /** One's own place. */
  takeSeat(id: string, { taken }: TakeSeatRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.toCome.change(id, actor, 'training.read', async (tx, session) => {
      const learner = await findLearner(tx, actor.accountId, this.clock.today(actor));
      if (!learner) throw refused('learning.no-person');
      await this.seats[taken ? 'take' : 'leave'](tx, actor, session, learner.id);
    });
  }

  cancel(
    id: string,
    { version, reason }: CancelTrainingSessionRequest,
    actor: Actor,
  ): Promise<TrainingSessionView> {
    return this.toCome.change(id, actor, 'training.assign', async (tx, session) => {
      if (session.version !== version) throw conflict('training-session.changed', { name: session.title });
      await tx.update(
        TrainingSessionEntity,
        { id },
        { cancelledAt: this.clock.now(), cancelledBecause: reason, version: version + 1 },
      );
      await this.requests.follow(tx, actor, session, 'cancelled');
      await this.seats.clear(tx, actor, session);
      const staffIds = session.seats.map(({ staffId }) => staffId);
      const to = (await loadAccountsOf(tx, staffIds)).map(({ accountId }) => accountId);
      await this.notices.send(tx, actor, {
        kind: 'training.session-cancelled',
        params: { name: session.title, on: session.day, note: reason },
        link: '/training/learn',
        to,
      });
      await this.audit.record(tx, actor, {
        action: 'training-session.cancelled',
        subject: { kind: 'training-session', id, name: session.title },
        after: { reason },
      });
    });
  }

  /** Once, by who attended; that somebody has answered is kept, what they said stands apart from them. */
  answer(id: string, answer: AnswerTrainingSessionRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await lockTrainingSession(tx, reachOfActor(actor, 'training.read'), id);
      const seat = session?.seats.find(({ accountId }) => accountId === actor.accountId);
      if (!session || !seat || !attended(seat.attendance)) throw refused('training-session.not-attended');
      if (seat.answered) throw conflict('training-session.answered');
      await tx.update(TrainingSeatEntity, { sessionId: id, staffId: seat.staffId }, { answered: true });
      await tx.insert(TrainingAnswerEntity, {
        ...{ companyId: actor.companyId, id: randomUUID(), sessionId: id, ...answer },
      });
      await this.news.changed(tx, session.departmentId);
      return this.sessions.view(tx, actor, id);
    });
  }
}
