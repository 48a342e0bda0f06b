import { Injectable } from '@nestjs/common';
import type { AnswerObligationRequest, ObligationDetailView } from '@banke/contracts';
import { decideAnswer } from '@banke/domain/obligations';
import { Approvals } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { refused } from '../common/problems/app-error';
import { ObligationDeeds } from './obligation-deeds.service';
import { acceptanceOf } from './obligation-views.service';

/** Accepts what was handed in, or gives it back with a comment. */
@Injectable()
export class AnswerObligation {
  constructor(
    private readonly deeds: ObligationDeeds,
    private readonly approvals: Approvals,
  ) {}

  run(
    id: string,
    { answer, note = '', version }: AnswerObligationRequest,
    actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.deeds.perform(actor, { id, version }, async (tx, row) => {
      const decision = decideAnswer({ state: row.state, answer, note });
      if (!decision.ok) throw refused(`obligation.${decision.reason}`);
      const { onBehalfOf } = await this.approvals.decide(tx, actor, acceptanceOf(row));
      // An acceptance without a word leaves the evidence in sight.
      const said = note || null;
      return {
        deed: answer,
        change: { state: decision.next, note: said ?? row.note },
        onBehalfOf,
        note: said,
      };
    });
  }
}
