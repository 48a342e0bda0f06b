import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  AnswerLoggedQuestionRequest,
  LoggedQuestionView,
  LogQuestionRequest,
  NameAnswererRequest,
} from '@banke/contracts';
import {
  AccountEntity,
  findLearner,
  loadTrainersOf,
  LoggedQuestionEntity,
  lockLoggedQuestion,
  type LoggedQuestionRow,
  type Tx,
} from '@banke/database';
import { NO_TEXT, quoteOf, type Question } from '@banke/domain/quiz';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { Notices } from '../../messages/notices.service';
import { Departments } from '../../people/departments.service';
import { insertQuestions, placeOf } from '../../quiz/bank/write-questions';
import { isWithin } from '../courses.service';
import { RequestNews } from '../requests/request-news.service';
import { mayAnswer, QuestionLog, sightOfLog } from './question-log.service';

const LINK = '/training/questions';

/** What nobody knew is written down the same day, answered by somebody named, and asked of everybody later. */
@Injectable()
export class ChangeQuestionLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly log: QuestionLog,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: RequestNews,
  ) {}

  async write(
    { departmentId: asked, ...said }: LogQuestionRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<LoggedQuestionView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const today = this.clock.today(actor);
      if (asked !== null) await this.departments.view(tx, actor, asked, 'training.assign');
      const departmentId = asked ?? (await findLearner(tx, actor.accountId, today))?.departmentId;
      if (departmentId === undefined) throw refused('learning.no-person');
      const id = randomUUID();
      await tx.insert(LoggedQuestionEntity, {
        ...{
          companyId: actor.companyId,
          id,
          departmentId,
          askedBy: actor.accountId,
          askedOn: today,
          ...said,
        },
        createdAt: this.clock.now(),
      });
      const row = { id, departmentId, text: said.text };
      await this.note(tx, actor, row, 'logged');
      await this.notices.send(tx, actor, {
        ...{ kind: 'training.question-logged', params: named(row, actor), link: LINK },
        to: await loadTrainersOf(tx, departmentId, today),
      });
      return id;
    });
    return this.log.show(actor, id);
  }

  name(id: string, { answererId, version }: NameAnswererRequest, actor: Actor): Promise<LoggedQuestionView> {
    return this.change(id, version, actor, async (tx, row) => {
      if (!isWithin(reachOfActor(actor, 'training.assign'), row.departmentId))
        throw notFound('logged-question.not-found');
      if (row.questionId !== null) throw refused('logged-question.banked');
      if (!(await tx.existsBy(AccountEntity, { id: answererId }))) throw notFound('account.not-found');
      await tx.update(LoggedQuestionEntity, { id }, { answererId });
      await this.note(tx, actor, row, 'named');
      await this.notices.send(tx, actor, {
        ...{ kind: 'training.question-named', params: named(row, actor), link: LINK, to: [answererId] },
      });
    });
  }

  answer(
    id: string,
    { answer, version }: AnswerLoggedQuestionRequest,
    actor: Actor,
  ): Promise<LoggedQuestionView> {
    return this.change(id, version, actor, async (tx, row) => {
      if (row.questionId !== null) throw refused('logged-question.banked');
      if (!mayAnswer(actor, row)) throw refused('logged-question.not-named');
      await tx.update(
        LoggedQuestionEntity,
        { id },
        { answer, answeredBy: actor.accountId, answeredAt: this.clock.now() },
      );
      await this.note(tx, actor, row, 'answered');
      await this.notices.send(tx, actor, {
        ...{ kind: 'training.question-answered', params: named(row, actor), link: LINK, to: [row.askedBy] },
      });
    });
  }

  /** A question of the bank in no course and no quiz yet: what is right is its feedback, and whoever edits makes more of it. */
  bank(id: string, { version }: { version: number }, actor: Actor): Promise<LoggedQuestionView> {
    return this.change(id, version, actor, async (tx, row) => {
      if (row.questionId !== null) throw refused('logged-question.banked');
      if (row.answer === null) throw refused('logged-question.unanswered');
      const place = await placeOf(tx, actor, { courseId: null, departmentId: row.departmentId });
      const about = { category: null, difficulty: 'middle' as const, competencies: [], tags: [] };
      const question = { definition: essayOf(row.text, row.answer), ...about };
      const [questionId = ''] = await insertQuestions(tx, actor, place, [question], this.clock.now());
      await tx.update(LoggedQuestionEntity, { id }, { questionId });
      await this.note(tx, actor, row, 'banked');
    });
  }

  private change(
    id: string,
    version: number,
    actor: Actor,
    work: (tx: Tx, row: LoggedQuestionRow) => Promise<void>,
  ): Promise<LoggedQuestionView> {
    return this.transactions.run(actor, async (tx) => {
      const row = await lockLoggedQuestion(tx, sightOfLog(actor), id);
      if (!row) throw notFound('logged-question.not-found');
      if (row.version !== version) throw conflict('logged-question.changed');
      await work(tx, row);
      await tx.update(LoggedQuestionEntity, { id }, { version: version + 1 });
      return this.log.view(tx, actor, id);
    });
  }

  private async note(
    tx: Tx,
    actor: Actor,
    { id, departmentId, text }: Pick<LoggedQuestionRow, 'id' | 'departmentId' | 'text'>,
    deed: 'logged' | 'named' | 'answered' | 'banked',
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: `logged-question.${deed}`,
      subject: { kind: 'logged-question', id, name: quoteOf(text) },
    });
    await this.news.everybody(tx, departmentId);
  }
}

const named = ({ text }: Pick<LoggedQuestionRow, 'text'>, { displayName }: Actor) => ({
  name: quoteOf(text),
  by: displayName,
});

function essayOf(text: string, answer: string): Question {
  const said = { format: 'plain' as const, text: answer };
  return {
    ...{ type: 'essay', name: '', text: { format: 'plain', text }, mark: 1, generalFeedback: said },
    ...{ rubric: [], guidance: NO_TEXT },
  };
}
