import { Injectable } from '@nestjs/common';
import type { HandInRequest, ObligationDetailView, ReopenObligationRequest } from '@banke/contracts';
import type { ObligationRow } from '@banke/database';
import { actsInDuty, decideHandIn, decideReopen } from '@banke/domain/obligations';
import { hasRightAt } from '@banke/domain/people';
import type { Standing } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { forbidden, refused } from '../common/problems/app-error';
import { Files } from '../files/files.service';
import { ObligationDeeds } from './obligation-deeds.service';

/** What an owner does about a task, himself or through his delegate. */
@Injectable()
export class HandIn {
  constructor(
    private readonly deeds: ObligationDeeds,
    private readonly files: Files,
  ) {}

  handIn(id: string, { note = '', version }: HandInRequest, actor: Actor): Promise<ObligationDetailView> {
    return this.deeds.perform(actor, { id, version }, async (tx, row, standing) => {
      const duty = actsInDuty(row, standing);
      if (!duty) throw forbidden('obligation.not-yours');
      const decision = decideHandIn({
        ...row,
        note,
        hasReceiver: row.receiverRole !== null,
        files: (await this.files.of(tx, 'obligation', id)).length,
      });
      if (!decision.ok) throw refused(`obligation.${decision.reason}`);
      const said = note || null;
      return {
        deed: 'handed-in',
        change: {
          state: decision.next,
          note: said,
          handedInBy: actor.accountId,
          handedInFor: duty.onBehalfOf,
        },
        onBehalfOf: duty.onBehalfOf,
        note: said,
      };
    });
  }

  /** Open again: what was handed in, by those whose duty it is; what was waived, by those who may waive. */
  reopen(id: string, { version }: ReopenObligationRequest, actor: Actor): Promise<ObligationDetailView> {
    return this.deeds.perform(actor, { id, version }, (_, row, standing) => {
      const onBehalfOf = mayReopen(row, standing);
      if (onBehalfOf === undefined) throw forbidden('obligation.not-yours');
      const decision = decideReopen({ state: row.state, hasReceiver: row.receiverRole !== null });
      if (!decision.ok) throw refused(`obligation.${decision.reason}`);
      return {
        deed: row.state === 'waived' ? 'reopened' : 'taken-back',
        change: { state: decision.next, note: null, handedInBy: null, handedInFor: null },
        onBehalfOf,
      };
    });
  }
}

function mayReopen(row: ObligationRow, standing: Standing): string | null | undefined {
  if (row.state === 'waived') {
    const grants = standing.grantsOf[standing.accountId] ?? [];
    return hasRightAt(grants, { permission: 'obligations.edit' }, row) ? null : undefined;
  }
  return row.handedInBy === standing.accountId ? null : actsInDuty(row, standing)?.onBehalfOf;
}
