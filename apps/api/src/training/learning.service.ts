import { Injectable } from '@nestjs/common';
import type { LearningDetailView, LearningListView, LearningView } from '@banke/contracts';
import {
  findLearner,
  loadAssignedTo,
  loadCompleted,
  loadCourses,
  loadCourseVersions,
  loadGrantOf,
  loadLearnings,
  type CourseRow,
  type Learner,
  type LearningRow,
  type Queries,
} from '@banke/database';
import { decideBegin, filesShown, progressOf } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { Files } from '../files/files.service';
import { toOwnAssignedView } from './assignments.service';
import { sightOf } from './courses.service';

/** What somebody takes and has taken: everybody their own. */
@Injectable()
export class Learning {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly files: Files,
  ) {}

  list(actor: Actor): Promise<LearningListView> {
    return this.transactions.read(actor, async (tx) => {
      const today = this.clock.today(actor);
      const learner = await findLearner(tx, actor.accountId, today);
      const [rows, assigned] = learner
        ? await Promise.all([loadLearnings(tx, learner.id), loadAssignedTo(tx, learner.id, today)])
        : [[], []];
      return {
        person: learner !== undefined,
        learning: rows.map(toLearningView),
        assigned: assigned.map((row) => toOwnAssignedView(row, today)),
      };
    });
  }

  show(actor: Actor, courseId: string): Promise<LearningDetailView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, courseId));
  }

  /** A course as it is taken, or would be; whoever took it still sees it when it has left the library. */
  async view(tx: Queries, actor: Actor, courseId: string): Promise<LearningDetailView> {
    const today = this.clock.today(actor);
    const learner = await findLearner(tx, actor.accountId, today);
    const [taken] = learner ? await loadLearnings(tx, learner.id, courseId) : [];
    const [course] = await loadCourses(tx, sightOf(actor), courseId);
    const number = taken?.number ?? course?.number;
    const version = (await loadCourseVersions(tx, courseId)).find((each) => each.number === number);
    if (!version) throw notFound('course.not-found');
    const { qualificationId } = version;
    const shown = filesShown(version.lessons);
    return {
      ...{ courseId, number: version.number, title: version.title, summary: version.summary },
      ...{ minutes: version.minutes, lessons: version.lessons },
      files: (await this.files.of(tx, 'course', courseId)).filter(({ id }) => shown.has(id)),
      ...takenSoFar(taken),
      ...(await barrierOf(tx, actor, { learner, taken, course })),
      granted: learner && qualificationId ? await loadGrantOf(tx, learner.id, qualificationId, today) : null,
    };
  }
}

function takenSoFar(
  taken: LearningRow | undefined,
): Pick<LearningDetailView, 'reads' | 'startedAt' | 'completedAt'> {
  if (!taken) return { reads: [], startedAt: null, completedAt: null };
  const { reads, startedAt, completedAt } = taken;
  return { reads, startedAt: startedAt.toISOString(), completedAt: completedAt?.toISOString() ?? null };
}

interface Wanted {
  learner: Learner | undefined;
  taken: LearningRow | undefined;
  course: CourseRow | undefined;
}

/** Why it cannot be begun, or begun again; nothing stands in the way of what is open. */
async function barrierOf(
  tx: Queries,
  actor: Actor,
  { learner, taken, course }: Wanted,
): Promise<Pick<LearningDetailView, 'barrier' | 'missing'>> {
  if (taken && !taken.completedAt) return { barrier: null, missing: [] };
  if (!learner) return { barrier: 'no-person', missing: [] };
  if (!course) return { barrier: 'not-in-library', missing: [] };
  const { done, missing } = await prerequisitesOf(tx, actor, learner, course);
  const decision = decideBegin({ state: course.state, lessons: course.lessonCount, prerequisitesDone: done });
  return { barrier: decision.ok ? null : decision.reason, missing };
}

/** Which of the courses before it are done; one that has left the library is asked of nobody. */
export async function prerequisitesOf(
  tx: Queries,
  actor: Actor,
  learner: Learner,
  { prerequisiteIds }: CourseRow,
): Promise<{ done: boolean[]; missing: { id: string; title: string }[] }> {
  if (prerequisiteIds.length === 0) return { done: [], missing: [] };
  const completed = await loadCompleted(tx, learner.id);
  const asked = (await loadCourses(tx, sightOf(actor))).filter(
    ({ id, state }) => prerequisiteIds.includes(id) && state === 'library',
  );
  const missing = asked.filter(({ id }) => !completed.has(id)).map(({ id, title }) => ({ id, title }));
  return { done: asked.map(({ id }) => completed.has(id)), missing };
}

function toLearningView({ lessons, reads, startedAt, completedAt, ...row }: LearningRow): LearningView {
  const { done, of } = progressOf(lessons, reads);
  return {
    ...{
      courseId: row.courseId,
      title: row.title,
      seriesName: row.seriesName,
      minutes: row.minutes,
      done,
      of,
    },
    startedAt: startedAt.toISOString(),
    completedAt: completedAt?.toISOString() ?? null,
  };
}
