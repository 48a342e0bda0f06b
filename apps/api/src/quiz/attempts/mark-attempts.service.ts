import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AttemptView, MarkRequest, RegradedView } from '@banke/contracts';
import {
  addStep,
  AttemptQuestionEntity,
  EVERY_QUESTION,
  findAttempt,
  loadAccountGrants,
  loadAttempts,
  loadQuestionDefinitions,
  lockAttempt,
  type AttemptRow,
  type QuizRow,
  type Tx,
} from '@banke/database';
import { markByRubric, regrade, type Question } from '@banke/domain/quiz';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { AuditTrail } from '../../audit/audit-trail.service';
import { actorOfAccount, reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { CompleteCourse } from '../../training/complete-course.service';
import { isWithin } from '../../training/courses.service';
import { Quizzes } from '../quizzes/quizzes.service';
import { attemptFile } from './attempt-file';
import { FinishAttempt } from './finish-attempt.service';
import { toAttemptView } from './to-attempt-view';

/** What those who make a quiz do to attempts: read them, mark essays, let late answers count, grade again. */
@Injectable()
export class MarkAttempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly quizzes: Quizzes,
    private readonly finish: FinishAttempt,
    private readonly courses: CompleteCourse,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  show(quizId: string, id: string, actor: Actor): Promise<AttemptView> {
    return this.transactions.read(actor, async (tx) => {
      const quiz = await this.quizzes.row(tx, actor, quizId);
      const row = await findAttempt(tx, { id, accountId: null });
      if (row?.quizId !== quizId) throw notFound('attempt.not-found');
      return toAttemptView(await attemptFile(tx, row), quiz, EVERYTHING, this.clock.now());
    });
  }

  mark(quizId: string, id: string, slot: number, request: MarkRequest, actor: Actor): Promise<AttemptView> {
    return this.deed(quizId, id, actor, async (tx, row) => {
      const file = await attemptFile(tx, row);
      const question = file.questions.find((each) => each.slot === slot)?.graded;
      if (question?.type !== 'essay') throw refused('attempt.no-such-question');
      const body = {
        fraction: fractionOf(question, request),
        levels: request.levels,
        comment: request.comment,
      };
      const step = { id: request.stepId, kind: 'marked' as const, slot, body, receivedAt: this.clock.now() };
      if (!file.steps.some((each) => each.id === step.id))
        await addStep(tx, { attemptId: id, accountId: actor.accountId, ...step });
      return 'quiz.marked';
    });
  }

  /** Accepting twice is accepting once. */
  acceptLate(quizId: string, id: string, answerId: string, actor: Actor): Promise<AttemptView> {
    return this.decideLate('late-accepted', quizId, id, answerId, actor);
  }

  /** It stays to be seen, and may still be accepted. */
  refuseLate(quizId: string, id: string, answerId: string, actor: Actor): Promise<AttemptView> {
    return this.decideLate('late-refused', quizId, id, answerId, actor);
  }

  /** Replays every finished attempt over the questions as they are now, and says what changed. */
  regrade(quizId: string, actor: Actor): Promise<RegradedView> {
    return this.transactions.run(actor, async (tx) => {
      const quiz = await this.editable(tx, actor, quizId);
      const finished = (await loadAttempts(tx, quizId)).filter(({ submittedAt }) => submittedAt !== null);
      const told = { attempts: finished.length, changed: 0, marks: 0 };
      for (const { id } of finished) {
        const marks = await this.regradeOne(tx, id);
        told.marks += marks;
        if (marks > 0) told.changed++;
      }
      await this.audit.record(tx, actor, {
        action: 'quiz.regraded',
        subject: { kind: 'quiz', id: quizId, name: quiz.title },
        after: { unchanged: told.attempts - told.changed, changed: told.changed },
      });
      return told;
    });
  }

  private async regradeOne(tx: Tx, id: string): Promise<number> {
    const row = await lockAttempt(tx, { id, accountId: null });
    if (!row) return 0;
    const { attempt, steps, questions } = await attemptFile(tx, row);
    const questionIds = questions.map(({ questionId }) => questionId);
    const filter = { ...EVERY_QUESTION, questionIds };
    const present = await loadQuestionDefinitions(tx, WHOLE_COMPANY, filter, questionIds.length);
    const mended = questions.flatMap(({ slot, questionId, maximum, gradedNumber }) => {
      const now = present.find((each) => each.id === questionId);
      if (!now || now.number === gradedNumber) return [];
      const versionId = `${questionId} ${now.number}`;
      return [{ slot, number: now.number, question: now.definition, maximum, versionId }];
    });
    if (mended.length === 0) return 0;
    const { changes } = regrade(attempt, steps, new Map(mended.map((each) => [each.slot, each])));
    for (const { slot, number } of mended)
      await tx.update(AttemptQuestionEntity, { attemptId: id, slot }, { gradedNumber: number });
    await this.finish.keep(tx, row);
    return changes.length;
  }

  private decideLate(
    kind: 'late-accepted' | 'late-refused',
    quizId: string,
    id: string,
    answerId: string,
    actor: Actor,
  ): Promise<AttemptView> {
    return this.deed(quizId, id, actor, async (tx, row) => {
      const { stepRows, state } = await attemptFile(tx, row);
      const isDone = stepRows.findLast(({ body }) => body['answerId'] === answerId)?.kind === kind;
      const slot = state.slots.find(({ late }) => late.some((answer) => answer.id === answerId));
      if (!slot && !isDone) throw refused('attempt.no-late-answer');
      if (slot && !isDone)
        await addStep(tx, {
          ...{ attemptId: id, accountId: actor.accountId, id: randomUUID(), receivedAt: this.clock.now() },
          ...{ kind, slot: slot.slot, body: { answerId } },
        });
      return `quiz.${kind}` as const;
    });
  }

  private deed(
    quizId: string,
    id: string,
    actor: Actor,
    work: (tx: Tx, row: AttemptRow) => Promise<'quiz.marked' | 'quiz.late-accepted' | 'quiz.late-refused'>,
  ): Promise<AttemptView> {
    return this.transactions.run(actor, async (tx) => {
      const quiz = await this.editable(tx, actor, quizId);
      const row = await lockAttempt(tx, { id, accountId: null });
      if (row?.quizId !== quizId) throw notFound('attempt.not-found');
      if (row.submittedAt === null) throw refused('attempt.not-over');
      const action = await work(tx, row);
      const points = await this.finish.keep(tx, row);
      await this.audit.record(tx, actor, {
        ...{ action, subject: { kind: 'quiz', id: quizId, name: quiz.title } },
        after: { person: row.name, points },
      });
      await this.tellCourse(tx, actor, quiz, row);
      const now = await attemptFile(tx, row);
      return toAttemptView(now, quiz, EVERYTHING, this.clock.now());
    });
  }

  /** On behalf of the person: the course is theirs. */
  private async tellCourse(tx: Tx, actor: Actor, quiz: QuizRow, { accountId }: AttemptRow): Promise<void> {
    if (quiz.courseId === null || accountId === null) return;
    const account = await loadAccountGrants(tx, accountId, this.clock.now());
    if (account)
      await this.courses.ifDone(
        tx,
        actorOfAccount(actor.companyId, accountId, account, actor.origin),
        quiz.courseId,
      );
  }

  private async editable(tx: Tx, actor: Actor, quizId: string): Promise<QuizRow> {
    const quiz = await this.quizzes.row(tx, actor, quizId);
    if (!isWithin(reachOfActor(actor, 'training.edit'), quiz.departmentId)) throw notFound('quiz.not-found');
    return quiz;
  }
}

const EVERYTHING = { marks: true, answers: true, marker: true };

/** By the rubric where there is one, else freely. */
function fractionOf({ rubric }: Question & { type: 'essay' }, { levels, fraction }: MarkRequest): number {
  if (rubric.length === 0) {
    if (fraction === null) throw refused('attempt.mark-missing');
    return fraction;
  }
  const marking = markByRubric(rubric, levels ?? []);
  if (!marking.ok) throw refused('attempt.mark-missing');
  return marking.fraction;
}
