import { Injectable } from '@nestjs/common';
import type { QuizPersonView, QuizResultsView, QuizStatisticsView } from '@banke/contracts';
import {
  loadAttempts,
  loadExtensions,
  type AttemptRow,
  type ExtensionRow,
  type QuizRow,
} from '@banke/database';
import {
  adviceOf,
  isPassed,
  itemStatistics,
  randomGuess,
  testStatistics,
  titleOf,
  type ScoredAttempt,
} from '@banke/domain/quiz';
import type { Actor } from '../../common/access/actor';
import { Transactions } from '../../common/transactions';
import { Quizzes, toQuizView } from '../quizzes/quizzes.service';
import { attemptFile } from './attempt-file';
import { finalPercent } from './own-quizzes.service';
import { toQuizAttemptView } from './to-attempt-view';

/** What came of a quiz: every person’s attempts, and what the numbers say about its questions. */
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

  /** Over the finished attempts that are wholly marked. */
  statistics(quizId: string, actor: Actor): Promise<QuizStatisticsView> {
    return this.transactions.read(actor, async (tx) => {
      const quiz = await this.quizzes.row(tx, actor, quizId);
      const finished = (await loadAttempts(tx, quizId)).filter(({ total }) => total !== null);
      const files = [];
      for (const row of finished) files.push(await attemptFile(tx, row));
      const items = new Map(
        files.flatMap(({ questions }) => questions.map((each) => [each.questionId, each])),
      );
      const scored = files.map(({ questions, state }): ScoredAttempt => {
        const marks = new Map(
          questions.map(({ questionId }, index) => [questionId, state.slots[index]?.mark ?? 0]),
        );
        return { total: state.total ?? 0, marks: [...items.keys()].map((id) => marks.get(id) ?? null) };
      });
      const whole = [...items.values()];
      const figures = itemStatistics(whole, scored);
      const test = testStatistics(whole, scored);
      // Marks of a draw differ from attempt to attempt; what people compare is the percentage.
      const maximum = files[0]?.state.maximum ?? 0;
      const percent = (value: number | null) =>
        value === null || maximum === 0 ? null : (100 * value) / maximum;
      return {
        quiz: toQuizView(quiz, actor),
        ...test,
        ...{ mean: percent(test.mean), median: percent(test.median) },
        ...{ standardDeviation: percent(test.standardDeviation), standardError: percent(test.standardError) },
        questions: whole.flatMap(({ questionId, graded }, index) => {
          const each = figures[index];
          if (!each || graded.type === 'description') return [];
          const guess = randomGuess(graded);
          const about = { questionId, title: titleOf(graded), type: graded.type };
          return [{ ...about, ...each, randomGuess: guess, advice: adviceOf(each, guess) }];
        }),
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
