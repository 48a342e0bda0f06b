import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
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
import { EndAssigned } from './end-assigned.service';
import { GrantByCourse } from './grant-by-course.service';
import type { Person } from './open-gates.service';

const EVERYWHERE: Reach = { company: true, departmentIds: [], teamIds: [] };

/** Coming to a session completes its course, with all that follows; where it was written down by mistake, all of it goes. */
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

  /** What somebody has taken away by hand since stays taken away. */
  async takeBack(tx: Tx, actor: Actor, staffId: string, brought: AttendanceBrought): Promise<void> {
    const person = await this.lock(tx, actor, staffId);
    if (!person) return;
    const learning = await tx.findOneBy(LearningEntity, { id: brought.learningId });
    const open = learning && (await tx.findOneBy(LearningEntity, openOf(learning)));
    if (brought.begun && !open)
      await tx.update(LearningEntity, { id: brought.learningId }, { completedAt: null });
    else {
      await tx.delete(LessonReadEntity, { learningId: brought.learningId });
      await tx.delete(LearningEntity, { id: brought.learningId });
    }
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

/** At most one learning of a course is open for each person. */
const openOf = ({ staffId, courseId }: LearningEntity) => ({ staffId, courseId, completedAt: IsNull() });
