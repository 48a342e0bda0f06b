import { Injectable } from '@nestjs/common';
import type { SiteListView, SiteView } from '@banke/contracts';
import { loadSites, type Queries } from '@banke/database';
import { reachOfActor, type Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { Transactions } from '../common/transactions';

/** Reads sites: all for the company, else those of the departments within reach. */
@Injectable()
export class Sites {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor): Promise<SiteListView> {
    return this.transactions.read(actor, async (tx) => ({
      sites: await loadSites(tx, reachOfActor(actor, 'departments.read')),
    }));
  }

  /** One site, read on its own. */
  show(actor: Actor, id: string): Promise<SiteView> {
    return this.transactions.read(actor, (tx) => this.view(tx, actor, id));
  }

  /** One site; throws `site.not-found` beyond reach. */
  async view(tx: Queries, actor: Actor, id: string): Promise<SiteView> {
    const [site] = await loadSites(tx, reachOfActor(actor, 'sites.edit'), id);
    if (!site) throw notFound('site.not-found');
    return site;
  }
}
