import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type {
  NeedsSurveyDetailView,
  RejectNeedsTopicRequest,
  SpeakForTopicRequest,
  TakeNeedsTopicRequest,
} from '@banke/contracts';
import {
  loadCourses,
  loadNeedsTopics,
  loadNeedsVoices,
  lockNeedsSurvey,
  NeedsTopicEntity,
  NeedsVoiceEntity,
  type NeedsSurveyRow,
  type NeedsTopicRow,
  type Tx,
} from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import type { RetryKey } from '../../common/retry-key';
import { Transactions } from '../../common/transactions';
import { ChangeCourse } from '../change-course.service';
import { isWithin, sightOf } from '../courses.service';
import { subjectOf } from './answer-needs-survey.service';
import { NeedsNews } from './needs-news.service';
import { NeedsSurveys } from './needs-surveys.service';

/** What managers wish, where the business goes, and what becomes of a topic. */
@Injectable()
export class WeighNeeds {
  constructor(
    private readonly transactions: Transactions,
    private readonly surveys: NeedsSurveys,
    private readonly courses: ChangeCourse,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly news: NeedsNews,
  ) {}

  speak(
    id: string,
    request: SpeakForTopicRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.once(actor, { id, retry, permission: 'training.follow' }, async (tx, row) => {
      const topic = await this.topicOf(tx, row, request.topicId);
      const same = (await loadNeedsVoices(tx, id)).some(
        ({ topicId, kind, byName }) =>
          topicId === topic.id && kind === request.kind && byName === request.byName,
      );
      if (same) throw refused('needs-voice.twice', { name: request.byName });
      const { companyId, accountId } = actor;
      const voiceId = randomUUID();
      await tx.insert(NeedsVoiceEntity, {
        ...{ companyId, id: voiceId, accountId, createdAt: this.clock.now(), ...request },
      });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.voice-added',
        subject: subjectOf(row),
        after: { topic: topic.title, person: request.byName, reason: request.reason },
      });
      return voiceId;
    });
  }

  withdraw(id: string, voiceId: string, actor: Actor): Promise<NeedsSurveyDetailView> {
    return this.deed(actor, id, 'training.follow', async (tx, row) => {
      const voice = (await loadNeedsVoices(tx, id)).find((each) => each.id === voiceId);
      if (voice?.accountId !== actor.accountId) throw notFound('needs-voice.not-found');
      const topic = await this.topicOf(tx, row, voice.topicId);
      await tx.delete(NeedsVoiceEntity, { id: voiceId });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.voice-withdrawn',
        subject: subjectOf(row),
        before: { topic: topic.title, person: voice.byName, reason: voice.reason },
      });
    });
  }

  reject(
    id: string,
    topicId: string,
    { reason }: RejectNeedsTopicRequest,
    actor: Actor,
  ): Promise<NeedsSurveyDetailView> {
    return this.deed(actor, id, 'training.edit', async (tx, row) => {
      const topic = await this.topicOf(tx, row, topicId);
      if (topic.state !== 'open') throw refused('needs-topic.decided', { name: topic.title });
      await tx.update(NeedsTopicEntity, { id: topicId }, { state: 'rejected', because: reason });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.topic-rejected',
        subject: subjectOf(row),
        after: { topic: topic.title, reason },
      });
    });
  }

  /** Into the development of courses: a new one in the state of its topic, or the one there is. */
  take(
    id: string,
    topicId: string,
    request: TakeNeedsTopicRequest,
    actor: Actor,
    retry: RetryKey | undefined,
  ): Promise<NeedsSurveyDetailView> {
    return this.once(actor, { id, retry, permission: 'training.edit' }, async (tx, row) => {
      const topic = await this.topicOf(tx, row, topicId);
      if (topic.state === 'taken') throw refused('needs-topic.decided', { name: topic.title });
      const madeCourseId =
        (await courseOf(tx, actor, topic)) ?? (await this.propose(tx, actor, topic, request));
      await tx.update(NeedsTopicEntity, { id: topicId }, { state: 'taken', because: null, madeCourseId });
      await this.audit.record(tx, actor, {
        action: 'needs-survey.topic-taken',
        subject: subjectOf(row),
        after: { topic: topic.title },
      });
      return madeCourseId;
    });
  }

  private propose(
    tx: Tx,
    actor: Actor,
    { title, competency }: NeedsTopicRow,
    { seriesId, minutes }: TakeNeedsTopicRequest,
  ): Promise<string> {
    if (seriesId === null) throw refused('needs-topic.series-missing', { name: title });
    return this.courses.propose(tx, actor, seriesId, {
      ...{ title, summary: '', minutes, competencies: competency ? [competency] : [], event: null },
      ...{ postIds: [], gradeIds: [], prerequisiteIds: [], qualificationId: null, lessons: [] },
    });
  }

  private async topicOf(tx: Tx, { id }: NeedsSurveyRow, topicId: string): Promise<NeedsTopicRow> {
    const topic = (await loadNeedsTopics(tx, id)).find((each) => each.id === topicId);
    if (!topic) throw notFound('needs-topic.not-found');
    return topic;
  }

  private deed(
    actor: Actor,
    id: string,
    permission: Permission,
    work: (tx: Tx, row: NeedsSurveyRow) => Promise<void>,
  ): Promise<NeedsSurveyDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const row = await this.lock(tx, actor, id, permission);
      await work(tx, row);
      await this.news.changed(tx, row.departmentId);
      return this.surveys.view(tx, actor, id);
    });
  }

  /** A deed that may come again after a lost reply; `work` answers with the id of what it made. */
  private async once(
    actor: Actor,
    { id, retry, permission }: { id: string; retry: RetryKey | undefined; permission: Permission },
    work: (tx: Tx, row: NeedsSurveyRow) => Promise<string>,
  ): Promise<NeedsSurveyDetailView> {
    await this.transactions.once(actor, retry, async (tx) => {
      const row = await this.lock(tx, actor, id, permission);
      const made = await work(tx, row);
      await this.news.changed(tx, row.departmentId);
      return made;
    });
    return this.surveys.show(actor, id);
  }

  private async lock(tx: Tx, actor: Actor, id: string, permission: Permission): Promise<NeedsSurveyRow> {
    const reach = reachOfActor(actor, permission);
    const row = await lockNeedsSurvey(tx, reach, this.clock.today(actor), id);
    if (!row || !isWithin(reach, row.departmentId)) throw notFound('needs-survey.not-found');
    return row;
  }
}

/** The course a topic names, which must be there to be taught; null: it names none. */
async function courseOf(tx: Tx, actor: Actor, { courseId, title }: NeedsTopicRow): Promise<string | null> {
  if (courseId === null) return null;
  const [course] = await loadCourses(tx, sightOf(actor), courseId);
  if (course?.state !== 'library') throw refused('needs-topic.course-unfit', { name: title });
  return courseId;
}
