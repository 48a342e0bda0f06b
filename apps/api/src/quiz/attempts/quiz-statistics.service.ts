import { Injectable } from '@nestjs/common';
import type { QuizStatisticsView } from '@banke/contracts';
import {
  findAttempt,
  loadAskedQuestions,
  loadMarkedAttempts,
  type AskedQuestionRow,
  type MarkedAttemptRow,
  type Queries,
} from '@banke/database';
import {
  adviceOf,
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

/** What the numbers say about the questions of a quiz, over the finished attempts that are wholly marked. */
@Injectable()
export class QuizStatistics {
  constructor(
    private readonly transactions: Transactions,
    private readonly quizzes: Quizzes,
  ) {}

  show(quizId: string, actor: Actor): Promise<QuizStatisticsView> {
    return this.transactions.read(actor, async (tx) => {
      const quiz = await this.quizzes.row(tx, actor, quizId);
      const [asked, rows] = [await loadAskedQuestions(tx, quizId), await loadMarkedAttempts(tx, quizId)];
      const scored: ScoredAttempt[] = [];
      for (const row of rows) scored.push(toScored(await withMarks(tx, row), asked));
      const figures = itemStatistics(asked, scored);
      const test = testStatistics(asked, scored);
      // Marks of a draw differ from attempt to attempt; what people compare is the percentage.
      const maximum = rows[0]?.maximum ?? 0;
      const percent = (value: number | null) =>
        value === null || maximum === 0 ? null : (100 * value) / maximum;
      return {
        quiz: toQuizView(quiz, actor),
        ...test,
        ...{ mean: percent(test.mean), median: percent(test.median) },
        ...{ standardDeviation: percent(test.standardDeviation), standardError: percent(test.standardError) },
        questions: asked.flatMap(({ questionId, definition }, index) => {
          const each = figures[index];
          if (!each) return [];
          const guess = randomGuess(definition);
          const about = { questionId, title: titleOf(definition), type: definition.type };
          return [{ ...about, ...each, randomGuess: guess, advice: adviceOf(each, guess) }];
        }),
      };
    });
  }
}

function toScored({ marks, total }: MarkedAttemptRow, asked: readonly AskedQuestionRow[]) {
  return { total, marks: asked.map(({ questionId }) => marks[questionId] ?? null) };
}

/** One that was graded before marks were kept is graded once more. */
async function withMarks(tx: Queries, row: MarkedAttemptRow): Promise<MarkedAttemptRow> {
  if (Object.values(row.marks).some((mark) => mark !== null)) return row;
  const attempt = await findAttempt(tx, { id: row.id, accountId: null });
  if (!attempt) return row;
  const { questions, state } = await attemptFile(tx, attempt);
  const marks = questions.map(({ questionId }, index) => [questionId, state.slots[index]?.mark ?? null]);
  return { ...row, marks: Object.fromEntries(marks) as MarkedAttemptRow['marks'] };
}
