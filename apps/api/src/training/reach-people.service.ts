import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  AssignedCourseEntity,
  insertMany,
  loadAccountsOf,
  loadCandidates,
  loadCourseRecords,
  type AssignmentRow,
  type Queries,
  type Tx,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { isMeant, planAssignment, type AssignmentDue, type PlannedCourse } from '@banke/domain/training';
import { Live } from '../live/live.service';
import { Notices, type NoticeAuthor } from '../messages/notices.service';

type Order = Pick<
  AssignmentRow,
  'departmentId' | 'courseIds' | 'target' | 'targetIds' | 'dueOn' | 'dueDays'
> & { id: string | null };

export interface Reached {
  planned: PlannedCourse[];
  spared: number;
  /** Everybody meant today, whether asked for something or not. */
  meant: string[];
}

/** Finds whom an assignment means, writes down what they are to take, and tells them. */
@Injectable()
export class ReachPeople {
  constructor(
    private readonly notices: Notices,
    private readonly live: Live,
  ) {}

  /** Whom it would reach today beyond those it has reached; changes nothing. */
  async plan(tx: Queries, order: Order, today: PlainDate): Promise<Reached> {
    const { departmentId, courseIds, target: kind, targetIds: ids } = order;
    const people = await loadCandidates(tx, departmentId, today);
    const records = await loadCourseRecords(tx, courseIds, order.id);
    const target = { kind, ids };
    const { planned, spared } = planAssignment(
      { target, due: dueOf(order), courseIds },
      people,
      records,
      today,
    );
    const meant = people.filter((person) => isMeant(target, person, today)).map(({ staffId }) => staffId);
    return { planned, spared, meant };
  }

  async run(tx: Tx, author: NoticeAuthor, order: AssignmentRow, today: PlainDate): Promise<Reached> {
    const reached = await this.plan(tx, order, today);
    const { planned } = reached;
    if (planned.length === 0) return reached;
    await insertMany(
      tx,
      AssignedCourseEntity,
      planned.map((each) => ({
        ...{ companyId: author.companyId, id: randomUUID(), ...each, assignmentId: order.id },
        ...{ qualificationId: null, mandatory: order.mandatory, assignedOn: today, state: 'open' as const },
        ...{ endedAt: null, exemptedBy: null, exemptReason: null, remindedDays: null },
      })),
    );
    await this.tell(tx, author, order, planned);
    return reached;
  }

  /** One message for each deadline, however many courses and people. */
  private async tell(
    tx: Tx,
    author: NoticeAuthor,
    order: AssignmentRow,
    planned: readonly PlannedCourse[],
  ): Promise<void> {
    const accounts = await loadAccountsOf(tx, [...new Set(planned.map(({ staffId }) => staffId))]);
    for (const dueOn of new Set(planned.map((each) => each.dueOn))) {
      const people = new Set(planned.filter((each) => each.dueOn === dueOn).map(({ staffId }) => staffId));
      const to = accounts.filter(({ staffId }) => people.has(staffId)).map(({ accountId }) => accountId);
      await this.notices.send(tx, author, {
        kind: order.mandatory ? 'training.assigned' : 'training.suggested',
        params: { name: order.name, by: order.byName ?? '', dueOn },
        link: order.courseId ? `/training/learn/${order.courseId}` : '/training/learn',
        to,
      });
    }
    const accountIds = accounts.map(({ accountId }) => accountId);
    await this.live.tell(tx, 'lessons-changed', {}, { accountIds });
  }
}

function dueOf({ dueOn, dueDays }: Pick<Order, 'dueOn' | 'dueDays'>): AssignmentDue {
  return dueOn === null ? { days: dueDays ?? 1 } : { on: dueOn };
}
