import { Injectable } from '@nestjs/common';
import type {
  AssignedBecause,
  AssignedListView,
  AssignedQuery,
  AssignmentListView,
  AssignmentView,
  OwnAssignedView,
} from '@banke/contracts';
import {
  countAssigned,
  loadAssigned,
  loadAssignments,
  type AssignedRow,
  type AssignmentRow,
  type Queries,
} from '@banke/database';
import type { PlainDate } from '@banke/domain/calendar';
import { searchNeedle, type Reach } from '@banke/domain/people';
import { standingOf } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { isWithin } from './courses.service';

/** Reads what people within reach are to take, and by which assignments. */
@Injectable()
export class Assignments {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<AssignmentListView> {
    return this.transactions.read(actor, async (tx) => ({
      assignments: (await this.load(tx, actor, 'training.follow')).map((row) => toAssignmentView(row, actor)),
    }));
  }

  load(
    tx: Queries,
    actor: Actor,
    permission: 'training.follow' | 'training.assign',
    id?: string,
  ): Promise<AssignmentRow[]> {
    return loadAssignments(tx, reachOfActor(actor, permission), this.clock.today(actor), id);
  }

  people(actor: Actor, query: AssignedQuery): Promise<AssignedListView> {
    const [reach, assigns] = [reachOfActor(actor, 'training.follow'), reachOfActor(actor, 'training.assign')];
    const today = this.clock.today(actor);
    const filter = {
      ...{
        standing: query.standing ?? null,
        departmentId: query.department ?? null,
        teamId: query.team ?? null,
      },
      ...{ courseId: query.course ?? null, assignmentId: query.assignment ?? null },
      needle: query.text ? searchNeedle(query.text) : null,
    };
    return this.transactions.read(actor, async (tx) => {
      const [rows, counts] = await Promise.all([
        loadAssigned(tx, reach, today, filter),
        countAssigned(tx, reach, today, filter),
      ]);
      return {
        rows: rows.map((row) => ({
          ...toOwnAssignedView(row, today),
          ...{ staffId: row.staffId, name: row.name, departmentName: row.departmentName },
          ...{ teamName: row.teamName, exemptible: mayExempt(row, actor, assigns) },
        })),
        counts,
      };
    });
  }
}

function mayExempt({ state, accountId, departmentId }: AssignedRow, actor: Actor, assigns: Reach): boolean {
  return state === 'open' && accountId !== actor.accountId && isWithin(assigns, departmentId);
}

export function toOwnAssignedView(row: AssignedRow, today: PlainDate): OwnAssignedView {
  return {
    ...{
      id: row.id,
      courseId: row.courseId,
      title: row.title,
      minutes: row.minutes,
      because: becauseOf(row),
    },
    ...{ bundleName: row.bundleName, qualificationName: row.qualificationName, byName: row.byName },
    ...{ note: row.note, mandatory: row.mandatory, assignedOn: row.assignedOn, dueOn: row.dueOn },
    standing: standingOf(row, today),
    endedAt: row.endedAt?.toISOString() ?? null,
    ...{ exemptedByName: row.exemptedByName, exemptReason: row.exemptReason },
  };
}

function becauseOf({ bundleName, qualificationName, renewal }: AssignedRow): AssignedBecause {
  if (renewal) return 'expiring';
  if (qualificationName !== null) return 'lacking';
  return bundleName === null ? 'course' : 'bundle';
}

function toAssignmentView(
  { courseIds: _, targetIds: __, ...row }: AssignmentRow,
  actor: Actor,
): AssignmentView {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    editable: !row.withdrawn && isWithin(reachOfActor(actor, 'training.assign'), row.departmentId),
  };
}
