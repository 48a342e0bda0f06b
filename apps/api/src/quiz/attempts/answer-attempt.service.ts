import { Injectable } from '@nestjs/common';
import type { AnsweredView, AnswerRequest, AttemptView } from '@banke/contracts';
import {
  addStep,
  loadAttemptQuestions,
  loadAttemptSteps,
  lockAttempt,
  toAttempt,
  toStep,
} from '@banke/database';
import { decideAnswer, readResponse, replay } from '@banke/domain/quiz';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { FinishAttempt } from './finish-attempt.service';
import { OwnQuizzes } from './own-quizzes.service';

/** What somebody answers, saved as it comes, and hands in. */
@Injectable()
export class AnswerAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnQuizzes,
    private readonly finish: FinishAttempt,
    private readonly clock: Clock,
  ) {}

  /** The moment it is received decides whether it counts; what comes too late is kept. */
  answer(
    id: string,
    slot: number,
    { stepId, seen, response: written }: AnswerRequest,
    actor: Actor,
  ): Promise<AnsweredView> {
    const received = this.clock.now();
    const response = written === null ? null : readResponse(written);
    if (response === undefined) throw refused('attempt.unfit');
    return this.transactions.run(actor, async (tx) => {
      const row = await lockAttempt(tx, { id, accountId: actor.accountId });
      if (!row) throw notFound('attempt.not-found');
      const attempt = toAttempt(row, await loadAttemptQuestions(tx, id, slot));
      const steps = (await loadAttemptSteps(tx, id, slot)).map(toStep);
      const decision = decideAnswer(attempt, steps, {
        ...{ id: stepId, slot, seen, response, receivedAt: received.getTime() },
      });
      if (!decision.ok && decision.reason === 'changed-elsewhere')
        throw conflict('attempt.changed-elsewhere', { revision: decision.revision });
      if (!decision.ok) throw refused(`attempt.${decision.reason}`);
      if (!decision.repeated)
        await addStep(tx, {
          ...{ attemptId: id, id: stepId, kind: 'answered', slot, body: { response }, receivedAt: received },
          accountId: actor.accountId,
        });
      const { dueAt } = replay(attempt, steps);
      return {
        ...{ revision: decision.revision, counts: decision.counts, now: received.toISOString() },
        dueAt: dueAt === null ? null : new Date(dueAt).toISOString(),
      };
    });
  }

  /** Handing in twice is handing in once. */
  submit(id: string, actor: Actor): Promise<AttemptView> {
    return this.transactions.run(actor, async (tx) => {
      const row = await lockAttempt(tx, { id, accountId: actor.accountId });
      if (!row) throw notFound('attempt.not-found');
      const courseCompleted = row.submittedAt === null && (await this.finish.run(tx, actor, row));
      return { ...(await this.own.attemptView(tx, id, actor)), courseCompleted };
    });
  }
}
