import { Injectable } from '@nestjs/common';
import type {
  ChangeSheetCodeRequest,
  SetSheetCodesRequest,
  SheetCodeListView,
  SheetCodeQuery,
  SheetCodeRequest,
} from '@banke/contracts';
import {
  deleteSheetCode,
  loadRosters,
  loadSheetCodes,
  loadShiftTemplates,
  writeSheetCodes,
  type Tx,
} from '@banke/database';
import { folded } from '@banke/domain/roster';
import { AuditTrail } from '../../audit/audit-trail.service';
import { reachOfActor, type Actor } from '../../common/access/actor';
import { notFound, refused } from '../../common/problems/app-error';
import { Transactions } from '../../common/transactions';
import { Departments } from '../../people/departments.service';

/** Remembers what foreign codes mean, so that the next sheet of the department asks no more. */
@Injectable()
export class SheetCodes {
  constructor(
    private readonly transactions: Transactions,
    private readonly departments: Departments,
    private readonly audit: AuditTrail,
  ) {}

  set(rosterId: string, { codes }: SetSheetCodesRequest, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const reach = { ...reachOfActor(actor, 'rosters.edit'), teamIds: [] };
      const [roster] = await loadRosters(tx, reach, { rosterId });
      if (!roster) throw notFound('roster.not-found');
      await this.write(tx, actor, { id: roster.departmentId, name: roster.departmentName }, codes);
    });
  }

  list(actor: Actor, departmentId: string): Promise<SheetCodeListView> {
    return this.transactions.read(actor, async (tx) => {
      const { company, departmentIds } = reachOfActor(actor, 'rosters.edit');
      const rows = await loadSheetCodes(tx, reachOfActor(actor, 'rosters.draft'), departmentId);
      return {
        codes: rows.map(({ code, templateId }) => ({ text: code, templateId })),
        editable: company || departmentIds.includes(departmentId),
      };
    });
  }

  change({ departmentId, ...code }: ChangeSheetCodeRequest, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const department = await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      await this.write(tx, actor, department, [code]);
    });
  }

  /** The next sheet with the code asks again. */
  forget({ department: departmentId, text }: SheetCodeQuery, actor: Actor): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      const { id, name } = await this.departments.view(tx, actor, departmentId, 'rosters.edit');
      const code = folded(text);
      if (!(await deleteSheetCode(tx, id, code))) return;
      await this.audit.record(tx, actor, {
        action: 'roster.code-forgotten',
        subject: { kind: 'department', id, name },
        before: { codes: code },
      });
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    { id, name }: { id: string; name: string },
    codes: readonly SheetCodeRequest[],
  ): Promise<void> {
    const reach = { ...reachOfActor(actor, 'rosters.edit'), teamIds: [] };
    const templates = await loadShiftTemplates(tx, reach, { departmentId: id });
    const open = new Set(templates.filter(({ closedAt }) => closedAt === null).map((each) => each.id));
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
    await writeSheetCodes(tx, id, rows);
    await this.audit.record(tx, actor, {
      action: 'roster.codes-explained',
      subject: { kind: 'department', id, name },
      after: { codes: rows.map(({ code }) => code).join(' ') },
    });
  }
}
