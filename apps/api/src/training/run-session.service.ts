import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  AnswerTrainingSessionRequest,
  ArrangeTrainingSessionRequest,
  CancelTrainingSessionRequest,
  SeatPeopleRequest,
  TakeSeatRequest,
  TrainingSessionView,
} from '@banke/contracts';
import {
  ActivityEntity,
  findLearner,
  loadAccountsOf,
  loadCourses,
  lockTrainingSession,
  TrainingAnswerEntity,
  TrainingSeatEntity,
  TrainingSessionEntity,
  type SeatRow,
  type TrainingSessionRow,
  type Tx,
} from '@banke/database';
import { clockTime } from '@banke/domain/roster';
import { attended } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Notices } from '../messages/notices.service';
import { Departments } from '../people/departments.service';
import { RosterNews } from '../roster/roster-news.service';
import { sightOf } from './courses.service';
import { SessionSeats } from './session-seats.service';
import { TrainingSessions } from './training-sessions.service';

type Locked = TrainingSessionRow & { seats: SeatRow[] };

/** Arranges sessions, fills and cancels them, and takes what those who attended think. */
@Injectable()
export class RunSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly departments: Departments,
    private readonly seats: SessionSeats,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly rosters: RosterNews,
  ) {}

  async arrange(
    request: ArrangeTrainingSessionRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<TrainingSessionView> {
    const { from, to, ...said } = request;
    const id = await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, said.departmentId, 'training.assign');
      const [course] = await loadCourses(tx, sightOf(actor), said.courseId);
      const fits = course?.departmentId === null || course?.departmentId === said.departmentId;
      if (course?.state !== 'library' || !fits) throw refused('training-session.course-unfit');
      if (to <= from || said.day < this.clock.today(actor)) throw refused('training-session.time-unfit');
      const id = randomUUID();
      await tx.insert(TrainingSessionEntity, {
        ...{ companyId: actor.companyId, id, ...said, minutes: `[${String(from)},${String(to)})` },
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'training-session.arranged',
        subject: { kind: 'training-session', id, name: course.title },
        after: {
          departmentId: said.departmentId,
          onDay: said.day,
          starts: clockTime(from),
          ends: clockTime(to),
        },
      });
      return id;
    });
    return this.sessions.show(actor, id);
  }

  /** All of them, or nobody. */
  seat(id: string, { staffIds }: SeatPeopleRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.change(id, actor, 'training.assign', async (tx, session) => {
      for (const staffId of new Set(staffIds)) await this.seats.take(tx, actor, session, staffId);
    });
  }

  /** One's own place. */
  takeSeat(id: string, { taken }: TakeSeatRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.change(id, actor, 'training.read', async (tx, session) => {
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
    return this.change(id, actor, 'training.assign', async (tx, session) => {
      if (session.version !== version) throw conflict('training-session.changed', { name: session.title });
      await tx.update(
        TrainingSessionEntity,
        { id },
        { cancelledAt: this.clock.now(), cancelledBecause: reason, version: version + 1 },
      );
      await tx.delete(ActivityEntity, { seriesId: id });
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
      if (!seat || !attended(seat.attendance)) throw refused('training-session.not-attended');
      if (seat.answered) throw conflict('training-session.answered');
      await tx.update(TrainingSeatEntity, { sessionId: id, staffId: seat.staffId }, { answered: true });
      await tx.insert(TrainingAnswerEntity, {
        ...{ companyId: actor.companyId, id: randomUUID(), sessionId: id, ...answer },
      });
      return this.sessions.view(tx, actor, id);
    });
  }

  /** While it is to come: not cancelled, not held, not over. */
  private change(
    id: string,
    actor: Actor,
    permission: 'training.assign' | 'training.read',
    work: (tx: Tx, session: Locked) => Promise<void>,
  ): Promise<TrainingSessionView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await lockTrainingSession(tx, reachOfActor(actor, permission), id);
      if (!session) throw notFound('training-session.not-found');
      if (session.held || session.cancelledBecause !== null || session.day < this.clock.today(actor))
        throw refused('training-session.over', { name: session.title });
      await work(tx, session);
      await this.rosters.factsChanged(tx, session.departmentId);
      return this.sessions.view(tx, actor, id);
    });
  }
}
