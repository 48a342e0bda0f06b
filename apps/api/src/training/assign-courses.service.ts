import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  AssignmentListView,
  AssignmentReachView,
  AssignRequest,
  WithdrawAssignmentRequest,
} from '@banke/contracts';
import {
  AssignedCourseEntity,
  loadBundles,
  loadCourses,
  lockAssignment,
  TrainingAssignmentEntity,
  type BundleRow,
  type Queries,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { decideTarget } from '@banke/domain/training';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, forbidden, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { AssignmentNews } from './assignment-news.service';
import { Assignments } from './assignments.service';
import { sightOf } from './courses.service';
import { OpenGates } from './open-gates.service';
import { ReachPeople, type Reached } from './reach-people.service';

/** Tells people to take a course or a bundle, and takes that back. */
@Injectable()
export class AssignCourses {
  constructor(
    private readonly transactions: Transactions,
    private readonly assignments: Assignments,
    private readonly departments: Departments,
    private readonly reach: ReachPeople,
    private readonly gates: OpenGates,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: AssignmentNews,
  ) {}

  /** How many people it would reach; changes nothing. */
  preview(request: AssignRequest, actor: Actor): Promise<AssignmentReachView> {
    return this.transactions.read(actor, async (tx) => {
      const { courseIds } = await this.check(tx, request, actor);
      const order = { ...request, id: null, courseIds };
      return toReachView(await this.reach.plan(tx, order, this.clock.today(actor)));
    });
  }

  async create(
    request: AssignRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<AssignmentListView> {
    const today = this.clock.today(actor);
    await this.transactions.once(actor, retry, async (tx) => {
      const { courseIds, name, bundle } = await this.check(tx, request, actor);
      const plan = await this.reach.plan(tx, { ...request, id: null, courseIds }, today);
      if (plan.meant.length === 0 && request.dueDays === null) throw refused('assignment.nobody');
      const id = randomUUID();
      await tx.insert(TrainingAssignmentEntity, {
        ...{ companyId: actor.companyId, id, ...request },
        ...{ createdBy: actor.accountId, createdAt: this.clock.now() },
      });
      const [order] = await this.assignments.load(tx, actor, 'training.assign', id);
      if (!order) throw notFound('assignment.not-found');
      const { meant } = await this.reach.run(tx, actor, order, today);
      if (bundle) await this.gates.forPeople(tx, actor, bundle, meant);
      await this.audit.record(tx, actor, {
        action: 'assignment.created',
        subject: { kind: 'assignment', id, name },
        after: { departmentId: request.departmentId, dueOn: request.dueOn, people: meant.length },
      });
      await this.news.changed(tx, request.departmentId);
      return id;
    });
    return this.assignments.list(actor);
  }

  /** What is done stays done; what is open is asked of nobody any more. */
  async withdraw(
    id: string,
    { version }: WithdrawAssignmentRequest,
    actor: Actor,
  ): Promise<AssignmentListView> {
    const today = this.clock.today(actor);
    await this.transactions.run(actor, async (tx) => {
      const order = await lockAssignment(tx, reachOfActor(actor, 'training.assign'), today, id);
      if (!order) throw notFound('assignment.not-found');
      if (order.version !== version || order.withdrawn)
        throw conflict('assignment.changed', { name: order.name });
      const at = this.clock.now();
      await tx.update(TrainingAssignmentEntity, { id }, { withdrawnAt: at, version: version + 1 });
      await tx.update(
        AssignedCourseEntity,
        { assignmentId: id, state: 'open' },
        { state: 'withdrawn', endedAt: at },
      );
      await this.audit.record(tx, actor, {
        action: 'assignment.withdrawn',
        subject: { kind: 'assignment', id, name: order.name },
      });
      await this.news.changed(tx, order.departmentId);
    });
    return this.assignments.list(actor);
  }

  /** Within the actor's reach, of the library, and open to everybody meant. */
  private async check(
    tx: Queries,
    request: AssignRequest,
    actor: Actor,
  ): Promise<{ courseIds: string[]; name: string; bundle: BundleRow | undefined }> {
    const { departmentId, courseId, bundleId } = request;
    await this.refuseBeyondReach(tx, actor, departmentId);
    refuseUnfit(request, this.clock.today(actor));
    const [bundle] = bundleId ? await loadBundles(tx, reachOfActor(actor, 'training.assign'), bundleId) : [];
    if (bundleId && (!bundle || bundle.closed)) throw notFound('course-bundle.not-found');
    const courseIds = bundle?.courseIds ?? [courseId ?? ''];
    const courses = (await loadCourses(tx, sightOf(actor))).filter(
      (course) =>
        courseIds.includes(course.id) &&
        course.state === 'library' &&
        (course.departmentId === null || course.departmentId === departmentId),
    );
    if (courses.length < courseIds.length) throw refused('assignment.course-unfit');
    return { courseIds, name: bundle?.name ?? courses[0]?.title ?? '', bundle };
  }

  private async refuseBeyondReach(tx: Queries, actor: Actor, departmentId: string | null): Promise<void> {
    if (departmentId !== null) await this.departments.view(tx, actor, departmentId, 'training.assign');
    else if (!reachOfActor(actor, 'training.assign').company) throw forbidden('access.refused');
  }
}

/** One thing of two, one deadline of two, and ids that fit the kind of target. */
function refuseUnfit(request: AssignRequest, today: PlainDate): void {
  const { courseId, bundleId, target, targetIds, dueOn, dueDays } = request;
  if ((courseId === null) === (bundleId === null)) throw refused('assignment.course-unfit');
  if ((dueOn === null) === (dueDays === null) || (dueOn !== null && dueOn < today))
    throw refused('assignment.due-unfit');
  if (!decideTarget({ kind: target, ids: targetIds }).ok) throw refused('assignment.target-unfit');
}

function toReachView({ planned, spared }: Reached): AssignmentReachView {
  return {
    people: new Set(planned.map(({ staffId }) => staffId)).size,
    courses: planned.length,
    spared,
  };
}
