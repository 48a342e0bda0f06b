import { Injectable } from '@nestjs/common';
import type { ImportRowsQuery, ImportRowsView, StaffImportListView, StaffImportView } from '@banke/contracts';
import {
  loadImportRows,
  loadStaffImport,
  loadStaffImports,
  lockStaffImport,
  type ImportOwner,
  type Queries,
  type StaffImportRow,
  type Tx,
} from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { conflict, notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';
import { toImportView } from './to-import-view';

/** Reads imports: one's own, or everybody's for who imports into the whole company. */
@Injectable()
export class StaffImports {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<StaffImportListView> {
    return this.transactions.read(actor, async (tx) => ({
      imports: (await loadStaffImports(tx, ownerFor(actor))).map(toImportView),
    }));
  }

  show(actor: Actor, id: string): Promise<StaffImportView> {
    return this.transactions.read(actor, async (tx) => toImportView(await this.find(tx, actor, id)));
  }

  rows(actor: Actor, id: string, { outcome, offset, limit }: ImportRowsQuery): Promise<ImportRowsView> {
    return this.transactions.read(actor, async (tx) => {
      const { headings, columns } = await this.find(tx, actor, id);
      const window = { outcome: outcome ?? null, offset: offset ?? 0, limit: limit ?? 100 };
      const { rows, total } = await loadImportRows(tx, id, window);
      const headerOf = (field: keyof typeof columns) => headings[columns[field] ?? -1]?.header ?? null;
      return {
        total,
        rows: rows.map((row) => ({
          ...row,
          errors: row.errors.map((error) => ({ ...error, header: error.field && headerOf(error.field) })),
        })),
      };
    });
  }

  /** Throws `staff-import.not-found` for those of others. */
  async find(tx: Queries, actor: Actor, id: string): Promise<StaffImportRow> {
    const found = await loadStaffImport(tx, ownerFor(actor), id);
    if (!found || found.state === 'discarded') throw notFound('staff-import.not-found');
    return found;
  }

  /** The row until the end of the transaction, as the actor saw it; refused while a job is at work and once it is over. */
  async lock(tx: Tx, actor: Actor, id: string, version: number | undefined): Promise<StaffImportRow> {
    const found = await lockStaffImport(tx, ownerFor(actor), id);
    if (!found || found.state === 'discarded') throw notFound('staff-import.not-found');
    if (found.state === 'applied') throw conflict('staff-import.over');
    if (found.state === 'checking' || found.state === 'applying') throw conflict('staff-import.busy');
    if (version !== undefined && found.version !== version) throw conflict('staff-import.changed');
    return found;
  }
}

export function ownerFor(actor: Actor): ImportOwner {
  return reachOfActor(actor, 'staff.import').company ? 'everybody' : { accountId: actor.accountId };
}
