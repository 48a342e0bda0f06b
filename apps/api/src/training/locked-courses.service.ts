import { Injectable } from '@nestjs/common';
import { lockCourse, type CourseRow, type Tx } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { conflict, notFound } from '../common/problems/app-error';
import { isWithin, sightOf } from './courses.service';

export interface SeenCourse {
  id: string;
  version: number;
}

/** Holds courses until the end of the transaction for who may do something to them, in the version the actor saw. */
@Injectable()
export class LockedCourses {
  /** For whoever may change it. */
  async forEdit(tx: Tx, actor: Actor, seen: SeenCourse): Promise<CourseRow> {
    return this.within(tx, actor, seen, 'training.edit');
  }

  /** For whoever keeps the library. */
  async forArchive(tx: Tx, actor: Actor, seen: SeenCourse): Promise<CourseRow> {
    return this.within(tx, actor, seen, 'training.archive');
  }

  /** For whoever sees it; what the actor may do is then the domain's question. */
  async inSight(tx: Tx, actor: Actor, { id, version }: SeenCourse): Promise<CourseRow> {
    const course = await lockCourse(tx, sightOf(actor), id);
    if (!course) throw notFound('course.not-found');
    if (course.version !== version) throw conflict('course.changed', { name: course.title });
    return course;
  }

  private async within(
    tx: Tx,
    actor: Actor,
    seen: SeenCourse,
    permission: 'training.edit' | 'training.archive',
  ): Promise<CourseRow> {
    const course = await lockCourse(tx, sightOf(actor), seen.id);
    if (!course || !isWithin(reachOfActor(actor, permission), course.departmentId))
      throw notFound('course.not-found');
    if (course.version !== seen.version) throw conflict('course.changed', { name: course.title });
    return course;
  }
}
