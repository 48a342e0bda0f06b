import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  ChangeNeedsSurveyRequest,
  NeedsSurveyDetailView,
  NeedsTopicRequest,
  OpenNeedsSurveyRequest,
} from '@banke/contracts';
import { lockNeedsSurvey, NeedsSurveyEntity, type Tx } from '@banke/database';
import { decideNeedsSurvey, needsStanding, type NeedsSurveyTerms } from '@banke/domain/training';
import type { AuditValues } from '@banke/domain/audit';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { NeedsDuty } from '../../obligations/needs-duty.service';
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
    private readonly duty: NeedsDuty,
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
      refuseBadTerms({ ...terms, reason: null }, null);
      const { companyId, accountId } = actor;
      const [id, createdAt] = [randomUUID(), this.clock.now()];
      await tx.insert(NeedsSurveyEntity, {
        ...{ companyId, id, departmentId, year, ...terms, createdBy: accountId, createdAt },
      });
      await this.addAll(tx, actor, id, topics);
      await this.audit.record(tx, actor, {
        action: 'needs-survey.opened',
        subject: { kind: 'needs-survey', id, name: `${department.name} ${String(year)}` },
        after: told(terms),
      });
      await this.duty.opened(tx, actor, { departmentId, ...terms });
      await this.invitations.today(tx, companyId, this.clock.today(actor), id);
      await this.news.changed(tx, departmentId);
      return id;
    });
    return this.surveys.show(actor, id);
  }

  change(
    id: string,
    { version, reason = null, ...terms }: ChangeNeedsSurveyRequest,
    actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const today = this.clock.today(actor);
      const row = await lockNeedsSurvey(tx, reachOfActor(actor, 'training.assign'), today, id);
      if (!row) throw notFound('needs-survey.not-found');
      const name = `${row.departmentName} ${String(row.year)}`;
      if (row.version !== version) throw conflict('needs-survey.changed', { name });
      const closed = needsStanding(row, today) === 'closed';
      refuseBadTerms({ ...terms, reason }, { ...row, closed });
      await tx.update(NeedsSurveyEntity, { id }, { ...terms, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.changed',
        subject: { kind: 'needs-survey', id, name },
        before: told(row),
        after: { ...told(terms), ...(reason && { reason }) },
      });
      await this.invitations.today(tx, actor.companyId, today, id);
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

type Terms = Omit<ChangeNeedsSurveyRequest, 'version' | 'reason'>;

function refuseBadTerms(
  said: Terms & { reason: string | null },
  before: (Terms & { answered: number; closed: boolean }) | null,
): void {
  const decision = decideNeedsSurvey(
    { ...termsOf(said), reason: said.reason },
    before && { ...termsOf(before), answered: before.answered, closed: before.closed },
  );
  if (!decision.ok) throw refused(`needs-survey.${decision.reason}`);
}

function termsOf({ surveyWeight, wishesWeight, directionWeight, ...terms }: Terms): NeedsSurveyTerms {
  const { opensOn, closesOn, method, picks, proposes } = terms;
  const weights = { survey: surveyWeight, wishes: wishesWeight, direction: directionWeight };
  return { opensOn, closesOn, method, picks, proposes, weights };
}

/** All terms, for the log. */
function told(terms: Terms): AuditValues {
  const { opensOn, closesOn, method, picks, proposes, weights } = termsOf(terms);
  const shares = [weights.survey, weights.wishes, weights.direction].map((each) => `${String(each / 100)}%`);
  return {
    from: opensOn,
    through: closesOn,
    needsMethod: method,
    picks,
    proposes,
    weights: shares.join(' / '),
  };
}
