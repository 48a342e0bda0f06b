import { Injectable } from '@nestjs/common';
import type { AnswerNeedsSurveyRequest, NeedsSurveyDetailView, NeedsTopicRequest } from '@banke/contracts';
import {
  loadNeedsTopics,
  lockLearner,
  lockNeedsSurvey,
  NeedsAnswerEntity,
  type NeedsSurveyRow,
  type Tx,
} from '@banke/database';
import { choicesOfOpen, decideNeedsAnswer, needsStanding } from '@banke/domain/training';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { isWithin } from '../courses.service';
import { NeedsNews } from './needs-news.service';
import { NeedsSurveys } from './needs-surveys.service';
import { NeedsTopics } from './needs-topics.service';

/** What those who are asked do: answer, as often as they like until it closes, and add what is missing. */
@Injectable()
export class AnswerNeedsSurvey {
  constructor(
    private readonly transactions: Transactions,
    private readonly surveys: NeedsSurveys,
    private readonly topics: NeedsTopics,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: NeedsNews,
  ) {}

  answer(id: string, request: AnswerNeedsSurveyRequest, actor: Actor): Promise<NeedsSurveyDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.lock(tx, actor, id);
      const today = this.clock.today(actor);
      const learner = await lockLearner(tx, actor.accountId, today);
      if (learner?.departmentId !== row.departmentId) throw notFound('needs-survey.not-found');
      const topics = await loadNeedsTopics(tx, id);
      const topicIds = topics.map((topic) => topic.id);
      const choices = choicesOfOpen(request.choices, topics);
      const decision = decideNeedsAnswer(row, topicIds, choices, today);
      if (!decision.ok) throw refused(`needs-survey.${decision.reason}`, { n: row.picks });
      await tx.upsert(
        NeedsAnswerEntity,
        { companyId: actor.companyId, surveyId: id, staffId: learner.id, choices },
        ['companyId', 'surveyId', 'staffId'],
      );
      // That somebody answered, never what.
      await this.audit.record(tx, actor, { action: 'needs-survey.answered', subject: subjectOf(row) });
      await this.news.answered(tx, row.departmentId);
      return this.surveys.view(tx, actor, id);
    });
  }

  async add(
    id: string,
    topic: NeedsTopicRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const row = await this.lock(tx, actor, id);
      const today = this.clock.today(actor);
      const arranges = isWithin(reachOfActor(actor, 'training.assign'), row.departmentId);
      const standing = needsStanding(row, today);
      if (standing === 'closed' || (!arranges && standing !== 'open')) throw refused('needs-survey.not-open');
      const learner = await lockLearner(tx, actor.accountId, today);
      if (!arranges && learner?.departmentId !== row.departmentId) throw notFound('needs-survey.not-found');
      const topicId = await this.topics.insert(tx, actor, { surveyId: id, byStaff: !arranges }, topic);
      await this.audit.record(tx, actor, {
        action: 'needs-survey.topic-added',
        subject: subjectOf(row),
        after: { topic: topic.title },
      });
      await this.news.changed(tx, row.departmentId);
      return topicId;
    });
    return this.surveys.show(actor, id);
  }

  private async lock(tx: Tx, actor: Actor, id: string): Promise<NeedsSurveyRow> {
    const reach = reachOfActor(actor, 'training.read');
    const row = await lockNeedsSurvey(tx, reach, this.clock.today(actor), id);
    if (!row) throw notFound('needs-survey.not-found');
    return row;
  }
}

export const subjectOf = ({ id, departmentName, year }: NeedsSurveyRow) => ({
  ...{ kind: 'needs-survey' as const, id, name: `${departmentName} ${String(year)}` },
});
