import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ArrangeTrainingSessionRequest,
  ChangeTrainingSessionRequest,
  TrainingSessionView,
} from '@banke/contracts';
import { loadCourses, TrainingSessionEntity, unfitTrainers, type Tx } from '@banke/database';
import { clockTime } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { sightOf } from './courses.service';
import { SessionNews } from './session-news.service';
import { SessionSeats } from './session-seats.service';
import { SessionToCome } from './session-to-come.service';
import { TrainingSessions } from './training-sessions.service';

/** Arranges sessions of courses that can be taught, and moves them with everybody who sits in them. */
@Injectable()
export class ArrangeSession {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly toCome: SessionToCome,
    private readonly departments: Departments,
    private readonly seats: SessionSeats,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: SessionNews,
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
      const when = { day: said.day, from, to };
      this.refuseBadTime(when, actor);
      await this.refuseUnfitTrainer(tx, actor, said.trainerId);
      const id = randomUUID();
      await tx.insert(TrainingSessionEntity, {
        ...{ companyId: actor.companyId, id, ...said, minutes: minutesOf(when) },
        createdAt: this.clock.now(),
      });
      await this.audit.record(tx, actor, {
        action: 'training-session.arranged',
        subject: { kind: 'training-session', id, name: course.title },
        after: { departmentId: said.departmentId, ...told(when) },
      });
      await this.news.changed(tx, said.departmentId);
      return id;
    });
    return this.sessions.show(actor, id);
  }

  /** Everybody who sits comes along, or it stays where it was; what has more places than before fills up. */
  change(id: string, request: ChangeTrainingSessionRequest, actor: Actor): Promise<TrainingSessionView> {
    const { version, from, to, ...said } = request;
    return this.toCome.change(id, actor, 'training.assign', async (tx, session) => {
      if (session.version !== version) throw conflict('training-session.changed', { name: session.title });
      this.refuseBadTime(request, actor);
      if (said.trainerId !== session.trainerId) await this.refuseUnfitTrainer(tx, actor, said.trainerId);
      const seated = session.seats.filter(({ state }) => state === 'seated').length;
      if (said.capacity < seated) throw refused('training-session.too-many', { name: session.title, seated });
      const minutes = minutesOf(request);
      await tx.update(TrainingSessionEntity, { id }, { ...said, minutes, version: version + 1 });
      const after = { ...session, ...said, from, to };
      const moved = said.day !== session.day || from !== session.from || to !== session.to;
      if (moved) await this.seats.move(tx, actor, session, after);
      await this.seats.fill(tx, actor, after);
      if (moved || said.room !== session.room || said.link !== session.link)
        await this.seats.tell(tx, actor, after, {
          staffIds: session.seats.map(({ staffId }) => staffId),
          kind: 'training.session-changed',
        });
      await this.audit.record(tx, actor, {
        action: 'training-session.changed',
        subject: { kind: 'training-session', id, name: session.title },
        before: told(session),
        after: told(request),
      });
    });
  }

  private async refuseUnfitTrainer(tx: Tx, actor: Actor, trainerId: string): Promise<void> {
    const unfit = await unfitTrainers(tx, [trainerId], this.clock.today(actor));
    if (unfit.length > 0) throw refused('training-session.trainer-unfit');
  }

  private refuseBadTime({ day, from, to }: When, actor: Actor): void {
    if (to <= from || day < this.clock.today(actor)) throw refused('training-session.time-unfit');
  }
}

type When = Pick<ArrangeTrainingSessionRequest, 'day' | 'from' | 'to'>;

const minutesOf = ({ from, to }: When) => `[${String(from)},${String(to)})`;
const told = ({ day, from, to }: When) => ({ onDay: day, starts: clockTime(from), ends: clockTime(to) });
