import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { LearningDetailView, ReadLessonRequest } from '@banke/contracts';
import {
  LearningEntity,
  LessonReadEntity,
  loadCourses,
  loadLearnings,
  lockLearner,
  type Learner,
  type Tx,
} from '@banke/database';
import { decideBegin, progressOf } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Live } from '../live/live.service';
import { CompleteCourse } from './complete-course.service';
import { sightOf } from './courses.service';
import { Learning, prerequisitesOf } from './learning.service';

/** Begins courses and reads their lessons; the last one completes the course, unless a quiz is missing. */
@Injectable()
export class TakeCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly learning: Learning,
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly completion: CompleteCourse,
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
        await this.completion.unlessQuizMissing(tx, actor, learner, taken);
      await this.tell(tx, actor);
      return this.learning.view(tx, actor, courseId);
    });
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
