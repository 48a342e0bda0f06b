import { Injectable } from '@nestjs/common';
import type { PresenceCellView, PresenceListView } from '@banke/contracts';
import type { LiveEvent, PresenceNews } from '@banke/contracts/codes';
import { tellInPassing } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { Transactions } from '../common/transactions';
import { LiveHub } from '../live/live-hub.service';
import { RosterNews } from './roster-news.service';
import { Rosters } from './rosters.service';

/** A page says every ten seconds that it is still there; after three silences it is gone. */
const GONE_AFTER_MS = 30_000;

interface SeenPage extends PresenceNews {
  at: number;
}

/**
 * Who has a roster open, and where in it. In no table: every process remembers what it heard from all of them for half
 * a minute, which is all that somebody who comes later needs to be told.
 */
@Injectable()
export class RosterPresence {
  private readonly pages = new Map<string, SeenPage>();

  constructor(
    private readonly transactions: Transactions,
    private readonly rosters: Rosters,
    private readonly news: RosterNews,
    private readonly hub: LiveHub,
    private readonly clock: Clock,
  ) {
    hub.overhear(({ event, data }) => {
      if (event === ('roster-presence' satisfies LiveEvent)) this.take(data as PresenceNews);
    });
  }

  /** Tells who else reads this roster where the actor is; gives the pages that others have open. */
  async come(
    actor: Actor,
    rosterId: string,
    pageId: string,
    cell: PresenceCellView | null,
  ): Promise<PresenceListView> {
    await this.tell(actor, rosterId, { pageId, cell, gone: false });
    const oldest = this.clock.now().getTime() - GONE_AFTER_MS;
    const present = [...this.pages.values()].filter(
      (page) => page.id === rosterId && page.pageId !== pageId && page.at > oldest,
    );
    return {
      present: present.map(({ pageId, accountId, name, cell }) => ({ pageId, accountId, name, cell })),
    };
  }

  leave(actor: Actor, rosterId: string, pageId: string): Promise<void> {
    return this.tell(actor, rosterId, { pageId, cell: null, gone: true });
  }

  private async tell(
    actor: Actor,
    id: string,
    { pageId, cell, gone }: Pick<PresenceNews, 'pageId' | 'cell' | 'gone'>,
  ): Promise<void> {
    await this.hub.listen();
    await this.transactions.read(actor, async (reads) => {
      const { departmentId } = await this.rosters.view(reads, actor, id);
      const { accountId, displayName: name } = actor;
      const data: PresenceNews = { id, pageId, accountId, name, cell, gone };
      const permission: Permission = 'rosters.draft';
      const event: LiveEvent = 'roster-presence';
      const accountIds = await this.news.standIns(reads, departmentId);
      await tellInPassing(reads, { event, data, permission, departmentId, accountIds });
    });
  }

  /** A page is one account's: nobody speaks for another one's. */
  private take(news: PresenceNews): void {
    const key = `${news.accountId} ${news.pageId}`;
    const now = this.clock.now().getTime();
    for (const [each, { at }] of this.pages) if (at <= now - GONE_AFTER_MS) this.pages.delete(each);
    if (news.gone) this.pages.delete(key);
    else this.pages.set(key, { ...news, at: now });
  }
}
