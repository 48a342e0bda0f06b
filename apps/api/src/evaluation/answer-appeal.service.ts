import { Injectable } from '@nestjs/common';
import type { AnswerAppealRequest } from '@banke/contracts';
import {
  EvaluationAppealEntity,
  EvaluationMonthEntity,
  findAppeal,
  lockEvaluationMonth,
  type AppealRow,
  type EvaluationMonthRow,
  type Tx,
} from '@banke/database';
import { decideCorrection } from '@banke/domain/evaluation';
import { WHOLE_COMPANY } from '@banke/domain/people';
import { Approvals } from '../approvals/approvals.service';
import { AuditTrail } from '../audit/audit-trail.service';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Notices } from '../messages/notices.service';
import { EnterFigures } from './enter-figures.service';
import { EvaluationNews } from './evaluation-news.service';
import { calculate, loadMonth } from './load-month';
import { storeCalculation } from './store-calculation';
import { submissionOf } from './submission';

/** Decides an appeal. An upheld one corrects its line, and the month is calculated anew: ranks move, both results stay. */
@Injectable()
export class AnswerAppeal {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly figures: EnterFigures,
    private readonly notices: Notices,
    private readonly news: EvaluationNews,
  ) {}

  run(id: string, request: AnswerAppealRequest, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const found = await findAppeal(tx, id);
      const month = found && (await lockEvaluationMonth(tx, WHOLE_COMPANY, found.monthId));
      const appeal = month && (await findAppeal(tx, id));
      if (!month || !appeal) throw notFound('appeal.not-found');
      const submittedBy = appeal.accountId ? [appeal.accountId] : [];
      const submission = { ...(await submissionOf(tx, month)), submittedBy };
      const { onBehalfOf } = await this.approvals.decide(tx, actor, submission);
      if (appeal.answer !== null) throw conflict('appeal.answered');
      if (month.state !== 'published') throw refused('appeal.closed');
      if (request.answer === 'upheld') await this.correct(tx, actor, month, appeal, request);
      const { answer, text: answerText } = request;
      const answered = { answer, answerText, answeredBy: actor.accountId, answeredAt: this.clock.now() };
      await tx.update(EvaluationAppealEntity, { id }, { ...answered, onBehalfOf });
      await this.audit.record(tx, actor, {
        action: 'evaluation.appeal-answered',
        subject: { kind: 'evaluation', id: month.id, name: month.departmentName },
        after: { month: month.firstDay.slice(0, 7), upheld: answer === 'upheld', reason: answerText },
      });
      await this.notices.send(tx, actor, {
        kind: 'scores.appeal-answered',
        params: { month: month.firstDay },
        ...{ link: '/scores', to: submittedBy },
      });
      await this.news.changed(tx, month);
      await this.news.told(tx, month, submittedBy);
    });
  }

  private async correct(
    tx: Tx,
    actor: Actor,
    month: EvaluationMonthRow,
    { staffId, line }: AppealRow,
    { value }: AnswerAppealRequest,
  ): Promise<void> {
    if (!value) throw refused('appeal.value-missing');
    const before = await loadMonth(tx, month, this.clock.today(actor));
    const seen = before.figures.find((each) => each.staffId === staffId && each.line === line)?.number ?? 0;
    await this.figures.write(tx, actor, month, [{ staffId, line, seen, value }], 'appeal');
    const after = await loadMonth(tx, month, this.clock.today(actor));
    const was = before.results.find((each) => each.staffId === staffId)?.outcome;
    const is = calculate(after).find(({ person }) => person === staffId)?.outcome;
    if (!was || !is) throw notFound('appeal.not-found');
    const decision = decideCorrection(was, is);
    if (!decision.ok && decision.reason === 'would-lower')
      throw refused('appeal.would-lower', { points: decision.loss / 100 });
    const own = { companyId: actor.companyId, at: this.clock.now() };
    const calculation = await storeCalculation(tx, own, after);
    const changed = { publishedCalculation: calculation, version: month.version + 1 };
    await tx.update(EvaluationMonthEntity, { id: month.id }, changed);
  }
}
