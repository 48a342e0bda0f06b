import { Injectable } from '@nestjs/common';
import type { RosterLifeView, RosterStepRequest } from '@banke/contracts';
import {
  loadSteps,
  lockLife,
  RosterEntity,
  RosterStepEntity,
  type RosterLifeRow,
  type RosterStepRow,
  type Tx,
} from '@banke/database';
import type { Reach } from '@banke/domain/people';
import type { LifeDecision, RosterState, RosterStep } from '@banke/domain/roster';
import { Approvals } from '../../approvals/approvals.service';
import { AuditTrail, type AuditAuthor } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { conflict, notFound, refused } from '../../common/problems/app-error';
import type { ProblemParams } from '@banke/contracts/codes';
import { Transactions } from '../../common/transactions';
import { RosterNews } from '../roster-news.service';
import { RosterLife } from './roster-life.service';
import { approvalOf, sightOf, submittersOf } from './submission-of';

/** What a step makes of a roster. */
export interface StepTaken {
  step: RosterStep;
  next: RosterState;
  comment?: string | null;
  change?: Partial<Pick<RosterEntity, 'publishedRevision' | 'publishAt' | 'publishBy'>>;
}

/** A roster whose row is locked, with its history and those who answer for what was handed in. */
export interface LockedLife {
  roster: RosterLifeRow;
  steps: readonly RosterStepRow[];
  submittedBy: readonly string[];
  /** Within which it was found. */
  reach: Reach;
}

/** The frame of every step: the row locked and as the person saw it, then history, audit and news in one transaction. */
@Injectable()
export class RosterSteps {
  constructor(
    private readonly transactions: Transactions,
    private readonly approvals: Approvals,
    private readonly life: RosterLife,
    private readonly news: RosterNews,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /** By those who build rosters in the department. */
  async asBuilder(
    actor: Actor,
    rosterId: string,
    seen: RosterStepRequest,
    decide: (tx: Tx, locked: LockedLife) => Promise<StepTaken>,
  ): Promise<RosterLifeView> {
    await this.transactions.run(actor, async (tx) => {
      const locked = await lock(tx, reachOfActor(actor, 'rosters.edit'), rosterId, seen);
      await this.take(tx, actor, locked, await decide(tx, locked));
    });
    return this.life.show(actor, rosterId);
  }

  /** By those who approve what others handed in, or who stand in for them. */
  async asApprover(
    actor: Actor,
    rosterId: string,
    seen: RosterStepRequest,
    decide: (tx: Tx, locked: LockedLife, onBehalfOf: string | null) => Promise<StepTaken>,
  ): Promise<RosterLifeView> {
    await this.transactions.run(actor, async (tx) => {
      const standing = await this.approvals.standing(tx, actor);
      const locked = await lock(tx, sightOf(standing), rosterId, seen);
      const { onBehalfOf } = await this.approvals.decide(
        tx,
        actor,
        approvalOf(locked.roster, locked.submittedBy),
      );
      await this.take(tx, actor, locked, await decide(tx, locked, onBehalfOf), onBehalfOf);
    });
    return this.life.show(actor, rosterId);
  }

  /** With the roster's row locked. */
  async take(
    tx: Tx,
    author: AuditAuthor,
    { roster, steps }: LockedLife,
    { step, next, comment = null, change = {} }: StepTaken,
    onBehalfOf: string | null = null,
  ): Promise<void> {
    const { companyId, accountId } = author;
    const { id: rosterId, revision, from, through } = roster;
    await tx.update(RosterEntity, { id: rosterId }, { state: next, ...change });
    await tx.insert(RosterStepEntity, {
      ...{ companyId, rosterId, seq: steps.length + 1, step, revision, comment },
      ...{ accountId, onBehalfOf, at: this.clock.now() },
    });
    await this.audit.record(tx, author, {
      action: `roster.${step}`,
      subject: { kind: 'roster', id: rosterId, name: roster.departmentName },
      after: { from, through, revision, ...(comment !== null && { reason: comment }) },
    });
    await this.news.lifeChanged(tx, roster);
  }
}

/** The next state, or the refusal with its numbers. */
export function settled(decision: LifeDecision, params?: ProblemParams): RosterState {
  if (decision.ok) return decision.next;
  throw refused(`roster.${decision.reason}`, params);
}

async function lock(tx: Tx, reach: Reach, rosterId: string, seen: RosterStepRequest): Promise<LockedLife> {
  const roster = await lockLife(tx, reach, rosterId);
  if (!roster) throw notFound('roster.not-found');
  const steps = await loadSteps(tx, reach, rosterId);
  if (roster.revision !== seen.revision || steps.length !== seen.step) throw conflict('roster.changed');
  return { roster, steps, submittedBy: submittersOf(steps), reach };
}
