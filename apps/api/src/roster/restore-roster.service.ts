import { Injectable } from '@nestjs/common';
import type { OperationResultView, RestoreRosterRequest } from '@banke/contracts';
import { loadOperations, lockRoster, RosterOperationEntity } from '@banke/database';
import { inverseOf, netChanges } from '@banke/domain/roster';
import { AuditTrail } from '../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../common/access/actor';
import { conflict, notFound, refused } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { ApplyRosterOperation } from './apply-roster-operation.service';
import { WHOLE_LOG } from './rosters.service';
import { toCellChange, toStoredChange } from './stored-cells';

/** Goes back to an earlier revision by one more operation: nothing of the log is lost, and it can be undone. */
@Injectable()
export class RestoreRoster {
  constructor(
    private readonly transactions: Transactions,
    private readonly operations: ApplyRosterOperation,
    private readonly audit: AuditTrail,
  ) {}

  run(rosterId: string, request: RestoreRosterRequest, actor: Actor): Promise<OperationResultView> {
    const { opId, revision, baseRevision } = request;
    return this.transactions.run(actor, async (tx) => {
      const reach = reachOfActor(actor, 'rosters.edit');
      const roster = await lockRoster(tx, reach, rosterId);
      if (!roster) throw notFound('roster.not-found');
      // Before anything is refused: whoever lost the answer must hear that it is done.
      const earlier = await tx.findOneBy(RosterOperationEntity, { rosterId, opId });
      if (earlier) {
        const { changes: cells } = earlier;
        return this.operations.apply(tx, actor, roster, { opId, baseRevision, cells });
      }
      if (revision > roster.revision) throw refused('roster.no-such-revision');
      // What others did meanwhile would be taken back unseen.
      if (baseRevision !== roster.revision) throw conflict('roster.changed');
      const since = await loadOperations(tx, reach, rosterId, { after: revision, limit: WHOLE_LOG });
      const net = netChanges(since.map(({ changes }) => ({ cells: changes.map(toCellChange) })));
      const cells = inverseOf(net).map(toStoredChange);
      await this.audit.record(tx, actor, {
        action: 'roster.restored',
        subject: { kind: 'roster', id: rosterId, name: null },
        before: { revision: roster.revision },
        after: { revision },
      });
      return this.operations.apply(tx, actor, roster, { opId, baseRevision, cells });
    });
  }
}
