import { Injectable } from '@nestjs/common';
import type { PlanPublicationRequest, RosterLifeView, RosterStepRequest } from '@banke/contracts';
import type { Tx } from '@banke/database';
import { instantAt } from '@banke/domain/calendar';
import {
  decideCancelPublication,
  decidePlanPublication,
  decidePublish,
  minutesOf,
  type CheckList,
} from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import type { AuditAuthor } from '../../audit/audit-trail.service';
import { Clock } from '../../common/clock';
import { RosterFindings } from '../roster-findings.service';
import { Publication } from './publication.service';
import { RosterSteps, settled, type LockedLife, type StepTaken } from './roster-steps.service';
import { RosterTold } from './roster-told.service';
import { wholeOf } from './whole-of';

/** Shows an approved roster to staff, now or at an instant to come. */
@Injectable()
export class PublishRoster {
  constructor(
    private readonly steps: RosterSteps,
    private readonly findings: RosterFindings,
    private readonly publication: Publication,
    private readonly told: RosterTold,
    private readonly clock: Clock,
  ) {}

  publish(rosterId: string, request: RosterStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asApprover(actor, rosterId, request, async (tx, locked) => {
      const check = await this.findings.checkList(wholeOf(actor), rosterId);
      const { state } = locked.roster;
      settled(decidePublish(state, check), { ...breachesOf(check), state });
      return this.show(tx, actor, locked);
    });
  }

  plan(rosterId: string, request: PlanPublicationRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asApprover(actor, rosterId, request, async (_, { roster: { state, timeZone } }) => {
      const check = await this.findings.checkList(wholeOf(actor), rosterId);
      const at = instantAt(timeZone, request.day, minutesOf(request.time) ?? 0);
      const decision = decidePlanPublication(state, check, { at, now: this.clock.now() });
      const next = settled(decision, { ...breachesOf(check), state });
      const change = { publishAt: at, publishBy: actor.accountId };
      return { step: 'publication-planned', next, change };
    });
  }

  cancel(rosterId: string, request: RosterStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asApprover(actor, rosterId, request, (_, { roster }) => {
      const next = settled(decideCancelPublication(roster.publishAt));
      const change = { publishAt: null, publishBy: null };
      return Promise.resolve({ step: 'publication-cancelled', next, change });
    });
  }

  /** What was decided, with the roster's row locked. */
  async show(tx: Tx, author: AuditAuthor, { roster }: LockedLife): Promise<StepTaken> {
    const people = await this.publication.touched(tx, roster);
    await this.publication.publish(tx, author.companyId, roster, people, null);
    await this.told.published(tx, author, roster, people);
    const change = { publishedRevision: roster.revision, publishAt: null, publishBy: null };
    return { step: 'published', next: 'published', change };
  }
}

/** How many hard breaches stand in the way, and the codes of the rules they break, each once. */
export function breachesOf({ breaches }: Pick<CheckList, 'breaches'>) {
  return { count: breaches.length, rules: [...new Set(breaches.map(({ code }) => code))].join(' ') };
}
