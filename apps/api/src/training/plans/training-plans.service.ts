import { Injectable } from '@nestjs/common';
import type { TrainingPlanListView, TrainingPlanQuery, TrainingPlanView } from '@banke/contracts';
import {
  loadTrainingPlans,
  loadTrainingSessions,
  type Queries,
  type TrainingPlanRow,
  type TrainingSessionRow,
} from '@banke/database';
import { addDays, addMonths, type PlainDate } from '@banke/domain/calendar';
import { planExecution } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../courses.service';

/** Reads what departments plan to teach in a month, and how far they are with it. */
@Injectable()
export class TrainingPlans {
  constructor(private readonly transactions: Transactions) {}

  list({ month }: TrainingPlanQuery, actor: Actor): Promise<TrainingPlanListView> {
    const first = firstOf(month);
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadTrainingPlans(tx, reachOfActor(actor, 'training.follow'), { month: first });
      const sessions = await sessionsIn(tx, actor, first);
      return { plans: rows.map((row) => toPlanView(row, sessions, actor)) };
    });
  }

  show(actor: Actor, id: string): Promise<TrainingPlanView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** One plan; throws `training-plan.not-found` out of reach. */
  async view(tx: Queries, actor: Actor, id: string): Promise<TrainingPlanView> {
    const [row] = await loadTrainingPlans(tx, reachOfActor(actor, 'training.follow'), { id });
    if (!row) throw notFound('training-plan.not-found');
    return toPlanView(row, await sessionsIn(tx, actor, row.month), actor);
  }
}

export const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`;

function sessionsIn(tx: Queries, actor: Actor, month: PlainDate): Promise<TrainingSessionRow[]> {
  const span = { from: month, through: addDays(addMonths(month, 1), -1) };
  return loadTrainingSessions(tx, reachOfActor(actor, 'training.follow'), span);
}

function toPlanView(
  { lines, measured, submittedAt, ...row }: TrainingPlanRow,
  all: readonly TrainingSessionRow[],
  actor: Actor,
): TrainingPlanView {
  const sessions = all.filter(({ departmentId }) => departmentId === row.departmentId);
  return {
    ...row,
    ...planExecution(measured ?? lines, sessions),
    submittedAt: submittedAt?.toISOString() ?? null,
    lines: lines.map((line) => ({
      ...line,
      arranged: sessions
        .filter(({ courseId }) => courseId === line.courseId)
        .map(({ id, day, from, to, held, cancelledBecause }) => ({
          ...{ id, day, from, to, held, cancelled: cancelledBecause !== null },
        })),
    })),
    editable: isWithin(reachOfActor(actor, 'training.assign'), row.departmentId),
  };
}
