import { Injectable } from '@nestjs/common';
import type { QuizDetailView, QuizListView, QuizView } from '@banke/contracts';
import {
  countAttempts,
  EVERY_QUESTION,
  loadQuestions,
  loadQuizzes,
  type Queries,
  type QuizRow,
} from '@banke/database';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../../training/courses.service';

/** Reads quizzes for those who make them. */
@Injectable()
export class Quizzes {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<QuizListView> {
    return this.transactions.read(actor, async (tx) => {
      const rows = await loadQuizzes(tx, reachOfActor(actor, 'training.edit'), { drafts: true });
      return { quizzes: rows.map((row) => toQuizView(row, actor)) };
    });
  }

  show(id: string, actor: Actor): Promise<QuizDetailView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  async view(tx: Queries, actor: Actor, id: string): Promise<QuizDetailView> {
    const quiz = await this.row(tx, actor, id);
    const questionIds = quiz.parts.flatMap(({ questionId }) => questionId ?? []);
    const filter = { ...EVERY_QUESTION, questionIds };
    const questions = await loadQuestions(tx, WHOLE_COMPANY, filter, { offset: 0, limit: 200 });
    return {
      quiz: toQuizView(quiz, actor),
      questions: questions.map((question) => ({
        ...{ id: question.id, title: question.title, type: question.type },
      })),
      attempts: await countAttempts(tx, id),
    };
  }

  /** One quiz for its makers; throws `quiz.not-found` out of reach. */
  async row(tx: Queries, actor: Actor, id: string): Promise<QuizRow> {
    const sight = { quizId: id, drafts: true };
    const [row] = await loadQuizzes(tx, reachOfActor(actor, 'training.edit'), sight);
    if (!row) throw notFound('quiz.not-found');
    return row;
  }
}

export function questionCount({ parts }: Pick<QuizRow, 'parts'>): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

export function toQuizView(row: QuizRow, actor: Actor): QuizView {
  const editable = isWithin(reachOfActor(actor, 'training.edit'), row.departmentId);
  return { ...row, editable, questionCount: questionCount(row) };
}
