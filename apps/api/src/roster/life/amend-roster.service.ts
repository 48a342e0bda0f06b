import { Injectable } from '@nestjs/common';
import type { ReasonedStepRequest, RosterLifeView } from '@banke/contracts';
import { loadAmendments, RosterAmendmentEntity } from '@banke/database';
import { dayNumber, plainDateIn } from '@banke/domain/calendar';
import { decideAmend, noticeOf } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { RosterFindings } from '../roster-findings.service';
import { Publication } from './publication.service';
import { breachesOf } from './publish-roster.service';
import { RosterSteps, settled } from './roster-steps.service';
import { RosterTold } from './roster-told.service';
import { wholeOf } from './whole-of';

/** Makes changes to a published roster known: to exactly those whose days are others now. */
@Injectable()
export class AmendRoster {
  constructor(
    private readonly steps: RosterSteps,
    private readonly findings: RosterFindings,
    private readonly publication: Publication,
    private readonly told: RosterTold,
    private readonly clock: Clock,
  ) {}

  run(rosterId: string, request: ReasonedStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asBuilder(actor, rosterId, request, async (tx, { roster, reach }) => {
      const { companyId, accountId } = actor;
      const { reason } = request;
      const check = await this.findings.checkList(wholeOf(actor), rosterId);
      const people = await this.publication.touched(tx, roster);
      const changes = people.flatMap((person) => person.changes);
      const facts = { pending: changes.length, breaches: check.breaches };
      const next = settled(decideAmend(roster.state, facts), { ...breachesOf(check), state: roster.state });
      const seq = (await loadAmendments(tx, reach, rosterId)).length + 1;
      const today = dayNumber(plainDateIn(roster.timeZone, this.clock.now()));
      await tx.insert(RosterAmendmentEntity, {
        ...{ companyId, rosterId, seq, reason, accountId, at: this.clock.now() },
        ...{ fromRevision: roster.publishedRevision ?? 0, toRevision: roster.revision },
        noticeDays: noticeOf(
          changes.map(({ day }) => dayNumber(day)),
          today,
        ),
      });
      await this.publication.publish(tx, companyId, roster, people, seq);
      await this.told.amended(tx, actor, roster, { people, reason });
      const change = { publishedRevision: roster.revision };
      return { step: 'amended', next, comment: reason, change };
    });
  }
}
