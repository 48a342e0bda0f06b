import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeQuizRequest,
  ExtendQuizRequest,
  QuizDetailView,
  QuizRequest,
  StepQuizRequest,
} from '@banke/contracts';
import type { FieldError } from '@banke/contracts/codes';
import {
  EVERY_QUESTION,
  loadQuestions,
  lockQuiz,
  lockStaff,
  QuizEntity,
  QuizExtensionEntity,
  type QuizRow,
  type Tx,
} from '@banke/database';
import { checkQuizSettings, decideOpenQuiz } from '@banke/domain/quiz';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { placeOf } from '../bank/write-questions';
import { poolsOf } from './draw-pools';
import { Quizzes } from './quizzes.service';

/** Makes quizzes, opens and closes them, and gives persons more than others. */
@Injectable()
export class ChangeQuiz {
  constructor(
    private readonly transactions: Transactions,
    private readonly quizzes: Quizzes,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(request: QuizRequest, actor: Actor, retry: RetryKey | undefined): Promise<QuizDetailView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const id = randomUUID();
      const row = await this.written(tx, actor, request);
      const { companyId } = actor;
      await tx.insert(QuizEntity, { companyId, id, ...row, state: 'draft', createdAt: this.clock.now() });
      await this.audit.record(tx, actor, {
        action: 'quiz.created',
        subject: { kind: 'quiz', id, name: request.title },
      });
      return id;
    });
    return this.quizzes.show(id, actor);
  }

  /** Attempts that have begun keep their questions; the pass mark and what is told of results follow at once. */
  change(id: string, { version, ...request }: ChangeQuizRequest, actor: Actor): Promise<QuizDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.locked(tx, actor, { id, version });
      const row = await this.written(tx, actor, request);
      if (before.state === 'open') await this.refuseUnlessAskable(tx, { ...before, ...row });
      await tx.update(QuizEntity, { id }, { ...row, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'quiz.changed',
        subject: { kind: 'quiz', id, name: request.title },
        before: { name: before.title },
        after: { name: request.title },
      });
      return this.quizzes.view(tx, actor, id);
    });
  }

  step(id: string, { to, version }: StepQuizRequest, actor: Actor): Promise<QuizDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const quiz = await this.locked(tx, actor, { id, version });
      if (quiz.state === to) return this.quizzes.view(tx, actor, id);
      if (to === 'open') await this.refuseUnlessAskable(tx, quiz);
      await tx.update(QuizEntity, { id }, { state: to, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: to === 'open' ? 'quiz.opened' : 'quiz.closed',
        subject: { kind: 'quiz', id, name: quiz.title },
      });
      return this.quizzes.view(tx, actor, id);
    });
  }

  /** For people within reach; sent twice, it is given once. */
  async extend(
    id: string,
    staffId: string,
    { closesAt, ...extra }: ExtendQuizRequest,
    actor: Actor,
  ): Promise<void> {
    if (closesAt !== null && Number.isNaN(Date.parse(closesAt)))
      throw refused('quiz.refused', undefined, [{ path: 'closesAt', code: 'quiz.not-an-instant' }]);
    await this.transactions.run(actor, async (tx) => {
      const reach = reachOfActor(actor, 'training.edit');
      const quiz = await lockQuiz(tx, reach, id);
      if (!quiz) throw notFound('quiz.not-found');
      const person = await lockStaff(tx, reach, this.clock.today(actor), staffId);
      if (!person) throw notFound('staff.not-found');
      const key = { companyId: actor.companyId, quizId: id, staffId };
      const until = closesAt === null ? null : new Date(closesAt);
      await tx.upsert(
        QuizExtensionEntity,
        { ...key, ...extra, closesAt: until, changedAt: this.clock.now() },
        ['companyId', 'quizId', 'staffId'],
      );
      await this.audit.record(tx, actor, {
        action: 'quiz.extended',
        subject: { kind: 'quiz', id, name: quiz.title },
        after: { person: person.name, minutes: extra.extraMinutes },
      });
    });
  }

  private async written(tx: Tx, actor: Actor, { courseId, departmentId, ...request }: QuizRequest) {
    const place = await placeOf(tx, actor, { courseId, departmentId });
    const errors = checkQuizSettings(request.settings).map(({ field, fault }): FieldError => ({
      path: `settings.${field}`,
      code: `quiz.${fault}`,
    }));
    const wanted = request.parts.flatMap(({ questionId }) => questionId ?? []);
    const filter = { ...EVERY_QUESTION, questionIds: wanted };
    const found = await loadQuestions(tx, reachOfActor(actor, 'training.edit'), filter, FIXED);
    request.parts.forEach(({ questionId }, index) => {
      const twice = questionId !== null && wanted.indexOf(questionId) !== wanted.lastIndexOf(questionId);
      if (questionId !== null && (twice || !found.some(({ id }) => id === questionId)))
        errors.push({ path: `parts.${index}.questionId`, code: 'quiz.unknown-question' });
    });
    if (errors.length > 0) throw refused('quiz.refused', undefined, errors);
    const parts = request.parts.map((part) => ({
      ...part,
      count: part.questionId === null ? part.count : 1,
    }));
    return { ...request, ...place, parts, countsForCourse: courseId !== null && request.countsForCourse };
  }

  private async refuseUnlessAskable(tx: Tx, quiz: Pick<QuizRow, 'parts' | 'departmentId'>): Promise<void> {
    const pools = await poolsOf(tx, quiz);
    const decision = decideOpenQuiz(
      quiz.parts.map(({ count }, index) => ({ count, found: pools[index]?.length ?? 0 })),
    );
    if (decision.ok) return;
    if (decision.reason === 'no-questions') throw refused('quiz.no-questions');
    throw refused('quiz.pool-too-small', { missing: decision.missing });
  }

  private async locked(
    tx: Tx,
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<QuizRow> {
    const quiz = await lockQuiz(tx, reachOfActor(actor, 'training.edit'), id);
    if (!quiz) throw notFound('quiz.not-found');
    if (quiz.version !== version) throw conflict('quiz.changed', { name: quiz.title });
    return quiz;
  }
}

const FIXED = { offset: 0, limit: 200 };
