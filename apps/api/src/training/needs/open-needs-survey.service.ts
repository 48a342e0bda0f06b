import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeNeedsSurveyRequest,
  NeedsSurveyDetailView,
  NeedsTopicRequest,
  OpenNeedsSurveyRequest,
} from '@banke/contracts';
import { lockNeedsSurvey, NeedsSurveyEntity, type Tx } from '@banke/database';
import { decideNeedsSurvey } from '@banke/domain/training';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { Departments } from '../../people/departments.service';
import { InviteToNeeds } from './invite-to-needs.service';
import { NeedsNews } from './needs-news.service';
import { NeedsSurveys } from './needs-surveys.service';
import { NeedsTopics } from './needs-topics.service';

/** Opens the yearly survey of a department and changes its days and weights. */
@Injectable()
export class OpenNeedsSurvey {
  constructor(
    private readonly transactions: Transactions,
    private readonly surveys: NeedsSurveys,
    private readonly topics: NeedsTopics,
    private readonly departments: Departments,
    private readonly invitations: InviteToNeeds,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: NeedsNews,
  ) {}

  async open(
    { departmentId, year, topics, ...terms }: OpenNeedsSurveyRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'training.assign');
      refuseBadTerms(terms, null);
      const { companyId, accountId } = actor;
      const [id, createdAt] = [randomUUID(), this.clock.now()];
      await tx.insert(NeedsSurveyEntity, {
        ...{ companyId, id, departmentId, year, ...terms, createdBy: accountId, createdAt },
      });
      await this.addAll(tx, actor, id, topics);
      await this.audit.record(tx, actor, {
        action: 'needs-survey.opened',
        subject: { kind: 'needs-survey', id, name: `${department.name} ${String(year)}` },
        after: { from: terms.opensOn, through: terms.closesOn },
      });
      await this.invitations.today(tx, companyId, this.clock.today(actor));
      await this.news.changed(tx, departmentId);
      return id;
    });
    return this.surveys.show(actor, id);
  }

  change(
    id: string,
    { version, ...terms }: ChangeNeedsSurveyRequest,
    actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const today = this.clock.today(actor);
      const row = await lockNeedsSurvey(tx, reachOfActor(actor, 'training.assign'), today, id);
      if (!row) throw notFound('needs-survey.not-found');
      const name = `${row.departmentName} ${String(row.year)}`;
      if (row.version !== version) throw conflict('needs-survey.changed', { name });
      refuseBadTerms(terms, row);
      await tx.update(NeedsSurveyEntity, { id }, { ...terms, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.changed',
        subject: { kind: 'needs-survey', id, name },
        before: { from: row.opensOn, through: row.closesOn },
        after: { from: terms.opensOn, through: terms.closesOn },
      });
      await this.invitations.today(tx, actor.companyId, today);
      await this.news.changed(tx, row.departmentId);
      return this.surveys.view(tx, actor, id);
    });
  }

  private async addAll(
    tx: Tx,
    actor: Actor,
    surveyId: string,
    topics: readonly NeedsTopicRequest[],
  ): Promise<void> {
    for (const topic of topics) await this.topics.insert(tx, actor, { surveyId, byStaff: false }, topic);
  }
}

type Terms = Omit<ChangeNeedsSurveyRequest, 'version'>;

function refuseBadTerms(terms: Terms, before: Parameters<typeof decideNeedsSurvey>[1]): void {
  const weights = {
    survey: terms.surveyWeight,
    wishes: terms.wishesWeight,
    direction: terms.directionWeight,
  };
  const decision = decideNeedsSurvey({ ...terms, weights }, before);
  if (!decision.ok) throw refused(`needs-survey.${decision.reason}`);
}
