import { Injectable } from '@nestjs/common';
import type { CommentedStepRequest, RosterLifeView } from '@banke/contracts';
import { loadComments } from '@banke/database';
import { decideApprove, decideReturn } from '@banke/domain/roster';
import type { Actor } from '../../common/access/actor';
import { RosterDuty } from '../../obligations/roster-duty.service';
import { RosterSteps, settled } from './roster-steps.service';
import { RosterTold, toldOf } from './roster-told.service';

/** Approves what was handed in, or gives it back. */
@Injectable()
export class AnswerRoster {
  constructor(
    private readonly steps: RosterSteps,
    private readonly duty: RosterDuty,
    private readonly told: RosterTold,
  ) {}

  approve(rosterId: string, request: CommentedStepRequest, actor: Actor): Promise<RosterLifeView> {
    return this.steps.asApprover(actor, rosterId, request, async (tx, locked, onBehalfOf) => {
      const { roster, submittedBy } = locked;
      const next = settled(decideApprove(roster.state), { state: roster.state });
      await this.duty.answer(tx, actor, roster, { answer: 'accepted', onBehalfOf, note: null });
      const params = { ...toldOf(roster), by: actor.displayName };
      await this.told.send(tx, actor, roster, 'roster.approved', params, submittedBy);
      return { step: 'approved', next, comment: request.comment ?? null };
    });
  }

  /** With a word, with remarks on cells, or both. */
  return(rosterId: string, request: CommentedStepRequest, actor: Actor): Promise<RosterLifeView> {
    const comment = request.comment ?? null;
    return this.steps.asApprover(actor, rosterId, request, async (tx, locked, onBehalfOf) => {
      const { roster, submittedBy, reach } = locked;
      const remarks = (await loadComments(tx, reach, rosterId)).filter(
        ({ resolvedAt }) => resolvedAt === null,
      );
      const openRemarks = remarks.length;
      const next = settled(decideReturn(roster.state, { comment, openRemarks }), { state: roster.state });
      const note = comment ?? remarks[0]?.text ?? null;
      await this.duty.answer(tx, actor, roster, { answer: 'returned', onBehalfOf, note });
      const by = actor.displayName;
      const params = { ...toldOf(roster), by, note: comment ?? '', remarks: openRemarks };
      await this.told.send(tx, actor, roster, 'roster.returned', params, submittedBy);
      return { step: 'returned', next, comment, change: { publishAt: null, publishBy: null } };
    });
  }
}
