import { Injectable } from '@nestjs/common';
import type { TrainingSessionView, WriteAttendanceRequest } from '@banke/contracts';
import {
  loadCourses,
  lockTrainingSession,
  TrainingSeatEntity,
  TrainingSessionEntity,
  type CourseRow,
  type SeatRow,
  type Tx,
} from '@banke/database';
import { attended, type Attendance, type AttendanceBrought } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { sightOf } from './courses.service';
import { AttendanceEffects } from './attendance-effects.service';
import { StepTraining } from './requests/step-training-request.service';
import { SessionNews } from './session-news.service';
import { TrainingSessions } from './training-sessions.service';

/** Writes down who came to a session: whoever did has completed its course, with all that follows from that. */
@Injectable()
export class WriteAttendance {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: TrainingSessions,
    private readonly effects: AttendanceEffects,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: SessionNews,
    private readonly requests: StepTraining,
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
      for (const [staffId, attendance] of new Map(marks.map((mark) => [mark.staffId, mark.attendance]))) {
        const seat = seated.find((each) => each.staffId === staffId);
        if (!seat) throw refused('training-session.not-there');
        const brought = await this.follow(tx, actor, course, {
          ...seat,
          attendance,
          before: seat.attendance,
        });
        await tx.update(TrainingSeatEntity, { sessionId: id, staffId }, { attendance, brought });
      }
      await tx.update(TrainingSessionEntity, { id }, { heldAt: this.clock.now(), version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'training-session.held',
        subject: { kind: 'training-session', id, name: session.title },
        after: { people: marks.filter(({ attendance }) => attended(attendance)).length },
      });
      await this.requests.follow(tx, actor, session, 'held');
      await this.news.changed(tx, session.departmentId);
      return this.sessions.view(tx, actor, id);
    });
  }

  /** What `seat` brings by the attendance it has now; what it brought before stays known, to come back if it must. */
  private async follow(
    tx: Tx,
    actor: Actor,
    course: CourseRow | undefined,
    { staffId, attendance, before, brought }: SeatRow & { before: Attendance | null },
  ): Promise<AttendanceBrought | null> {
    if (attended(attendance) === attended(before)) return brought;
    if (!attended(attendance)) {
      if (brought) await this.effects.takeBack(tx, actor, staffId, brought);
      return brought;
    }
    return course ? this.effects.bring(tx, actor, course, { staffId, before: brought }) : brought;
  }
}
