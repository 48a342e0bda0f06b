import { Injectable } from '@nestjs/common';
import type { AttemptView, OwnQuizListView, OwnQuizView, QuizBarrier } from '@banke/contracts';
import {
  findAttempt,
  findLearner,
  loadAttempts,
  loadExtensions,
  loadQuizzes,
  type AttemptRow,
  type Learner,
  type Queries,
  type QuizRow,
} from '@banke/database';
import {
  closingOf,
  decideStartAttempt,
  finalMark,
  isPassed,
  mayReview,
  NO_EXTENSION,
  percentOf,
  policyOf,
  type Extension,
} from '@banke/domain/quiz';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { questionCount } from '../quizzes/quizzes.service';
import { attemptFile } from './attempt-file';
import { toAttemptView, toQuizAttemptView } from './to-attempt-view';

/** The quizzes somebody can take and has taken: everybody their own. */
@Injectable()
export class OwnQuizzes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<OwnQuizListView> {
    return this.transactions.read(actor, async (tx) => {
      const learner = await findLearner(tx, actor.accountId, this.clock.today(actor));
      const rows = await loadQuizzes(tx, reachOfActor(actor, 'training.read'), { drafts: false });
      const quizzes = await Promise.all(rows.map((row) => this.view(tx, row, learner)));
      // A quiz that is over concerns only those who took it.
      const own = quizzes.filter(
        ({ attempts }, index) => rows[index]?.state === 'open' || attempts.length > 0,
      );
      return { person: learner !== undefined, quizzes: own };
    });
  }

  show(id: string, actor: Actor): Promise<OwnQuizView> {
    return this.transactions.read(actor, async (tx) => {
      const learner = await findLearner(tx, actor.accountId, this.clock.today(actor));
      return this.view(tx, await this.row(tx, actor, id), learner);
    });
  }

  /** One quiz that is no draft; throws `quiz.not-found` out of reach. */
  async row(tx: Queries, actor: Actor, id: string): Promise<QuizRow> {
    const [row] = await loadQuizzes(tx, reachOfActor(actor, 'training.read'), { quizId: id, drafts: false });
    if (!row) throw notFound('quiz.not-found');
    return row;
  }

  attempt(id: string, actor: Actor): Promise<AttemptView> {
    return this.transactions.read(actor, (tx) => this.attemptView(tx, id, actor));
  }

  async attemptView(tx: Queries, id: string, actor: Actor): Promise<AttemptView> {
    const row = await findAttempt(tx, { id, accountId: actor.accountId });
    const [quiz] = row ? await loadQuizzes(tx, WHOLE_COMPANY, { quizId: row.quizId, drafts: true }) : [];
    if (!row || !quiz) throw notFound('attempt.not-found');
    const now = this.clock.now();
    const extension = await extensionOf(tx, quiz.id, row.staffId);
    return toAttemptView(await attemptFile(tx, row), quiz, tellingOf(quiz, extension, now), now);
  }

  private async view(tx: Queries, quiz: QuizRow, learner: Learner | undefined): Promise<OwnQuizView> {
    const attempts = learner ? await loadAttempts(tx, quiz.id, { staffId: learner.id }) : [];
    const extension = learner ? await extensionOf(tx, quiz.id, learner.id) : NO_EXTENSION;
    const now = this.clock.now();
    const { settings } = quiz;
    const { marks } = tellingOf(quiz, extension, now);
    const closesAt = closingOf(settings, extension);
    const percent = marks ? finalPercent(quiz, attempts) : null;
    const allowed = settings.attempts === null ? null : settings.attempts + extension.extraAttempts;
    return {
      ...{ id: quiz.id, title: quiz.title, courseId: quiz.courseId, courseTitle: quiz.courseTitle },
      ...{ countsForCourse: quiz.countsForCourse, questionCount: questionCount(quiz), settings },
      closesAt: closesAt === null ? null : new Date(closesAt).toISOString(),
      attemptsLeft: allowed === null ? null : Math.max(0, allowed - attempts.length),
      ...barrierOf(quiz, learner, extension, attempts, now),
      attempts: attempts.map((row) => toQuizAttemptView(row, marks)),
      ...{ percent, passed: percent === null ? null : isPassed(percent, settings.passMark) },
    };
  }
}

/** By the method of the quiz; null while nothing is finished, or what decides needs marking. */
export function finalPercent(
  { settings }: Pick<QuizRow, 'settings'>,
  attempts: readonly AttemptRow[],
): number | null {
  const percents = attempts
    .filter(({ submittedAt }) => submittedAt !== null)
    .map(({ total, maximum }) => (total === null ? null : percentOf(total, maximum)));
  return finalMark(settings.method, percents);
}

export async function extensionOf(tx: Queries, quizId: string, staffId: string): Promise<Extension> {
  const [row] = await loadExtensions(tx, quizId, staffId);
  if (!row) return NO_EXTENSION;
  return {
    closesAt: row.closesAt?.getTime() ?? null,
    extraTimeMs: row.extraMinutes * 60_000,
    extraAttempts: row.extraAttempts,
  };
}

export function tellingOf(
  { settings, state }: Pick<QuizRow, 'settings' | 'state'>,
  extension: Extension,
  now: Date,
) {
  const closes = closingOf(settings, extension);
  // A quiz that its maker closed is closed for everybody.
  const closing = state === 'closed' ? now.getTime() : closes;
  const may = (moment: QuizRow['settings']['reviewMarks']) => mayReview(moment, closing, now.getTime());
  return { marks: may(settings.reviewMarks), answers: may(settings.reviewAnswers), marker: false };
}

function barrierOf(
  quiz: QuizRow,
  learner: Learner | undefined,
  extension: Extension,
  attempts: readonly AttemptRow[],
  now: Date,
): { barrier: QuizBarrier | null; until: string | null } {
  if (!learner) return { barrier: 'no-person', until: null };
  if (attempts.some(({ submittedAt }) => submittedAt === null)) return { barrier: null, until: null };
  if (quiz.state === 'closed') return { barrier: 'closed', until: null };
  const decision = decideStartAttempt(policyOf(quiz.settings), extension, earlierOf(attempts), now.getTime());
  if (decision.ok || decision.reason === 'unfinished-attempt') return { barrier: null, until: null };
  const until =
    decision.reason === 'must-wait'
      ? decision.until
      : decision.reason === 'not-open-yet'
        ? decision.opensAt
        : null;
  return { barrier: decision.reason, until: until === null ? null : new Date(until).toISOString() };
}

export function earlierOf(attempts: readonly AttemptRow[]) {
  return attempts.map(({ startedAt, submittedAt }) => ({
    ...{ startedAt: startedAt.getTime(), finishedAt: submittedAt?.getTime() ?? null },
  }));
}
