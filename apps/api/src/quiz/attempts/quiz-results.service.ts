import { Injectable } from '@nestjs/common';
import type { QuizPersonView, QuizResultsView } from '@banke/contracts';
import {
  loadAttempts,
  loadExtensions,
  type AttemptRow,
  type ExtensionRow,
  type QuizRow,
} from '@banke/database';
import { isPassed } from '@banke/domain/quiz';
import type { Actor } from '../../common/access/actor';
import { Transactions } from '../../common/transactions';
import { Quizzes, toQuizView } from '../quizzes/quizzes.service';
import { finalPercent } from './own-quizzes.service';
import { toQuizAttemptView } from './to-attempt-view';

/** What came of a quiz: every person’s attempts. */
@Injectable()
export class QuizResults {
  constructor(
    private readonly transactions: Transactions,
    private readonly quizzes: Quizzes,
  ) {}

  list(quizId: string, actor: Actor): Promise<QuizResultsView> {
    return this.transactions.read(actor, async (tx) => {
      const quiz = await this.quizzes.row(tx, actor, quizId);
      const [attempts, extensions] = [await loadAttempts(tx, quizId), await loadExtensions(tx, quizId)];
      const people = new Map<string, { name: string; attempts: AttemptRow[] }>();
      for (const { staffId, name } of extensions) people.set(staffId, { name, attempts: [] });
      for (const row of attempts) {
        const person = people.get(row.staffId) ?? { name: row.name, attempts: [] };
        person.attempts.push(row);
        people.set(row.staffId, person);
      }
      return {
        quiz: toQuizView(quiz, actor),
        people: [...people].map(([staffId, person]) => toPerson(quiz, staffId, person, extensions)),
      };
    });
  }
}

function toPerson(
  quiz: QuizRow,
  staffId: string,
  { name, attempts }: { name: string; attempts: AttemptRow[] },
  extensions: readonly ExtensionRow[],
): QuizPersonView {
  const percent = finalPercent(quiz, attempts);
  const extension = extensions.find((each) => each.staffId === staffId);
  return {
    ...{ staffId, name, percent, attempts: attempts.map((row) => toQuizAttemptView(row, true)) },
    passed: percent === null ? null : isPassed(percent, quiz.settings.passMark),
    extension: extension
      ? {
          closesAt: extension.closesAt?.toISOString() ?? null,
          extraMinutes: extension.extraMinutes,
          extraAttempts: extension.extraAttempts,
        }
      : null,
  };
}
