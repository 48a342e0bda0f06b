import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import type { AttemptView } from '@banke/contracts';
import {
  AttemptQuestionEntity,
  insertMany,
  loadAttempts,
  loadTimesSeen,
  lockLearner,
  QuizAttemptEntity,
  type QuestionDefinitionRow,
  type QuizRow,
  type Tx,
} from '@banke/database';
import {
  decideStartAttempt,
  drawQuestions,
  policyOf,
  shownOrder,
  shownPairs,
  shuffled,
} from '@banke/domain/quiz';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { poolsOf } from '../quizzes/draw-pools';
import { earlierOf, extensionOf, OwnQuizzes } from './own-quizzes.service';

const RANGE = 2 ** 47;
/** Nobody can foresee what is drawn. */
const chance = () => randomInt(RANGE) / RANGE;

interface Drawn extends QuestionDefinitionRow {
  maximum: number;
}

/** Begins an attempt: draws, freezes what it saw, and sets its end. */
@Injectable()
export class StartAttempt {
  constructor(
    private readonly transactions: Transactions,
    private readonly own: OwnQuizzes,
    private readonly clock: Clock,
  ) {}

  /** Goes on with the one that is open. */
  run(quizId: string, actor: Actor): Promise<AttemptView> {
    return this.transactions.run(actor, async (tx) => {
      const learner = await lockLearner(tx, actor.accountId, this.clock.today(actor));
      const quiz = await this.own.row(tx, actor, quizId);
      if (!learner) throw refused('quiz.no-person');
      const attempts = await loadAttempts(tx, quizId, { staffId: learner.id });
      const open = attempts.find(({ submittedAt }) => submittedAt === null);
      if (open) return this.own.attemptView(tx, open.id, actor);
      if (quiz.state !== 'open') throw refused('quiz.closed', { name: quiz.title });
      const now = this.clock.now();
      const extension = await extensionOf(tx, quizId, learner.id);
      const policy = policyOf(quiz.settings);
      const decision = decideStartAttempt(policy, extension, earlierOf(attempts), now.getTime());
      if (!decision.ok) throw refusal(decision, quiz.title);
      const drawn = await this.draw(tx, quiz, learner.id);
      const id = randomUUID();
      await tx.insert(QuizAttemptEntity, {
        ...{ companyId: actor.companyId, id, quizId, staffId: learner.id, number: attempts.length + 1 },
        ...{ startedAt: now, graceMs: quiz.settings.graceSeconds * 1000 },
        dueAt: decision.dueAt === null ? null : new Date(decision.dueAt),
        maximum: drawn.reduce((sum, { maximum }) => sum + maximum, 0),
      });
      await insertMany(tx, AttemptQuestionEntity, toRows(actor.companyId, id, drawn));
      return this.own.attemptView(tx, id, actor);
    });
  }

  private async draw(tx: Tx, quiz: QuizRow, staffId: string): Promise<Drawn[]> {
    const pools = await poolsOf(tx, quiz);
    const wanted = quiz.parts.map(({ count }, index) => ({
      ...{ count, questionIds: (pools[index] ?? []).map(({ id }) => id) },
    }));
    const draw = drawQuestions(wanted, await loadTimesSeen(tx, staffId), chance);
    if (!draw.ok) throw refused('quiz.pool-too-small', { missing: draw.missing });
    let next = 0;
    const drawn = quiz.parts.flatMap(({ count, mark }, index) =>
      draw.questionIds.slice(next, (next += count)).flatMap((id): Drawn[] => {
        const found = pools[index]?.find((each) => each.id === id);
        return found ? [{ ...found, maximum: mark ?? found.definition.mark }] : [];
      }),
    );
    return quiz.settings.shuffle ? shuffled(drawn, chance) : drawn;
  }
}

function toRows(companyId: string, attemptId: string, drawn: readonly Drawn[]): AttemptQuestionEntity[] {
  return drawn.map(({ id, number, definition, maximum }, index) => ({
    ...{ companyId, attemptId, slot: index + 1, questionId: id, seenNumber: number, gradedNumber: number },
    maximum: definition.type === 'description' ? 0 : maximum,
    mark: null,
    shown: {
      order: shownOrder(definition, chance),
      pairs: definition.type === 'matching' ? shownPairs(definition, chance) : [],
    },
  }));
}

type Refused = Extract<ReturnType<typeof decideStartAttempt>, { ok: false }>;

function refusal(decision: Refused, name: string) {
  switch (decision.reason) {
    case 'not-open-yet':
      return refused('quiz.not-open-yet', { name });
    case 'no-attempts-left':
      return refused('quiz.no-attempts-left', { name, attempts: decision.attempts });
    case 'must-wait':
      return refused('quiz.must-wait', { name });
    default:
      return refused('quiz.closed', { name });
  }
}
