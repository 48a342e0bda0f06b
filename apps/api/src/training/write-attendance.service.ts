import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { TrainingSessionView, WriteAttendanceRequest } from '@banke/contracts';
import {
  LearningEntity,
  loadCourses,
  loadLearnings,
  lockStaff,
  lockTrainingSession,
  TrainingSeatEntity,
  TrainingSessionEntity,
  type CourseRow,
  type Tx,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import { attended } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { sightOf } from './courses.service';
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';
import { TrainingSessions } from './training-sessions.service';

const EVERYWHERE: Reach = { company: true, departmentIds: [], teamIds: [] };

/** Writes down who came to a session: whoever did has completed its course, with all that follows from that. */
@Injectable()
export class WriteAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly grants: GrantByCourse,
    private readonly assigned: EndAssigned,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  run(id: string, { marks, version }: WriteAttendanceRequest, actor: Actor): Promise<TrainingSessionView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await lockTrainingSession(tx, reachOfActor(actor, 'training.assign'), id);
      if (!session) throw notFound('training-session.not-found');
      if (session.version !== version) throw conflict('training-session.changed', { name: session.title });
      if (session.cancelledBecause !== null || session.day > this.clock.today(actor))
        throw refused('training-session.not-yet', { name: session.title });
      const [course] = await loadCourses(tx, sightOf(actor), session.courseId);
      const seated = session.seats.filter(({ state }) => state === 'seated');
      for (const { staffId, attendance } of marks) {
        const before = seated.find((seat) => seat.staffId === staffId);
        if (!before) throw refused('training-session.not-there');
        await tx.update(TrainingSeatEntity, { sessionId: id, staffId }, { attendance });
        if (course && attended(attendance) && !attended(before.attendance))
          await this.complete(tx, actor, course, staffId);
      }
      await tx.update(TrainingSessionEntity, { id }, { heldAt: this.clock.now(), version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'training-session.held',
        subject: { kind: 'training-session', id, name: session.title },
        after: { people: marks.filter(({ attendance }) => attended(attendance)).length },
      });
      return this.sessions.view(tx, actor, id);
    });
  }

  /** What the person had begun alone is completed with it. */
  private async complete(tx: Tx, actor: Actor, course: CourseRow, staffId: string): Promise<void> {
    const person = await lockStaff(tx, EVERYWHERE, this.clock.today(actor), staffId);
    if (!person) return;
    const now = this.clock.now();
    const [begun] = await loadLearnings(tx, staffId, course.id);
    if (begun && !begun.completedAt) await tx.update(LearningEntity, { id: begun.id }, { completedAt: now });
    else
      await tx.insert(LearningEntity, {
        ...{ companyId: actor.companyId, id: randomUUID(), staffId, courseId: course.id },
        ...{ number: course.number, startedAt: now, completedAt: now },
      });
    if (course.qualificationId) await this.grants.run(tx, actor, person, course.qualificationId);
    await this.assigned.completed(tx, actor, person, course.id);
  }
}
