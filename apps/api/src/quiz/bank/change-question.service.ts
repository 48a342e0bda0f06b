import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type {
  ChangeQuestionRequest,
  QuestionDetailView,
  QuestionRequest,
  RetireQuestionRequest,
} from '@banke/contracts';
import {
  loadQuestionUses,
  loadQuestionVersions,
  lockQuestion,
  QuestionEntity,
  QuestionVersionEntity,
  type QuestionRow,
  type Tx,
} from '@banke/database';
import { decideRetire, titleOf } from '@banke/domain/quiz';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { Questions } from './questions.service';
import { fitQuestion } from './refuse-bad-question';
import { insertQuestions, placeOf, versionOf } from './write-questions';

/** Writes questions. What one asks is never written over: it gets its next version. */
@Injectable()
export class ChangeQuestion {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: Questions,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  async create(
    { definition: written, courseId, departmentId, ...about }: QuestionRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<QuestionDetailView> {
    const definition = fitQuestion(written);
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const place = await placeOf(tx, actor, { courseId, departmentId });
      const [id = ''] = await insertQuestions(tx, actor, place, [{ definition, ...about }], this.clock.now());
      await this.audit.record(tx, actor, {
        action: 'question.created',
        subject: { kind: 'question', id, name: titleOf(definition) },
        after: { name: titleOf(definition) },
      });
      return id;
    });
    return this.questions.show(id, actor);
  }

  change(
    id: string,
    { definition: written, version, courseId, departmentId, ...about }: ChangeQuestionRequest,
    actor: Actor,
  ): Promise<QuestionDetailView> {
    const definition = fitQuestion(written);
    return this.transactions.run(actor, async (tx) => {
      const before = await this.locked(tx, actor, { id, version });
      const place = await placeOf(tx, actor, { courseId, departmentId });
      const [present] = await loadQuestionVersions(tx, id);
      await tx.update(QuestionEntity, { id }, { ...place, ...about, version: version + 1 });
      const asksElse = !isDeepStrictEqual(present?.definition, definition);
      const number = asksElse ? before.number + 1 : before.number;
      if (asksElse) {
        const key = { companyId: actor.companyId, questionId: id, number };
        await tx.insert(
          QuestionVersionEntity,
          versionOf({ ...key, changedBy: actor.accountId, at: this.clock.now() }, definition),
        );
      }
      await this.audit.record(tx, actor, {
        action: 'question.changed',
        subject: { kind: 'question', id, name: titleOf(definition) },
        before: { name: before.title, revision: before.number },
        after: { name: titleOf(definition), revision: number },
      });
      return this.questions.view(tx, actor, id);
    });
  }

  retire(id: string, { retired, version }: RetireQuestionRequest, actor: Actor): Promise<QuestionDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const before = await this.locked(tx, actor, { id, version });
      if (before.retired === retired) return this.questions.view(tx, actor, id);
      const { quizzes } = (await loadQuestionUses(tx, [id])).get(id) ?? { quizzes: 0 };
      const decision = decideRetire(retired, { quizzes });
      if (!decision.ok) throw refused('question.in-use', { name: before.title, quizzes: decision.quizzes });
      const retiredAt = retired ? this.clock.now() : null;
      await tx.update(QuestionEntity, { id }, { retiredAt, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: retired ? 'question.retired' : 'question.restored',
        subject: { kind: 'question', id, name: before.title },
      });
      return this.questions.view(tx, actor, id);
    });
  }

  private async locked(
    tx: Tx,
    actor: Actor,
    { id, version }: { id: string; version: number },
  ): Promise<QuestionRow> {
    const question = await lockQuestion(tx, reachOfActor(actor, 'training.edit'), id);
    if (!question) throw notFound('question.not-found');
    if (question.version !== version) throw conflict('question.changed', { name: question.title });
    return question;
  }
}
