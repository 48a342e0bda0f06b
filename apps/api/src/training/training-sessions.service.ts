import { Injectable } from '@nestjs/common';
import type { TrainingSessionListView, TrainingSessionQuery, TrainingSessionView } from '@banke/contracts';
import {
  loadSeats,
  loadTrainingSessions,
  type Queries,
  type SeatRow,
  type TrainingSessionRow,
} from '@banke/database';
import { attended, LEAST_ANSWERS, satisfactionOf, satisfactionOver } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { isWithin } from './courses.service';

const EVER = { from: '1900-01-01', through: '2999-12-31' };

/** Reads sessions: everybody those of their department, who follows people also who is on the list. */
@Injectable()
export class TrainingSessions {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, query: TrainingSessionQuery): Promise<TrainingSessionListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadTrainingSessions(tx, reachOfActor(actor, 'training.read'), query);
      const seats = await loadSeats(
        tx,
        rows.map(({ id }) => id),
      );
      const sessions = rows.map((row) => toSessionView(row, seats, actor));
      const over = satisfactionOver(sessions.map(({ satisfaction }) => satisfaction));
      const useful = satisfactionOver(
        sessions.map(({ satisfaction }) => ({ n: satisfaction.n, share: satisfaction.useful })),
      );
      return { sessions, satisfaction: { ...over, useful: useful.share } };
    });
  }

  show(actor: Actor, id: string): Promise<TrainingSessionView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** One session; throws `training-session.not-found` out of reach. */
  async view(tx: Queries, actor: Actor, id: string): Promise<TrainingSessionView> {
    const [row] = await loadTrainingSessions(tx, reachOfActor(actor, 'training.read'), { ...EVER, id });
    if (!row) throw notFound('training-session.not-found');
    return toSessionView(row, await loadSeats(tx, [id]), actor);
  }
}

function toSessionView(
  { scores, useful, ...row }: TrainingSessionRow,
  all: readonly SeatRow[],
  actor: Actor,
): TrainingSessionView {
  const seats = all.filter(({ sessionId }) => sessionId === row.id);
  const mine = seats.find(({ accountId }) => accountId === actor.accountId);
  const follows = isWithin(reachOfActor(actor, 'training.follow'), row.departmentId);
  const { n, share } = satisfactionOf(scores);
  return {
    ...row,
    seated: seats.filter(({ state }) => state === 'seated').length,
    waiting: seats.filter(({ state }) => state === 'waiting').length,
    own: mine
      ? {
          ...{ state: mine.state, attendance: mine.attendance },
          mayAnswer: attended(mine.attendance) && !mine.answered,
        }
      : null,
    seats: follows
      ? seats.map(({ staffId, name, state, attendance }) => ({ staffId, name, state, attendance }))
      : [],
    satisfaction: { n, share, useful: n < LEAST_ANSWERS ? null : Math.round((useful * 10_000) / n) },
    editable:
      row.cancelledBecause === null && isWithin(reachOfActor(actor, 'training.assign'), row.departmentId),
  };
}
