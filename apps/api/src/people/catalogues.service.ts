import { Injectable } from '@nestjs/common';
import type { CatalogueEntryView, CatalogueView } from '@banke/contracts';
import { loadCatalogue, type CatalogueEntryRow, type Queries } from '@banke/database';
import type { Catalogue } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads the lists that the company keeps: everybody sees the entries, closed ones too. */
@Injectable()
export class Catalogues {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, catalogue: Catalogue): Promise<CatalogueView> {
    return this.transactions.read(actor, async (tx) => ({
      entries: (await loadCatalogue(tx, catalogue)).map(toEntryView),
    }));
  }

  /** One entry, read on its own. */
  show(actor: Actor, catalogue: Catalogue, id: string): Promise<CatalogueEntryView> {
    return this.transactions.read(actor, (tx) => this.view(tx, catalogue, id));
  }

  /** One entry; throws `catalogue.not-found`. */
  async view(tx: Queries, catalogue: Catalogue, id: string): Promise<CatalogueEntryView> {
    const [row] = await loadCatalogue(tx, catalogue, id);
    if (!row) throw notFound('catalogue.not-found');
    return toEntryView(row);
  }
}

function toEntryView({ closedAt, ...row }: CatalogueEntryRow): CatalogueEntryView {
  return { ...row, inUse: 0, closedAt: closedAt?.toISOString() ?? null };
}
