import { Injectable } from '@nestjs/common';
import type { CatalogueEntryView, CatalogueView } from '@banke/contracts';
import { loadCatalogue, type Queries } from '@banke/database';
import { plainDateIn } from '@banke/domain/calendar';
import type { Catalogue } from '@banke/domain/people';
import { reachOfActor, type Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads the lists that the company keeps: everybody sees the entries, closed ones too. */
@Injectable()
export class Catalogues {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, catalogue: Catalogue): Promise<CatalogueView> {
    return this.transactions.read(actor, async (tx) => ({
      entries: await this.load(tx, actor, catalogue),
    }));
  }

  /** One entry, read on its own. */
  show(actor: Actor, catalogue: Catalogue, id: string): Promise<CatalogueEntryView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, catalogue, id));
  }

  /** One entry; throws `catalogue.not-found`. */
  async view(tx: Queries, actor: Actor, catalogue: Catalogue, id: string): Promise<CatalogueEntryView> {
    const [entry] = await this.load(tx, actor, catalogue, id);
    if (!entry) throw notFound('catalogue.not-found');
    return entry;
  }

  private async load(
    tx: Queries,
    actor: Actor,
    catalogue: Catalogue,
    id?: string,
  ): Promise<CatalogueEntryView[]> {
    const today = plainDateIn(actor.timeZone, this.clock.now());
    const rows = await loadCatalogue(tx, catalogue, reachOfActor(actor, 'staff.read'), today, id);
    return rows.map((row) => ({ ...row, closedAt: row.closedAt?.toISOString() ?? null }));
  }
}
