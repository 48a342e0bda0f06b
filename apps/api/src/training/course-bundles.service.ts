import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeCourseBundleRequest,
  CourseBundleListView,
  CourseBundleView,
  CreateCourseBundleRequest,
} from '@banke/contracts';
import {
  CourseBundleEntity,
  loadBundles,
  loadCourses,
  unknownEntries,
  type BundleRow,
  type Tx,
} from '@banke/database';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, forbidden, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { isWithin, sightOf } from './courses.service';

/** Named lists of courses. Who follows people sees them, who assigns courses makes them. */
@Injectable()
export class CourseBundles {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  list(actor: Actor): Promise<CourseBundleListView> {
    return this.transactions.read(actor, async (tx) => ({
      bundles: (await loadBundles(tx, reachOfActor(actor, 'training.follow'))).map((row) =>
        toBundleView(row, actor),
      ),
    }));
  }

  async create(
    { departmentId, ...said }: CreateCourseBundleRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<CourseBundleListView> {
    if (departmentId === null && !reachOfActor(actor, 'training.assign').company)
      throw forbidden('access.refused');
    await this.transactions.once(actor, retry, async (tx) => {
      if (departmentId !== null) await this.departments.view(tx, actor, departmentId, 'training.assign');
      await this.refuseUnfit(tx, actor, departmentId, said);
      const id = randomUUID();
      await tx.insert(CourseBundleEntity, {
        ...{ companyId: actor.companyId, id, departmentId, ...said, createdAt: this.clock.now() },
      });
      await this.audit.record(tx, actor, {
        action: 'course-bundle.created',
        subject: { kind: 'course-bundle', id, name: said.name },
        after: { name: said.name, departmentId, courses: said.courseIds.length },
      });
      return id;
    });
    return this.list(actor);
  }

  async change(
    id: string,
    { version, closed, ...said }: ChangeCourseBundleRequest,
    actor: Actor,
  ): Promise<CourseBundleListView> {
    await this.transactions.run(actor, async (tx) => {
      await tx.query(
        `SELECT FROM course_bundle WHERE company_id = current_company() AND id = $1 FOR UPDATE`,
        [id],
      );
      const reach = reachOfActor(actor, 'training.assign');
      const [before] = await loadBundles(tx, reach, id);
      if (!before || !isWithin(reach, before.departmentId)) throw notFound('course-bundle.not-found');
      if (before.version !== version) throw conflict('course-bundle.changed', { name: before.name });
      await this.refuseUnfit(tx, actor, before.departmentId, said);
      const closedAt = closed ? this.clock.now() : null;
      await tx.update(CourseBundleEntity, { id }, { ...said, closedAt, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'course-bundle.changed',
        subject: { kind: 'course-bundle', id, name: said.name },
        before: { name: before.name, courses: before.courseIds.length, closed: before.closed },
        after: { name: said.name, courses: said.courseIds.length, closed },
      });
    });
    return this.list(actor);
  }

  /** Its courses are in the library and open to everybody it is for; what it grants exists. */
  private async refuseUnfit(
    tx: Tx,
    actor: Actor,
    departmentId: string | null,
    { courseIds, qualificationId }: { courseIds: string[]; qualificationId: string | null },
  ): Promise<void> {
    const courses = await loadCourses(tx, sightOf(actor));
    const fit = courses.filter(
      (course) =>
        course.state === 'library' && (course.departmentId === null || course.departmentId === departmentId),
    );
    const unique = new Set(courseIds).size === courseIds.length;
    if (!unique || courseIds.some((id) => !fit.some((course) => course.id === id)))
      throw refused('assignment.course-unfit');
    if (qualificationId && (await unknownEntries(tx, 'qualification', [qualificationId])).length > 0)
      throw notFound('catalogue.not-found');
  }
}

function toBundleView(row: BundleRow, actor: Actor): CourseBundleView {
  return { ...row, editable: isWithin(reachOfActor(actor, 'training.assign'), row.departmentId) };
}
