import { Injectable } from '@nestjs/common';
import type { SetSheetCodesRequest } from '@banke/contracts';
import { loadShiftTemplates, loadRosters, writeSheetCodes } from '@banke/database';
import { folded } from '@banke/domain/roster';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';

/** Remembers what foreign codes mean, so that the next sheet of the department asks no more. */
@Injectable()
export class SheetCodes {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditTrail,
  ) {}

  set(rosterId: string, { codes }: SetSheetCodesRequest, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const reach = { ...reachOfActor(actor, 'rosters.edit'), teamIds: [] };
      const [roster] = await loadRosters(tx, reach, { rosterId });
      if (!roster) throw notFound('roster.not-found');
      const { departmentId, departmentName } = roster;
      const templates = await loadShiftTemplates(tx, reach, { departmentId });
      const open = new Set(templates.filter(({ closedAt }) => closedAt === null).map(({ id }) => id));
      const unknown = codes.findIndex(({ templateId }) => templateId !== null && !open.has(templateId));
      if (unknown >= 0)
        throw refused('roster.foreign-cell', undefined, [
          { path: `codes.${String(unknown)}.templateId`, code: 'invalid' },
        ]);
      // The last word counts where one code is said twice.
      const meanings = new Map(codes.map(({ text, templateId }) => [folded(text), templateId]));
      meanings.delete('');
      if (meanings.size === 0) return;
      const rows = [...meanings].map(([code, templateId]) => ({ code, templateId }));
      await writeSheetCodes(tx, departmentId, rows);
      await this.audit.record(tx, actor, {
        action: 'roster.codes-explained',
        subject: { kind: 'department', id: departmentId, name: departmentName },
        after: { codes: rows.map(({ code }) => code).join(' ') },
      });
    });
  }
}
