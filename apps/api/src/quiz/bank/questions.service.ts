import { Injectable } from '@nestjs/common';
import type {
  QuestionDetailView,
  QuestionFilterQuery,
  QuestionListQuery,
  QuestionListView,
  QuestionView,
} from '@banke/contracts';
import {
  countQuestions,
  EVERY_QUESTION,
  loadQuestions,
  loadQuestionTags,
  loadQuestionVersions,
  loadQuestionUses,
  loadQuizzesAsking,
  type Queries,
  type QuestionFilter,
  type QuestionRow,
  type QuestionUse,
} from '@banke/database';
import { bareText } from '@banke/domain/quiz';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../../training/courses.service';

const PAGE = 100;
const TOLD_OF_TEXT = 300;

/** Reads the bank: whoever makes training sees the questions of the company and of the own departments. */
@Injectable()
export class Questions {
  constructor(private readonly transactions: Transactions) {}

  list({ offset = 0, ...query }: QuestionListQuery, actor: Actor): Promise<QuestionListView> {
    return this.transactions.read(actor, async (tx) => {
      const [reach, filter] = [reachOfActor(actor, 'training.edit'), filterOf(query)];
      const [rows, total, tags] = await Promise.all([
        loadQuestions(tx, reach, filter, { offset, limit: PAGE }),
        countQuestions(tx, reach, filter),
        loadQuestionTags(tx, reach),
      ]);
      return { total, tags, questions: await toViews(tx, actor, rows) };
    });
  }

  show(id: string, actor: Actor, number?: number): Promise<QuestionDetailView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id, number));
  }

  /** One question; throws `question.not-found` out of sight, or without such a version. */
  async view(tx: Queries, actor: Actor, id: string, number?: number): Promise<QuestionDetailView> {
    const filter = { ...EVERY_QUESTION, questionIds: [id] };
    const rows = await loadQuestions(tx, reachOfActor(actor, 'training.edit'), filter, ONE);
    const [question] = await toViews(tx, actor, rows);
    if (!question) throw notFound('question.not-found');
    const versions = await loadQuestionVersions(tx, id);
    const shown = versions.find((version) => version.number === (number ?? question.number));
    if (!shown) throw notFound('question.not-found');
    return {
      question,
      definition: { ...shown.definition },
      shown: shown.number,
      versions: versions.map(({ at, byName, title, number: each }) => ({
        ...{ number: each, title, byName },
        at: at.toISOString(),
      })),
      usedBy: await loadQuizzesAsking(tx, id),
    };
  }
}

const ONE = { offset: 0, limit: 1 };

export function filterOf({ state = 'active', ...query }: QuestionFilterQuery): QuestionFilter {
  return {
    ...EVERY_QUESTION,
    text: query.text?.toLowerCase() ?? null,
    types: query.type ? [query.type] : null,
    courseId: query.course ?? null,
    competency: query.competency ?? null,
    difficulty: query.difficulty ?? null,
    tag: query.tag ?? null,
    retired: state === 'all' ? null : state === 'retired',
  };
}

async function toViews(tx: Queries, actor: Actor, rows: readonly QuestionRow[]): Promise<QuestionView[]> {
  const uses = await loadQuestionUses(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toView(row, uses.get(row.id), actor));
}

function toView(
  { changedAt, text, ...row }: QuestionRow,
  { quizzes, attempts }: QuestionUse = { quizzes: 0, attempts: 0 },
  actor: Actor,
): QuestionView {
  return {
    ...{ ...row, quizzes, attempts, text: bareText(text).slice(0, TOLD_OF_TEXT) },
    changedAt: changedAt.toISOString(),
    editable: isWithin(reachOfActor(actor, 'training.edit'), row.departmentId),
  };
}
