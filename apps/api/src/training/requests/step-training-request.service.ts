import { Injectable } from '@nestjs/common';
import type { CloseTrainingRequest, StepTrainingRequest, TrainingRequestView } from '@banke/contracts';
import {
  insertRequestStep,
  lockRequestsOf,
  lockTrainingRequest,
  lockTrainingSession,
  TrainingRequestEntity,
  type TrainingRequestRow,
  type TrainingSessionRow,
  type Tx,
} from '@banke/database';
import { decideRequestStep, type RequestState, type RequestStep } from '@banke/domain/training';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { Notices } from '../../messages/notices.service';
import { RequestNews } from './request-news.service';
import { arranges, sightOfRequests, TrainingRequests } from './training-requests.service';

/** Takes a request from one state to the next, and tells whoever asked and whoever teaches. */
@Injectable()
export class StepTraining {
  constructor(
    private readonly transactions: Transactions,
    private readonly requests: TrainingRequests,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly notices: Notices,
    private readonly news: RequestNews,
  ) {}

  step(id: string, request: StepTrainingRequest, actor: Actor): Promise<TrainingRequestView> {
    const { to, version, note } = request;
    return this.transactions.run(actor, async (tx) => {
      const row = await this.lock(tx, actor, id, version);
      const ownRequest = row.askedBy === actor.accountId;
      if (!arranges(actor, row) && !(ownRequest && to === 'cancelled'))
        throw notFound('training-request.not-found');
      const session = await this.sessionOf(tx, actor, row, request);
      const scheduledOn = row.kind === 'external' ? request.scheduledOn : (session?.day ?? null);
      const step = { to, trainerId: request.trainerId, scheduledOn, note };
      const today = this.clock.today(actor);
      const decision = decideRequestStep({ ...row, closing: row, ownRequest }, step, today);
      if (!decision.ok) throw refused(`training-request.${decision.reason}`, { name: row.topic });
      await tx.update(TrainingRequestEntity, { id }, { ...changeOf(step, session), version: version + 1 });
      await this.tell(tx, actor, row, { to, note: note ?? '', on: scheduledOn ?? '' });
      if (to === 'assigned') await this.tellTrainer(tx, actor, row, request);
      const concerned = [row.askedBy, row.trainerId, request.trainerId].filter((each) => each !== null);
      await this.news.changed(tx, row.departmentId, concerned);
      return this.requests.view(tx, actor, id);
    });
  }

  /** What an external course left behind; it closes with a step of its own. */
  close(
    id: string,
    { version, ...closing }: CloseTrainingRequest,
    actor: Actor,
  ): Promise<TrainingRequestView> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.lock(tx, actor, id, version);
      if (!arranges(actor, row)) throw notFound('training-request.not-found');
      if (row.kind !== 'external' || !['scheduled', 'delivered'].includes(row.state))
        throw refused('training-request.step-unfit', { name: row.topic });
      await tx.update(TrainingRequestEntity, { id }, { ...closing, version: version + 1 });
      await this.audit.record(tx, actor, {
        action: 'training-request.closing-changed',
        subject: { kind: 'training-request', id, name: row.topic },
        after: { ...closing },
      });
      await this.news.changed(tx, row.departmentId, [row.askedBy]);
      return this.requests.view(tx, actor, id);
    });
  }

  /** With its session: held, it is delivered; cancelled, it waits for another day. */
  async follow(
    tx: Tx,
    actor: Actor,
    session: { id: string; departmentId: string },
    became: 'held' | 'cancelled',
  ): Promise<void> {
    const to = became === 'held' ? ('delivered' as const) : ('assigned' as const);
    for (const row of await lockRequestsOf(tx, session.id)) {
      if (row.state !== 'scheduled') continue;
      const gone = became === 'cancelled' && { sessionId: null, scheduledOn: null };
      await tx.increment(TrainingRequestEntity, { id: row.id }, 'version', 1);
      await tx.update(TrainingRequestEntity, { id: row.id }, { state: to, ...gone });
      await this.tell(tx, actor, row, { to, note: '', on: '' });
      await this.news.changed(tx, session.departmentId, [row.askedBy]);
    }
  }

  private async lock(tx: Tx, actor: Actor, id: string, version: number): Promise<TrainingRequestRow> {
    const row = await lockTrainingRequest(tx, sightOfRequests(actor), id);
    if (!row) throw notFound('training-request.not-found');
    if (row.version !== version) throw conflict('training-request.changed', { name: row.topic });
    return row;
  }

  private async sessionOf(
    tx: Tx,
    actor: Actor,
    { kind, departmentId }: TrainingRequestRow,
    { to, sessionId }: StepTrainingRequest,
  ) {
    if (to !== 'scheduled' || kind === 'external' || sessionId === null) return undefined;
    const session = await lockTrainingSession(tx, reachOfActor(actor, 'training.assign'), sessionId);
    if (session?.departmentId !== departmentId || session.cancelledBecause !== null)
      throw notFound('training-session.not-found');
    return session;
  }

  private tellTrainer(
    tx: Tx,
    actor: Actor,
    { topic }: TrainingRequestRow,
    { trainerId }: StepTrainingRequest,
  ): Promise<void> {
    return this.notices.send(tx, actor, {
      kind: 'training.request-trainer',
      params: { name: topic, by: actor.displayName },
      link: '/training/requests',
      to: trainerId === null ? [] : [trainerId],
    });
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    { id, askedBy, topic }: Pick<TrainingRequestRow, 'id' | 'askedBy' | 'topic'>,
    { to, note, on }: { to: RequestState; note: string; on: string },
  ): Promise<void> {
    await insertRequestStep(tx, {
      ...{ requestId: id, state: to, accountId: actor.accountId, at: this.clock.now() },
    });
    if (to !== 'requested')
      await this.notices.send(tx, actor, {
        kind: `training.request-${to}`,
        params: { name: topic, on, note },
        link: '/training/learn',
        to: [askedBy],
      });
    await this.audit.record(tx, actor, {
      action: 'training-request.moved',
      subject: { kind: 'training-request', id, name: topic },
      after: { state: to, ...(note !== '' && { reason: note }) },
    });
  }
}

/** What a step writes down. */
function changeOf(
  { to, trainerId, scheduledOn, note }: RequestStep,
  session: TrainingSessionRow | undefined,
): Partial<TrainingRequestEntity> {
  return {
    state: to,
    ...(to === 'assigned' && { trainerId }),
    ...(to === 'scheduled' && { sessionId: session?.id ?? null, scheduledOn }),
    ...(session && { courseId: session.courseId }),
    ...(note !== null && { because: note }),
  };
}
