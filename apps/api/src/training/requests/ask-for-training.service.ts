import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { AskForTrainingRequest, TrainingRequestView } from '@banke/contracts';
import {
  findLearner,
  insertRequestStep,
  loadCourses,
  loadTrainersOf,
  TrainingRequestEntity,
  type Tx,
} from '@banke/database';
import { AuditTrail } from '../../audit/audit-trail.service';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { Notices } from '../../messages/notices.service';
import { Departments } from '../../people/departments.service';
import { sightOf } from '../courses.service';
import { RequestNews } from './request-news.service';
import { TrainingRequests } from './training-requests.service';

/** Anybody of the company asks to be taught something: a course of the library, or what is not there yet. */
@Injectable()
export class AskForTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: TrainingRequests,
    private readonly departments: Departments,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: RequestNews,
  ) {}

  async run(
    { departmentId: asked, ...said }: AskForTrainingRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<TrainingRequestView> {
    const id = await this.transactions.once(actor, retry, async (tx) => {
      const departmentId = await this.placeOf(tx, actor, asked);
      if (said.courseId !== null) {
        const [course] = await loadCourses(tx, sightOf(actor), said.courseId);
        if (!course) throw notFound('course.not-found');
      }
      const [id, now] = [randomUUID(), this.clock.now()];
      await tx.insert(TrainingRequestEntity, {
        ...{ companyId: actor.companyId, id, departmentId, askedBy: actor.accountId, ...said },
        ...{ state: 'requested', createdAt: now },
      });
      await insertRequestStep(tx, {
        ...{ requestId: id, state: 'requested', accountId: actor.accountId, at: now },
      });
      await this.notices.send(tx, actor, {
        kind: 'training.request-made',
        params: { name: said.topic, by: actor.displayName },
        link: '/training/requests',
        to: await loadTrainersOf(tx, departmentId, this.clock.today(actor)),
      });
      await this.audit.record(tx, actor, {
        action: 'training-request.made',
        subject: { kind: 'training-request', id, name: said.topic },
        after: { departmentId },
      });
      await this.news.changed(tx, departmentId, [actor.accountId]);
      return id;
    });
    return this.requests.show(actor, id);
  }

  /** Where the actor works; for another place the right to arrange training there. */
  private async placeOf(tx: Tx, actor: Actor, asked: string | null): Promise<string> {
    if (asked !== null) {
      await this.departments.view(tx, actor, asked, 'training.assign');
      return asked;
    }
    const learner = await findLearner(tx, actor.accountId, this.clock.today(actor));
    if (!learner) throw refused('learning.no-person');
    return learner.departmentId;
  }
}
