import { Injectable } from '@nestjs/common';
import type { LiveData, LiveEvent } from '@banke/contracts/codes';
import { insertLiveEvent, type Tx } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { Clock } from '../common/clock';

/** Who hears of it: named accounts, one browser, or everybody whose permission reaches the place (none: the company). */
export type LiveAudience =
  | { accountIds: readonly string[] }
  | { sessionId: string }
  | { permission: Permission; departmentId?: string | null; teamId?: string | null };

/** Says nothing by itself: `hello` is the stream's own. */
export type ToldEvent = Exclude<LiveEvent, 'hello' | 'roster-presence'>;

/** Tells the open screens that something changed, in the transaction of the change: they ask again once it commits. */
@Injectable()
export class Live {
  constructor(private readonly clock: Clock) {}

  async tell<E extends ToldEvent>(
    tx: Tx,
    event: E,
    data: LiveData[E],
    audience: LiveAudience,
  ): Promise<void> {
    if ('accountIds' in audience && audience.accountIds.length === 0) return;
    await insertLiveEvent(tx, { at: this.clock.now(), event, data, ...NOBODY, ...audience });
  }
}

const NOBODY = { accountIds: null, sessionId: null, permission: null, departmentId: null, teamId: null };
