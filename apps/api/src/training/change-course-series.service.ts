import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeCourseSeriesRequest,
  CourseCatalogueView,
  CreateCourseSeriesRequest,
  OrderCourseSeriesRequest,
} from '@banke/contracts';
import {
  CourseEntity,
  CourseSeriesEntity,
  loadCoursePlaces,
  lockCourseSeries,
  type CourseSeriesRow,
  type Tx,
} from '@banke/database';
import { decideOrder } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, forbidden, notFound } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { CourseNews } from './course-news.service';
import { Courses } from './courses.service';

/** Series of courses, and in which order their courses are taken. */
@Injectable()
export class ChangeCourseSeries {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: CourseNews,
  ) {}

  async create(
    request: CreateCourseSeriesRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<CourseCatalogueView> {
    const { departmentId, module, name } = request;
    if (departmentId === null && !reachOfActor(actor, 'training.edit').company)
      throw forbidden('access.refused');
    await this.transactions.once(actor, retry, async (tx) => {
      if (departmentId !== null) await this.departments.view(tx, actor, departmentId, 'training.edit');
      const id = randomUUID();
      const { companyId } = actor;
      await tx.insert(CourseSeriesEntity, {
        ...{ companyId, id, module, name, departmentId, createdAt: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'course-series.created',
        subject: { kind: 'course-series', id, name },
        after: { name, module, departmentId },
      });
      await this.news.changed(tx, departmentId);
      return id;
    });
    return this.courses.catalogue(actor);
  }

  async change(
    id: string,
    { version, module, name }: ChangeCourseSeriesRequest,
    actor: Actor,
  ): Promise<CourseCatalogueView> {
    await this.transactions.run(actor, async (tx) => {
      const before = await this.lock(tx, actor, id, version);
      if (before.module === module && before.name === name) return;
      await tx.update(CourseSeriesEntity, { id }, { module, name, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'course-series.changed',
        subject: { kind: 'course-series', id, name },
        before: { name: before.name, module: before.module },
        after: { name, module },
      });
      await this.news.changed(tx, before.departmentId);
    });
    return this.courses.catalogue(actor);
  }

  async order(
    id: string,
    { version, courseIds }: OrderCourseSeriesRequest,
    actor: Actor,
  ): Promise<CourseCatalogueView> {
    await this.transactions.run(actor, async (tx) => {
      const series = await this.lock(tx, actor, id, version);
      const present = (await loadCoursePlaces(tx, id)).map((place) => place.id);
      if (!decideOrder(present, courseIds).ok) throw conflict('course-series.changed', { name: series.name });
      for (const [position, courseId] of courseIds.entries())
        await tx.update(CourseEntity, { id: courseId }, { position });
      await tx.update(CourseSeriesEntity, { id }, { version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'course-series.reordered',
        subject: { kind: 'course-series', id, name: series.name },
      });
      await this.news.changed(tx, series.departmentId);
    });
    return this.courses.catalogue(actor);
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<CourseSeriesRow> {
    const series = await lockCourseSeries(tx, reachOfActor(actor, 'training.edit'), id);
    if (!series) throw notFound('course-series.not-found');
    if (series.version !== version) throw conflict('course-series.changed', { name: series.name });
    return series;
  }
}
