import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import type {
  ChangeTrainingPlanRequest,
  DraftTrainingPlanRequest,
  StepTrainingPlanRequest,
  TrainingPlanLineRequest,
  TrainingPlanView,
} from '@banke/contracts';
import {
  loadCourses,
  loadInRole,
  loadPlanReasons,
  lockTrainingPlan,
  unfitTrainers,
  TrainingPlanEntity,
  TrainingPlanLineEntity,
  TrainingPlanSubmissionEntity,
  type TrainingPlanRow,
  type Tx,
} from '@banke/database';
import type { AuditAction, AuditValues } from '@banke/domain/audit';
import { addDays } from '@banke/domain/calendar';
import { draftPlan, isInMonth } from '@banke/domain/training';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { Notices } from '../../messages/notices.service';
import { Departments } from '../../people/departments.service';
import { sightOf } from '../courses.service';
import { SessionNews } from '../session-news.service';
import { firstOf, TrainingPlans } from './training-plans.service';

/** So many fit into a session until somebody says otherwise. */
const SEATS = 12;

/** Drafts the plan of a month from what speaks for it, changes it, and hands it to HR, who measure by it. */
@Injectable()
export class MakeTrainingPlan {
  constructor(
    private readonly transactions: Transactions,
    private readonly plans: TrainingPlans,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: SessionNews,
  ) {}

