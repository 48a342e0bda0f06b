import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { LearningDetailView, ReadLessonRequest } from '@banke/contracts';
import {
  LearningEntity,
  LessonReadEntity,
  loadCourses,
  loadCourseVersions,
  loadLearnings,
  lockLearner,
  type Learner,
  type Tx,
} from '@banke/database';
import { decideBegin, progressOf } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { sightOf } from './courses.service';
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';
import { Learning, prerequisitesOf } from './learning.service';

/** Begins courses and reads their lessons; the last one completes the course and grants what it gives. */
@Injectable()
export class TakeCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly learning: Learning,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly live: Live,
    private readonly grants: GrantByCourse,
    private readonly assigned: EndAssigned,
  ) {}

  /** Does no more when it is open already. */
  begin(courseId: string, actor: Actor): Promise<LearningDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const learner = await this.learner(tx, actor);
      const [course] = await loadCourses(tx, sightOf(actor), courseId);
      const [taken] = await loadLearnings(tx, learner.id, courseId);
      if (taken && !taken.completedAt) return this.learning.view(tx, actor, courseId);
      if (!course) throw notFound('course.not-found');
      const { done } = await prerequisitesOf(tx, actor, learner, course);
      const decision = decideBegin({
        ...{ state: course.state, lessons: course.lessonCount, prerequisitesDone: done },
      });
      if (!decision.ok) throw refused(`learning.${decision.reason}`, { name: course.title });
      await tx.insert(LearningEntity, {
        ...{ companyId: actor.companyId, id: randomUUID(), staffId: learner.id, courseId },
        ...{ number: course.number, startedAt: this.clock.now() },
      });
      await this.tell(tx, actor);
      return this.learning.view(tx, actor, courseId);
    });
  }

  /** Sent twice, it is read once. What was confirmed stays confirmed. */
  read(
    courseId: string,
    lessonId: string,
    { confirmed }: ReadLessonRequest,
    actor: Actor,
  ): Promise<LearningDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const learner = await this.learner(tx, actor);
      const [taken] = await loadLearnings(tx, learner.id, courseId);
      if (!taken) throw refused('learning.not-begun');
      if (!taken.lessons.some(({ id }) => id === lessonId)) throw notFound('learning.lesson-not-found');
      if (taken.completedAt) return this.learning.view(tx, actor, courseId);
      const before = taken.reads.find((each) => each.lessonId === lessonId);
      const at = this.clock.now();
      const key = { companyId: actor.companyId, learningId: taken.id, lessonId };
      if (!before)
        await tx.insert(LessonReadEntity, { ...key, readAt: at, confirmedAt: confirmed ? at : null });
      else if (confirmed && !before.confirmed) await tx.update(LessonReadEntity, key, { confirmedAt: at });
      const others = taken.reads.filter((each) => each.lessonId !== lessonId);
      const now = { lessonId, confirmed: confirmed || (before?.confirmed ?? false) };
      if (progressOf(taken.lessons, [...others, now]).complete)
        await this.complete(tx, actor, learner, taken);
      await this.tell(tx, actor);
      return this.learning.view(tx, actor, courseId);
    });
  }

  private async complete(
    tx: Tx,
    actor: Actor,
    learner: Learner,
    { id, courseId, number, title }: { id: string; courseId: string; number: number; title: string },
  ): Promise<void> {
    await tx.update(LearningEntity, { id }, { completedAt: this.clock.now() });
    await this.audit.record(tx, actor, {
      action: 'course.completed',
      subject: { kind: 'course', id: courseId, name: title },
      after: { revision: number },
    });
    const version = (await loadCourseVersions(tx, courseId)).find((each) => each.number === number);
    if (version?.qualificationId) await this.grants.run(tx, actor, learner, version.qualificationId);
    await this.assigned.completed(tx, actor, learner, courseId);
  }

  private async learner(tx: Tx, actor: Actor): Promise<Learner> {
    const learner = await lockLearner(tx, actor.accountId, this.clock.today(actor));
    if (!learner) throw refused('learning.no-person');
    return learner;
  }

  /** The other devices of the person go on where this one is. */
  private tell(tx: Tx, { accountId }: Actor): Promise<void> {
    return this.live.tell(tx, 'lessons-changed', {}, { accountIds: [accountId] });
  }
}
