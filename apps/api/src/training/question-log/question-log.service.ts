import { Injectable } from '@nestjs/common';
import type { LoggedQuestionListView, LoggedQuestionView } from '@banke/contracts';
import { loadLoggedQuestions, type LoggedQuestionRow, type Queries } from '@banke/database';
import { addDays, type PlainDate } from '@banke/domain/calendar';
import { ANSWER_WITHIN_DAYS } from '@banke/domain/training';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../courses.service';

/** Reads what nobody knew: everybody what was asked in their department, since the answer helps all of them. */
@Injectable()
export class QuestionLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<LoggedQuestionListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadLoggedQuestions(tx, sightOfLog(actor));
      return { questions: rows.map((row) => toLoggedView(row, actor, this.clock.today(actor))) };
    });
  }

  show(actor: Actor, id: string): Promise<LoggedQuestionView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  async view(tx: Queries, actor: Actor, id: string): Promise<LoggedQuestionView> {
    const [row] = await loadLoggedQuestions(tx, sightOfLog(actor), id);
    if (!row) throw notFound('logged-question.not-found');
    return toLoggedView(row, actor, this.clock.today(actor));
  }
}

export const sightOfLog = (actor: Actor) => ({
  reach: reachOfActor(actor, 'training.read'),
  accountId: actor.accountId,
});

/** Who is named answers; who arranges training there may do it for them. What is in the bank is changed there. */
export function mayAnswer(actor: Actor, row: LoggedQuestionRow): boolean {
  const named = row.answererId === actor.accountId;
  return (
    row.questionId === null && (named || isWithin(reachOfActor(actor, 'training.assign'), row.departmentId))
  );
}

function toLoggedView(
  { askedBy, answeredAt, ...row }: LoggedQuestionRow,
  actor: Actor,
  today: PlainDate,
): LoggedQuestionView {
  const dueOn = addDays(row.askedOn, ANSWER_WITHIN_DAYS);
  return {
    ...row,
    ...{ own: askedBy === actor.accountId, dueOn, overdue: answeredAt === null && dueOn < today },
    answeredAt: answeredAt?.toISOString() ?? null,
    mayName: row.answer === null && isWithin(reachOfActor(actor, 'training.assign'), row.departmentId),
    mayAnswer: mayAnswer(actor, { askedBy, answeredAt, ...row }),
    mayBank:
      row.answer !== null &&
      row.questionId === null &&
      isWithin(reachOfActor(actor, 'training.edit'), row.departmentId),
  };
}
