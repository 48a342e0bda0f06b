import { Injectable } from '@nestjs/common';
import {
  LearningEntity,
  loadCourseQuizzes,
  loadCourseVersions,
  loadLearnings,
  lockLearner,
  type Learner,
  type LearningRow,
  type Tx,
} from '@banke/database';
import { finalMark, isPassed } from '@banke/domain/quiz';
import { progressOf } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Live } from '../live/live.service';
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';

/** Ends a course once its lessons are read and its quizzes are passed, and grants what it gives. */
@Injectable()
export class CompleteCourse {
  constructor(
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly live: Live,
    private readonly grants: GrantByCourse,
    private readonly assigned: EndAssigned,
  ) {}

  /** For whoever just passed a quiz; true when that was the last thing missing. */
  async ifDone(tx: Tx, actor: Actor, courseId: string): Promise<boolean> {
    const learner = await lockLearner(tx, actor.accountId, this.clock.today(actor));
    const [taken] = learner ? await loadLearnings(tx, learner.id, courseId) : [];
    if (!learner || !taken || taken.completedAt) return false;
    if (!progressOf(taken.lessons, taken.reads).complete) return false;
    const done = await this.unlessQuizMissing(tx, actor, learner, taken);
    if (done) await this.live.tell(tx, 'lessons-changed', {}, { accountIds: [actor.accountId] });
    return done;
  }

  /** The lessons of `taken` are all read; false while a quiz of the course is not passed. */
  async unlessQuizMissing(
    tx: Tx,
    actor: Actor,
    learner: Learner,
    { id, courseId, number, title }: Pick<LearningRow, 'id' | 'courseId' | 'number' | 'title'>,
  ): Promise<boolean> {
    if (await quizMissing(tx, courseId, learner.id)) return false;
    await tx.update(LearningEntity, { id }, { completedAt: this.clock.now() });
    await this.audit.record(tx, actor, {
      action: 'course.completed',
      subject: { kind: 'course', id: courseId, name: title },
      after: { revision: number },
    });
    const version = (await loadCourseVersions(tx, courseId)).find((each) => each.number === number);
    if (version?.qualificationId) await this.grants.run(tx, actor, learner, version.qualificationId);
    await this.assigned.completed(tx, actor, learner, courseId);
    return true;
  }
}

/** Whether a quiz of the course is still to be passed, however the course was taken. */
export async function quizMissing(tx: Tx, courseId: string, staffId: string): Promise<boolean> {
  const quizzes = await loadCourseQuizzes(tx, courseId, staffId);
  return quizzes.some(({ settings, percents }) => {
    const percent = finalMark(settings.method, percents);
    return percent === null || !isPassed(percent, settings.passMark);
  });
}
