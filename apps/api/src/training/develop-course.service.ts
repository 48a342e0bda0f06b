import { Injectable } from '@nestjs/common';
import type {
  ArchiveCourseRequest,
  CourseDetailView,
  SetCourseTeamRequest,
  StepCourseRequest,
  VoteCourseRequest,
} from '@banke/contracts';
import {
  CourseEntity,
  CourseEventEntity,
  CourseMemberEntity,
  loadColleagues,
  loadCourseMembers,
  type CourseRow,
  type Tx,
} from '@banke/database';
import type { AuditAction } from '@banke/domain/audit';
import {
  decideArchive,
  decideRetire,
  decideStep,
  decideTeam,
  decideVote,
  verdictOf,
  type CourseDeed,
  type CourseState,
} from '@banke/domain/training';
import { departmentsOf } from '../approvals/delegations.service';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { CourseNews } from './course-news.service';
import { Courses } from './courses.service';
import { LockedCourses } from './locked-courses.service';

interface Deed {
  deed: CourseDeed;
  state: CourseState;
  reason?: string | undefined;
}

/** The development of a course: its steps, its project team, the votes of its experts, the library. */
@Injectable()
export class DevelopCourse {
  constructor(
    private readonly transactions: Transactions,
    private readonly courses: Courses,
    private readonly locked: LockedCourses,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: CourseNews,
  ) {}

  async step(
    id: string,
    { version, to, reason }: StepCourseRequest,
    actor: Actor,
  ): Promise<CourseDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const course = await this.locked.forEdit(tx, actor, { id, version });
      const parts = (await loadCourseMembers(tx, id)).map(({ part }) => part);
      const decision = decideStep({
        ...{ state: course.state, to, reason: reason ?? null, parts, lessons: course.lessonCount },
      });
      if (!decision.ok) throw refused(`course.${decision.reason}`, { name: course.title });
      const on = decision.way === 'on';
      await this.note(tx, actor, course, { deed: on ? 'advanced' : 'sent-back', state: to, reason });
      await this.record(tx, actor, course, on ? 'course.advanced' : 'course.sent-back', to);
    });
    return this.courses.show(actor, id);
  }

  async setTeam(
    id: string,
    { version, members }: SetCourseTeamRequest,
    actor: Actor,
  ): Promise<CourseDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const course = await this.locked.forEdit(tx, actor, { id, version });
      const decision = decideTeam(course.state);
      if (!decision.ok) throw refused(`course.${decision.reason}`, { name: course.title });
      const today = this.clock.today(actor);
      const known = await loadColleagues(tx, null, departmentsOf(actor), today);
      const stood = await loadCourseMembers(tx, id);
      const unknown = members.findIndex(
        ({ accountId }) => ![...known, ...stood].some((each) => each.accountId === accountId),
      );
      if (unknown >= 0)
        throw refused('course.refused', undefined, [
          { path: `members.${unknown}.accountId`, code: 'colleague.unknown' },
        ]);
      await tx.delete(CourseMemberEntity, { courseId: id });
      for (const { accountId, part } of uniqueMembers(members))
        await tx.insert(CourseMemberEntity, { companyId: actor.companyId, courseId: id, accountId, part });
      await tx.update(CourseEntity, { id }, { version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'course.team-set',
        subject: { kind: 'course', id, name: course.title },
        after: {
          experts: members.filter(({ part }) => part === 'expert').length,
          developers: members.filter(({ part }) => part === 'developer').length,
        },
      });
      await this.news.changed(tx, course.departmentId);
    });
    return this.courses.show(actor, id);
  }

  /** The last vote decides: more than half accept, and HR may archive it; otherwise it goes back to the draft. */
  async vote(
    id: string,
    { version, vote, reason }: VoteCourseRequest,
    actor: Actor,
  ): Promise<CourseDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const course = await this.locked.inSight(tx, actor, { id, version });
      const experts = (await loadCourseMembers(tx, id)).filter(({ part }) => part === 'expert');
      const expert = experts.some(({ accountId }) => accountId === actor.accountId);
      const decision = decideVote({ state: course.state, expert, vote, reason: reason ?? null });
      if (!decision.ok) throw refused(`course.${decision.reason}`, { name: course.title });
      await this.note(tx, actor, course, {
        deed: vote === 'accept' ? 'voted-accept' : 'voted-back',
        state: 'acceptance',
        reason,
      });
      const votes = experts.map((each) => (each.accountId === actor.accountId ? { vote } : each));
      if (verdictOf(votes) === 'returned')
        await this.note(tx, actor, course, { deed: 'returned', state: 'draft' });
      await this.record(tx, actor, course, 'course.judged', vote);
    });
    return this.courses.show(actor, id);
  }

  async archive(
    id: string,
    { version, archived }: ArchiveCourseRequest,
    actor: Actor,
  ): Promise<CourseDetailView> {
    await this.transactions.run(actor, async (tx) => {
      const course = await this.locked.forArchive(tx, actor, { id, version });
      const members = await loadCourseMembers(tx, id);
      const decision = archived
        ? decideArchive({
            state: course.state,
            verdict: verdictOf(members.filter(({ part }) => part === 'expert')),
            ownWork: members.some((each) => each.accountId === actor.accountId && each.part === 'developer'),
          })
        : decideRetire(course);
      if (!decision.ok) throw refused(`course.${decision.reason}`, { name: course.title });
      const state = archived ? 'library' : 'retired';
      await this.note(tx, actor, course, { deed: decision.deed, state });
      await this.record(tx, actor, course, `course.${decision.deed}`, state);
    });
    return this.courses.show(actor, id);
  }

  /** Stores a deed and the state it leads to. */
  private async note(
    tx: Tx,
    actor: Actor,
    { id, version }: CourseRow,
    { deed, state, reason }: Deed,
  ): Promise<void> {
    const { companyId, accountId } = actor;
    await tx.insert(CourseEventEntity, {
      ...{ companyId, courseId: id, deed, state, accountId, at: this.clock.now() },
      reason: reason ?? null,
    });
    await tx.update(CourseEntity, { id }, { state, version: version + 1 });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    { id, title, state, departmentId }: CourseRow,
    action: Extract<AuditAction, `course.${string}`>,
    after: string,
  ): Promise<void> {
    const judged = action === 'course.judged';
    await this.audit.record(tx, actor, {
      action,
      subject: { kind: 'course', id, name: title },
      ...(judged ? { after: { vote: after } } : { before: { state }, after: { state: after } }),
    });
    await this.news.changed(tx, departmentId);
  }
}

/** Who is named twice stands in the group named first. */
function uniqueMembers<T extends { accountId: string }>(members: readonly T[]): T[] {
  return members.filter(
    ({ accountId }, i) => members.findIndex((other) => other.accountId === accountId) === i,
  );
}
