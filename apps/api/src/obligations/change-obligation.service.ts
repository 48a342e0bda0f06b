import { Injectable } from '@nestjs/common';
import type { AssignObligationRequest, ObligationDetailView, WaiveObligationRequest } from '@banke/contracts';
import { loadColleagues, type ObligationRow, type Tx } from '@banke/database';
import { actsInDuty, decideWaive, isToDo } from '@banke/domain/obligations';
import { hasRightAt } from '@banke/domain/people';
import type { Standing } from '../approvals/approvals.service';
import type { Actor } from '../common/access/actor';
import { forbidden, refused } from '../common/problems/app-error';
import { ObligationDeeds } from './obligation-deeds.service';

/** What those who set duties may do about a single task. */
@Injectable()
export class ChangeObligation {
  constructor(private readonly deeds: ObligationDeeds) {}

  waive(
    id: string,
    { reason, version }: WaiveObligationRequest,
    actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.deeds.perform(actor, { id, version }, (_, row, standing) => {
      refuseUnlessEditor(row, standing);
      const decision = decideWaive({ state: row.state, own: actsInDuty(row, standing) !== undefined });
      if (!decision.ok) throw refused(`obligation.${decision.reason}`);
      return { deed: 'waived', change: { state: decision.next, note: reason }, note: reason };
    });
  }

  /** One person instead of everybody with the role, or (null) everybody again. Reminders begin anew. */
  assign(
    id: string,
    { accountId, version }: AssignObligationRequest,
    actor: Actor,
  ): Promise<ObligationDetailView> {
    return this.deeds.perform(actor, { id, version }, async (tx, row, standing) => {
      refuseUnlessEditor(row, standing);
      if (!isToDo(row.state)) throw refused('obligation.not-open');
      return {
        deed: 'assigned',
        change: { ownerId: accountId, reminded: null },
        assignee: accountId === null ? null : await this.assignee(tx, row, standing, accountId),
      };
    });
  }

  /** Somebody who works there today: a person elsewhere could not see what it is about. */
  private async assignee(tx: Tx, { departmentId }: ObligationRow, { today }: Standing, accountId: string) {
    const colleagues = await loadColleagues(tx, null, departmentId === null ? null : [departmentId], today);
    const found = colleagues.find((each) => each.accountId === accountId);
    if (!found) throw refused('obligation.owner-unfit', undefined, [{ path: 'accountId', code: 'invalid' }]);
    return { id: accountId, name: found.displayName };
  }
}

/** The endpoint asks for the permission; this asks for it here. */
function refuseUnlessEditor(row: ObligationRow, { accountId, grantsOf }: Standing): void {
  if (!hasRightAt(grantsOf[accountId] ?? [], { permission: 'obligations.edit' }, row))
    throw forbidden('access.refused');
}
