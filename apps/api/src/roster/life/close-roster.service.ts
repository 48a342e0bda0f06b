import { Injectable } from '@nestjs/common';
import type { ReasonedStepRequest, RosterLifeView, RosterStepRequest } from '@banke/contracts';
import { loadPendingChanges } from '@banke/database';
import { dayNumber, plainDateIn } from '@banke/domain/calendar';
import { decideClose, decideReopen } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import { Clock } from '../../common/clock';
import { RosterSteps, settled } from './roster-steps.service';

/** Ends a month that is over, and opens it again with a reason. */
@Injectable()
export class CloseRoster {
  constructor(
    private readonly steps: RosterSteps,
    private readonly clock: Clock,
  ) {}

  close(rosterId: string, request: RosterStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asBuilder(actor, rosterId, request, async (tx, { roster }) => {
      const { state, timeZone } = roster;
      const decision = decideClose(state, {
        through: dayNumber(roster.through),
        today: dayNumber(plainDateIn(timeZone, this.clock.now())),
        pending: (await loadPendingChanges(tx, rosterId)).length,
      });
      return { step: 'closed', next: settled(decision, { state, through: roster.through }) };
    });
  }

  reopen(rosterId: string, request: ReasonedStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asApprover(actor, rosterId, request, (_, { roster: { state } }) => {
      const next = settled(decideReopen(state), { state });
      return Promise.resolve({ step: 'reopened', next, comment: request.reason });
    });
  }
}
