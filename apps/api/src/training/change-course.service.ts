import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeCourseRequest,
  CourseDetailView,
  CourseRequest,
  CreateCourseRequest,
} from '@banke/contracts';
import {
  CourseEntity,
  CourseEventEntity,
  CourseVersionEntity,
  loadCoursePlaces,
  loadCourseVersions,
  lockCourseSeries,
  type CourseRow,
  type Tx,
} from '@banke/database';
import type { AuditValues } from '@banke/domain/audit';
import { decideEdit, type Lesson } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { CourseNews } from './course-news.service';
import { Courses, sightOf } from './courses.service';
import { LockedCourses } from './locked-courses.service';
import { readableTitle } from './readable-title';
import { refuseBadCourse } from './refuse-bad-course';

/** Writes courses. What is in the library is never written over: it gets its next version. */
@Injectable()
export class ChangeCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly locked: LockedCourses,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: CourseNews,
  ) {}

  async create(
    { seriesId, ...request }: CreateCourseRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<CourseDetailView> {
    const id = await this.transactions.once(actor, retry, (tx) => this.propose(tx, actor, seriesId, request));
    return this.courses.show(actor, id);
  }

  /** A new course at the end of its series, in the state of a topic; answers with its id. */
  async propose(tx: Tx, actor: Actor, seriesId: string, request: CourseRequest): Promise<string> {
    const { companyId, accountId } = actor;
    const series = await lockCourseSeries(tx, reachOfActor(actor, 'training.edit'), seriesId);
    if (!series) throw notFound('course-series.not-found');
    const id = randomUUID();
    await refuseBadCourse(tx, sightOf(actor), id, request);
    const last = (await loadCoursePlaces(tx, seriesId)).at(-1)?.position ?? -1;
    const at = this.clock.now();
    await tx.insert(CourseEntity, {
      ...{ companyId, id, seriesId, position: last + 1, state: 'topic', createdAt: at },
    });
    await this.addVersion(tx, actor, { id, number: 1 }, request);
    await tx.insert(CourseEventEntity, {
      ...{ companyId, courseId: id, deed: 'proposed', state: 'topic', accountId, at },
    });
    await this.audit.record(tx, actor, {
      action: 'course.created',
      subject: { kind: 'course', id, name: request.title },
      after: auditValues(request),
    });
    await this.news.changed(tx, series.departmentId);
    return id;
  }

  async change(
    id: string,
    { version, ...request }: ChangeCourseRequest,
    actor: Actor,
  ): Promise<CourseDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const before = await this.locked.forEdit(tx, actor, { id, version });
      const decision = decideEdit(before.state);
      if (!decision.ok) throw refused(`course.${decision.reason}`, { name: before.title });
      await refuseBadCourse(tx, sightOf(actor), id, request);
      const [present] = await loadCourseVersions(tx, id);
      if (!present || sameCourse({ ...before, lessons: present.lessons }, request)) return;
      if (decision.writes === 'next')
        await this.addVersion(tx, actor, { id, number: before.number + 1 }, request);
      else await this.rewrite(tx, actor, before, request);
      await tx.update(CourseEntity, { id }, { version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'course.changed',
        subject: { kind: 'course', id, name: request.title },
        before: auditValues({ ...before, lessons: present.lessons }),
        after: auditValues(request),
      });
      await this.news.changed(tx, before.departmentId);
    });
    return this.courses.show(actor, id);
  }

  private async addVersion(
    tx: Tx,
    actor: Actor,
    { id: courseId, number }: { id: string; number: number },
    request: CourseRequest,
  ): Promise<void> {
    const { companyId } = actor;
    await tx.insert(CourseVersionEntity, {
      ...{ companyId, id: randomUUID(), courseId, number, ...this.written(actor, request) },
    });
  }

  private async rewrite(
    tx: Tx,
    actor: Actor,
    { id: courseId, number }: CourseRow,
    request: CourseRequest,
  ): Promise<void> {
    await tx.update(CourseVersionEntity, { courseId, number }, this.written(actor, request));
  }

  private written(actor: Actor, request: CourseRequest) {
    return {
      ...request,
      searchKey: readableTitle(request.title),
      changedBy: actor.accountId,
      changedAt: this.clock.now(),
    };
  }
}

type Told = Pick<
  CourseRequest,
  | 'title'
  | 'summary'
  | 'minutes'
  | 'competencies'
  | 'postIds'
  | 'gradeIds'
  | 'event'
  | 'prerequisiteIds'
  | 'qualificationId'
> & { lessons: readonly Lesson[] };

/** What people compare: not every word of every lesson. */
function auditValues({ title, minutes, event, lessons }: Told): AuditValues {
  return { name: title, minutes, event, lessons: lessons.map((lesson) => lesson.title).join(' · ') };
}

function sameCourse(before: Told, after: Told): boolean {
  const told = (each: Told) =>
    JSON.stringify([
      ...[each.title, each.summary, each.minutes, each.competencies, each.postIds, each.gradeIds, each.event],
      ...[each.prerequisiteIds, each.qualificationId],
      each.lessons.map(({ id, title, body, confirm }) => [id, title, body, confirm]),
    ]);
  return told(before) === told(after);
}
