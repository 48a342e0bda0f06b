import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In, IsNull } from 'typeorm';
import {
  LearningEntity,
  LessonReadEntity,
  loadLearnings,
  lockStaff,
  reopenAssigned,
  type CourseRow,
  type Tx,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import type { AttendanceBrought } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Live } from '../live/live.service';
import { AssignmentNews } from './assignment-news.service';
import { quizMissing } from './complete-course.service';
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';
import type { Person } from './open-gates.service';

const EVERYWHERE: Reach = { company: true, departmentIds: [], teamIds: [] };

/**
 * Coming to a session completes its course, with all that follows; where the course asks for a quiz, it only counts its
 * lessons as read, and the quiz completes it. Where it was written down by mistake, all of it goes.
 */
@Injectable()
export class AttendanceEffects {
  constructor(
    private readonly grants: GrantByCourse,
    private readonly assigned: EndAssigned,
    private readonly clock: Clock,
    private readonly live: Live,
    private readonly news: AssignmentNews,
  ) {}

  /** What the person had begun alone is completed with it. `before`: what was brought once and taken back since. */
  async bring(
    tx: Tx,
    actor: Actor,
    course: CourseRow,
    { staffId, before }: { staffId: string; before: AttendanceBrought | null },
  ): Promise<AttendanceBrought | null> {
    const person = await this.lock(tx, actor, staffId);
    if (!person) return null;
    const now = this.clock.now();
    const [taken] = await loadLearnings(tx, staffId, course.id);
    const begun = taken !== undefined && taken.completedAt === null;
    const learningId = begun ? taken.id : randomUUID();
    if (await quizMissing(tx, course.id, staffId)) {
      const lessonIds = await this.read(tx, actor, course, { id: learningId, staffId, begun });
      await this.tell(tx, person);
      return { learningId, begun, assignedIds: [], heldIds: [], lessonIds };
    }
    if (begun) await tx.update(LearningEntity, { id: learningId }, { completedAt: now });
    else
      await tx.insert(LearningEntity, {
        ...{ companyId: actor.companyId, id: learningId, staffId, courseId: course.id },
        ...{ number: course.number, startedAt: now, completedAt: now },
      });
    const restored: string[] = [];
    for (const id of before?.heldIds ?? [])
      if (await this.grants.restore(tx, actor, person, id)) restored.push(id);
    const granted = course.qualificationId
      ? await this.grants.run(tx, actor, person, course.qualificationId)
      : null;
    const { assignedIds, heldIds } = await this.assigned.completed(tx, actor, person, course.id);
    await this.tell(tx, person);
    return {
      learningId,
      begun,
      assignedIds,
      heldIds: [...restored, ...(granted ? [granted] : []), ...heldIds],
    };
  }

  /**
   * The lessons as read, in the version that is taken; answers with those that were not before. What is to be confirmed
   * stays: that is the person's own word.
   */
  private async read(
    tx: Tx,
    { companyId }: Actor,
    { id: courseId, number }: CourseRow,
    { id, staffId, begun }: { id: string; staffId: string; begun: boolean },
  ): Promise<string[]> {
    const at = this.clock.now();
    if (!begun)
      await tx.insert(LearningEntity, {
        ...{ companyId, id, staffId, courseId, number, startedAt: at, completedAt: null },
      });
    const taken = (await loadLearnings(tx, staffId, courseId)).find((each) => each.id === id);
    const before = new Set(taken?.reads.map(({ lessonId }) => lessonId));
    const lessonIds = (taken?.lessons ?? [])
      .filter((lesson) => !lesson.confirm && !before.has(lesson.id))
      .map((lesson) => lesson.id);
    for (const lessonId of lessonIds)
      await tx.insert(LessonReadEntity, {
        ...{ companyId, learningId: id, lessonId, readAt: at, confirmedAt: null },
      });
    return lessonIds;
  }

  /** What somebody has taken away by hand since stays taken away. */
  async takeBack(tx: Tx, actor: Actor, staffId: string, brought: AttendanceBrought): Promise<void> {
    const person = await this.lock(tx, actor, staffId);
    if (!person) return;
    if (brought.lessonIds === undefined) await uncomplete(tx, brought);
    else await unread(tx, brought, brought.lessonIds);
    for (const id of brought.heldIds) await this.grants.takeBack(tx, actor, person, id);
    await reopenAssigned(tx, brought.assignedIds);
    if (brought.assignedIds.length > 0) await this.news.changed(tx, person.departmentId);
    await this.tell(tx, person);
  }

  private lock(tx: Tx, actor: Actor, staffId: string): Promise<Person | undefined> {
    return lockStaff(tx, EVERYWHERE, this.clock.today(actor), staffId);
  }

  private async tell(tx: Tx, { accountId }: Person): Promise<void> {
    if (accountId) await this.live.tell(tx, 'lessons-changed', {}, { accountIds: [accountId] });
  }
}

/** What the person had begun alone is open again, unless it was begun anew since; what came of the session goes. */
async function uncomplete(tx: Tx, { learningId: id, begun }: AttendanceBrought): Promise<void> {
  const learning = await tx.findOneBy(LearningEntity, { id });
  if (!learning) return;
  const { staffId, courseId } = learning;
  const open = await tx.existsBy(LearningEntity, { staffId, courseId, completedAt: IsNull() });
  if (begun && !open) await tx.update(LearningEntity, { id }, { completedAt: null });
  else await remove(tx, id);
}

/** The lessons count as unread again; what a quiz has completed since stays as it is, with all that it brought. */
async function unread(
  tx: Tx,
  { learningId: id, begun }: AttendanceBrought,
  lessonIds: readonly string[],
): Promise<void> {
  const learning = await tx.findOneBy(LearningEntity, { id });
  if (!learning || learning.completedAt !== null) return;
  await tx.delete(LessonReadEntity, { learningId: id, lessonId: In(lessonIds) });
  const own = begun || (await tx.existsBy(LessonReadEntity, { learningId: id }));
  if (!own) await remove(tx, id);
}

async function remove(tx: Tx, id: string): Promise<void> {
  await tx.delete(LessonReadEntity, { learningId: id });
  await tx.delete(LearningEntity, { id });
}
