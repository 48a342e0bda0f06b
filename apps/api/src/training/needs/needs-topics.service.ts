import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { NEEDS_TOPICS, type NeedsTopicRequest } from '@banke/contracts';
import { loadCourses, loadNeedsTopics, NeedsTopicEntity, type Tx } from '@banke/database';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound, refused } from '../../common/problems/app-error';
import { sightOf } from '../courses.service';

/** Writes topics down; whoever calls holds the survey, so that none comes twice. */
@Injectable()
export class NeedsTopics {
  constructor(private readonly clock: Clock) {}

  async insert(
    tx: Tx,
    actor: Actor,
    { surveyId, byStaff }: { surveyId: string; byStaff: boolean },
    { title, courseId, competency }: NeedsTopicRequest,
  ): Promise<string> {
    const known = await loadNeedsTopics(tx, surveyId);
    const same = (other: string) => other.toLowerCase() === title.toLowerCase();
    if (known.some((topic) => same(topic.title))) throw refused('needs-survey.topic-twice', { name: title });
    if (known.length >= NEEDS_TOPICS) throw refused('needs-survey.topics-full');
    if (courseId !== null) {
      const [course] = await loadCourses(tx, sightOf(actor), courseId);
      if (!course) throw notFound('course.not-found');
    }
    const id = randomUUID();
    await tx.insert(NeedsTopicEntity, {
      ...{ companyId: actor.companyId, id, surveyId, title, courseId, competency, byStaff },
      ...{ addedBy: actor.accountId, state: 'open', createdAt: this.clock.now() },
    });
    return id;
  }
}
