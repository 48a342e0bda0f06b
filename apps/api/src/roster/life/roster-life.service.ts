import { Injectable } from '@nestjs/common';
import type { RosterLifeView, RosterNoticeListView } from '@banke/contracts';
import {
  countNotices,
  loadAmendments,
  loadComments,
  loadLife,
  loadNotices,
  loadSteps,
  type NoticedActivity,
  type Queries,
  type RosterLifeRow,
} from '@banke/database';
import { DEED_OF, deedsIn, type RosterDeed } from '@banke/domain/roster';
import { Approvals, type Standing } from '../../approvals/approvals.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { notFound } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { approvalOf, sightOf, submittersOf } from './submission-of';

/** Reads how rosters stand as a whole, for those who see drafts of the department and those who stand in for them. */
@Injectable()
export class RosterLife {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  show(actor: Actor, rosterId: string): Promise<RosterLifeView> {
    return this.transactions.read(actor, async (tx) =>
      this.view(tx, actor, await this.approvals.standing(tx, actor), rosterId),
    );
  }

  notices(actor: Actor, rosterId: string): Promise<RosterNoticeListView> {
    return this.transactions.read(actor, async (tx) => {
      const standing = await this.approvals.standing(tx, actor);
      await this.inSight(tx, standing, rosterId);
      const rows = await loadNotices(tx, sightOf(standing), rosterId);
      return {
        notices: rows.map(({ at, seenAt, confirmedAt, activities, ...row }) => ({
          ...row,
          activities: activities.map(({ day, before, after }) => ({
            day,
            before: withoutNote(before),
            after: withoutNote(after),
          })),
          at: at.toISOString(),
          seenAt: seenAt?.toISOString() ?? null,
          confirmedAt: confirmedAt?.toISOString() ?? null,
        })),
      };
    });
  }

  /** Throws `roster.not-found` for what is out of sight. */
  private async view(
    tx: Queries,
    actor: Actor,
    standing: Standing,
    rosterId: string,
  ): Promise<RosterLifeView> {
    const roster = await this.inSight(tx, standing, rosterId);
    const sight = sightOf(standing);
    const [steps, comments, amendments, notices] = await Promise.all([
      loadSteps(tx, sight, rosterId),
      loadComments(tx, sight, rosterId),
      loadAmendments(tx, sight, rosterId),
      countNotices(tx, sight, rosterId, this.clock.today(actor)),
    ]);
    const { state, revision, publishedRevision, publishByName } = roster;
    const approval = this.approvals.judge(standing, approvalOf(roster, submittersOf(steps)));
    return {
      ...{ rosterId, state, revision, publishedRevision, publishByName },
      publishAt: roster.publishAt?.toISOString() ?? null,
      steps: steps.map(({ accountId: _, onBehalfOf: __, at, ...step }) => ({
        ...step,
        at: at.toISOString(),
      })),
      comments: comments.map(({ at, resolvedAt, ...comment }) => ({
        ...comment,
        at: at.toISOString(),
        resolvedAt: resolvedAt?.toISOString() ?? null,
      })),
      amendments: amendments.map(({ at, ...amendment }) => ({ ...amendment, at: at.toISOString() })),
      unconfirmed: notices.waiting,
      told: notices.told,
      may: mayDo(roster, { builds: buildsIn(actor, roster), approves: approval.ok }),
      ownSubmission: state === 'submitted' && !approval.ok && approval.reason !== 'not-yours',
    };
  }

  private async inSight(tx: Queries, standing: Standing, rosterId: string): Promise<RosterLifeRow> {
    const roster = await loadLife(tx, sightOf(standing), rosterId);
    if (!roster) throw notFound('roster.not-found');
    return roster;
  }
}

function mayDo(
  { state, publishAt }: RosterLifeRow,
  { builds, approves }: { builds: boolean; approves: boolean },
): RosterDeed[] {
  return deedsIn(state, { planned: publishAt !== null }).filter((deed) =>
    DEED_OF[deed] === 'builder' ? builds : approves,
  );
}

function buildsIn(actor: Actor, { departmentId }: RosterLifeRow): boolean {
  const { company, departmentIds } = reachOfActor(actor, 'rosters.edit');
  return company || departmentIds.includes(departmentId);
}

/** What it is about is for the person, and for those who see it in the month. */
function withoutNote(activity: NoticedActivity | null): NoticedActivity | null {
  return activity && { ...activity, note: null };
}
