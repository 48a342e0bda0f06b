import { Injectable } from '@nestjs/common';
import type { CommentedStepRequest, RosterLifeView, RosterStepRequest } from '@banke/contracts';
import { decideSubmit, decideWithdraw } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import { RosterDuty } from '../../obligations/roster-duty.service';
import { RosterFindings } from '../roster-findings.service';
import { RosterSteps, settled } from './roster-steps.service';
import { RosterTold } from './roster-told.service';
import { wholeOf } from './whole-of';

/** Hands a draft to those who approve, and takes it back. */
@Injectable()
export class SubmitRoster {
  constructor(
    private readonly steps: RosterSteps,
    private readonly findings: RosterFindings,
    private readonly duty: RosterDuty,
    private readonly told: RosterTold,
  ) {}

  submit(rosterId: string, request: CommentedStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asBuilder(actor, rosterId, request, async (tx, { roster }) => {
      const check = await this.findings.checkList(wholeOf(actor), rosterId);
      const next = settled(decideSubmit(roster.state, check), { state: roster.state });
      await this.duty.handIn(tx, actor, roster);
      const submittedBy = [actor.accountId];
      await this.told.approvers(tx, actor, roster, { kind: 'roster.submitted', submittedBy });
      return { step: 'submitted', next, comment: request.comment ?? null };
    });
  }

  withdraw(rosterId: string, request: RosterStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asBuilder(actor, rosterId, request, async (tx, { roster, submittedBy }) => {
      const next = settled(decideWithdraw(roster.state), { state: roster.state });
      await this.duty.takeBack(tx, actor, roster);
      await this.told.approvers(tx, actor, roster, { kind: 'roster.withdrawn', submittedBy });
      return { step: 'withdrawn', next };
    });
  }
}
