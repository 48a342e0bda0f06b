import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  CancelLeaveQuery,
  LeaveListView,
  LeaveQuery,
  LeaveView,
  PlanLeaveRequest,
} from '@banke/contracts';
import {
  ActivityEntity,
  loadLeaveDays,
  nameThroughout,
  removeLeaveDays,
  type NoticedActivity,
} from '@banke/database';
import { addDays, dayNumber, daysOf, plainDateOf } from '@banke/domain/calendar';
import { leaveSpans } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { AppError, notFound, refused } from '../common/problems/app-error';
import type { RetryKey } from '../common/retry-key';
import { Transactions } from '../common/transactions';
import { Departments } from '../people/departments.service';
import { ActivityNotices } from './activity-notices.service';
import { refuseLockedDays } from './refuse-locked-days';
import { RosterNews } from './roster-news.service';

const WHOLE_DAY = '[0,1440)';
const MOST_DAYS = 100;

/** Plans whole days away over a run of days: an activity on each, which the rules and the month see. */
@Injectable()
export class Leaves {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: RosterNews,
    private readonly notices: ActivityNotices,
  ) {}

  list(actor: Actor, { department, from, through }: LeaveQuery): Promise<LeaveListView> {
    return this.transactions.read(actor, async (tx) => {
      await this.departments.view(tx, actor, department, 'rosters.draft');
      // A run that began before the days asked for is told whole, as far as a run goes.
      const wide = { from: addDays(from, -MOST_DAYS), through: addDays(through, MOST_DAYS) };
      const days = await loadLeaveDays(tx, reachOfActor(actor, 'rosters.draft'), department, wide);
      const spans = leaveSpans(days).filter((span) => span.from <= through && from <= span.through);
      return {
        leaves: spans.map(
          ({ first: { staffId, staffName, teamId, teamName, note, starts, ends }, ...days }) => ({
            ...{ staffId, staffName, teamId, teamName, note },
            ...{ from: days.from, through: days.through, starts, ends },
          }),
        ),
      };
    });
  }

  async plan(request: PlanLeaveRequest, actor: Actor, retry: RetryKey | undefined): Promise<LeaveView> {
    const { departmentId, staffId, from, through, note } = request;
    refuseBadSpan(request);
    await this.transactions.once(actor, retry, async (tx) => {
      await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      const name = await nameThroughout(tx, departmentId, staffId, { from, through });
      if (name === undefined) throw refused('activity.not-there');
      const id = randomUUID();
      const days = daysOf({ from: dayNumber(from), through: dayNumber(through) });
      await refuseLockedDays(tx, departmentId, days.map(plainDateOf));
      const rows = days.map((day, index) => ({
        ...{ companyId: actor.companyId, id: index === 0 ? id : randomUUID(), departmentId, staffId },
        seriesId: id,
        day: plainDateOf(day),
        ...{ kind: 'leave' as const, minutes: WHOLE_DAY, work: false, note },
        ...{ createdBy: actor.accountId, createdAt: this.clock.now() },
      }));
      await tx.insert(ActivityEntity, rows);
      await this.audit.record(tx, actor, {
        action: 'leave.planned',
        subject: { kind: 'activity', id, name },
        after: { from, through, note },
      });
      const changes = rows.map(({ day }) => ({ staffId, day, before: null, after: wholeDay(note) }));
      await this.notices.tell(tx, actor, departmentId, changes);
      await this.news.factsChanged(tx, departmentId);
      return id;
    });
    const { leaves } = await this.list(actor, { department: departmentId, from, through });
    const leave = leaves.find((each) => each.staffId === staffId && isWholeDay(each));
    if (!leave) throw notFound('leave.not-found');
    return leave;
  }

  cancel({ department, staff, from, through }: CancelLeaveQuery, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      await this.departments.view(tx, actor, department, 'rosters.edit');
      const reach = reachOfActor(actor, 'rosters.edit');
      const gone = await removeLeaveDays(tx, reach, department, staff, { from, through });
      await refuseLockedDays(
        tx,
        department,
        gone.map(({ day }) => day),
      );
      const [first, last] = [gone[0], gone.at(-1)];
      if (!first || !last) throw notFound('leave.not-found');
      await this.audit.record(tx, actor, {
        action: 'leave.cancelled',
        subject: { kind: 'activity', id: first.id, name: first.staffName },
        before: { from: first.day, through: last.day, note: first.note },
      });
      const changes = gone.map(({ day, note }) => ({
        staffId: staff,
        day,
        before: wholeDay(note),
        after: null,
      }));
      await this.notices.tell(tx, actor, department, changes);
      await this.news.factsChanged(tx, department);
    });
  }
}

function wholeDay(note: string | null): NoticedActivity {
  return { kind: 'leave', from: 0, to: 1440, note };
}

function isWholeDay({ starts, ends }: LeaveView): boolean {
  return starts === 0 && ends === 1440;
}

function refuseBadSpan({ from, through }: PlanLeaveRequest): void {
  const [first, last] = [dayNumber(from), dayNumber(through)];
  if (first <= last && last - first < MOST_DAYS) return;
  throw new AppError(400, 'request.invalid', undefined, [{ path: 'through', code: 'not-a-day' }]);
}