  async draft(
    { departmentId, month: day, seats = SEATS }: DraftTrainingPlanRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<TrainingPlanView> {
    const [month, today] = [firstOf(day), this.clock.today(actor)];
    if (month < firstOf(today)) throw refused('training-plan.month-unfit');
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const { name } = await this.departments.view(tx, actor, departmentId, 'training.assign');
      const { companyId, accountId } = actor;
      const [id, createdAt] = [randomUUID(), this.clock.now()];
      await tx.insert(TrainingPlanEntity, {
        ...{ companyId, id, departmentId, month, state: 'draft', createdBy: accountId, createdAt },
      });
      const reasons = await loadPlanReasons(tx, departmentId, { today, month });
      const lines = draftPlan(month, reasons, { seats, notBefore: addDays(today, 1) });
      for (const line of lines)
        await tx.insert(TrainingPlanLineEntity, {
          ...{ companyId, id: randomUUID(), planId: id, wholeWeek: true, note: null, ...line },
        });
      const row = { id, departmentId, departmentName: name, month };
      await this.record(tx, actor, row, { action: 'training-plan.drafted', after: said(lines) });
      return id;
    });
    return this.plans.show(actor, id);
  }

  change(id: string, { lines, version }: ChangeTrainingPlanRequest, actor: Actor): Promise<TrainingPlanView> {
    return this.transactions.run(actor, async (tx) => {
      const plan = await this.lock(tx, actor, id, version);
      if (plan.state !== 'draft') throw refused('training-plan.submitted');
      await this.refuseBadLines(tx, actor, plan, lines);
      const kept = new Set(lines.flatMap((line) => line.id ?? []));
      const gone = plan.lines.map((line) => line.id).filter((each) => !kept.has(each));
      await tx.delete(TrainingPlanLineEntity, { planId: id, id: In(gone) });
      // Two lines may have changed their courses with each other.
      await tx.update(TrainingPlanLineEntity, { planId: id }, { courseId: null });
      for (const { id: lineId, ...line } of lines) {
        const known = plan.lines.find((each) => each.id === lineId);
        const { origin } = known ?? { origin: 'manual' as const };
        if (known) await tx.update(TrainingPlanLineEntity, { id: known.id }, { ...line, origin });
        else
          await tx.insert(TrainingPlanLineEntity, {
            ...{ companyId: actor.companyId, id: randomUUID(), planId: id, ...line, origin },
          });
      }
      await tx.update(TrainingPlanEntity, { id }, { version: version + 1 });
      await this.record(tx, actor, plan, {
        action: 'training-plan.changed',
        before: said(plan.lines),
        after: said(lines),
      });
      return this.plans.view(tx, actor, id);
    });
  }

  /**
   * Handed in, managers and HR know it, and a copy stays to measure by; taken back, it can be changed. Once its month has
   * begun, that needs a reason.
   */
  step(
    id: string,
    { to, version, reason = null }: StepTrainingPlanRequest,
    actor: Actor,
  ): Promise<TrainingPlanView> {
    return this.transactions.run(actor, async (tx) => {
      const plan = await this.lock(tx, actor, id, version);
      if (plan.state === to) throw conflict('training-plan.changed');
      const submitted = to === 'submitted';
      if (submitted && plan.lines.length === 0) throw refused('training-plan.empty');
      const begun = plan.month <= this.clock.today(actor);
      if (!submitted && begun && !reason) throw refused('training-plan.reason-missing');
      await tx.update(
        TrainingPlanEntity,
        { id },
        {
          ...{ state: to, version: version + 1 },
          submittedAt: submitted ? this.clock.now() : null,
          submittedBy: submitted ? actor.accountId : null,
        },
      );
      if (submitted) {
        await this.keep(tx, actor, plan);
        await this.tell(tx, actor, plan);
      }
      const action = submitted ? 'training-plan.submitted' : 'training-plan.reopened';
      await this.record(tx, actor, plan, {
        action,
        after: { ...said(plan.lines), ...(!submitted && reason && { reason }) },
      });
      return this.plans.view(tx, actor, id);
    });
  }

  /** As it is handed in now: what is changed later changes nothing in it. */
  private async keep(tx: Tx, actor: Actor, { id, lines }: TrainingPlanRow): Promise<void> {
    const { companyId, accountId } = actor;
    const before = await tx.countBy(TrainingPlanSubmissionEntity, { planId: id });
    await tx.insert(TrainingPlanSubmissionEntity, {
      ...{ companyId, planId: id, number: before + 1, accountId, at: this.clock.now() },
      onDay: this.clock.today(actor),
      lines: lines.map(({ courseId, sessions, day, people }) => ({ courseId, sessions, day, people })),
    });
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<TrainingPlanRow> {
    const plan = await lockTrainingPlan(tx, reachOfActor(actor, 'training.assign'), id);
    if (!plan) throw notFound('training-plan.not-found');
    if (plan.version !== version) throw conflict('training-plan.changed');
    return plan;
  }

  private async refuseBadLines(
    tx: Tx,
    actor: Actor,
    { month, lines: before }: TrainingPlanRow,
    lines: readonly TrainingPlanLineRequest[],
  ): Promise<void> {
    if (lines.some(({ day }) => !isInMonth(month, day))) throw refused('training-plan.day-unfit');
    await this.refuseUnfitTrainers(tx, actor, before, lines);
    const known = new Set(before.map(({ courseId }) => courseId));
    const added = lines.map(({ courseId }) => courseId).filter((id) => id !== null && !known.has(id));
    if (added.length === 0) return;
    const seen = new Set((await loadCourses(tx, sightOf(actor))).map(({ id }) => id));
    if (added.some((id) => id !== null && !seen.has(id))) throw notFound('course.not-found');
  }

  /** Whoever was named before stays named, though gone since. */
  private async refuseUnfitTrainers(
    tx: Tx,
    actor: Actor,
    before: TrainingPlanRow['lines'],
    lines: readonly TrainingPlanLineRequest[],
  ): Promise<void> {
    const known = before.map(({ trainerId }) => trainerId);
    const named = lines.flatMap(({ trainerId }) => trainerId ?? []).filter((id) => !known.includes(id));
    if ((await unfitTrainers(tx, named, this.clock.today(actor))).length > 0)
      throw refused('training-plan.trainer-unfit');
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { departmentId, departmentName, month }: TrainingPlanRow,
  ): Promise<void> {
    const today = this.clock.today(actor);
    const hr = await loadInRole(tx, 'hr', departmentId, today);
    const managers = await loadInRole(tx, 'department-manager', departmentId, today);
    await this.notices.send(tx, actor, {
      kind: 'training.plan-submitted',
      params: { month: month.slice(0, 7), department: departmentName, by: actor.displayName },
      link: `/training/plan?department=${departmentId}&month=${month.slice(0, 7)}`,
      to: [...new Set([...hr, ...managers])].filter((id) => id !== actor.accountId),
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    {
      id,
      departmentId,
      departmentName,
      month,
    }: Pick<TrainingPlanRow, 'id' | 'departmentId' | 'departmentName' | 'month'>,
    change: {
      action: Extract<AuditAction, `training-plan.${string}`>;
      before?: AuditValues;
      after: AuditValues;
    },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      ...change,
      subject: { kind: 'training-plan', id, name: `${departmentName} ${month.slice(0, 7)}` },
    });
    await this.news.changed(tx, departmentId);
  }
}

/** What a plan says, for the log: how many courses, and which, on what day, how many times. */
function said(lines: readonly Pick<TrainingPlanLineRequest, 'day' | 'title' | 'sessions'>[]): AuditValues {
  return {
    courses: lines.length,
    lines: lines.map(({ day, title, sessions }) => `${day} ${title} ×${String(sessions)}`).join('; '),
  };
}
