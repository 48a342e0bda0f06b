import { Injectable } from '@nestjs/common';
import type { Tx } from '@banke/database';
import { Live } from '../live/live.service';

/** Tells the open screens that something about promotion changed, in the transaction of the change. */
@Injectable()
export class PromotionNews {
  constructor(private readonly live: Live) {}

  changed(tx: Tx, departmentId: string): Promise<void> {
    const audience = { permission: 'promotion.read' as const, departmentId };
    return this.live.tell(tx, 'promotions-changed', { departmentId }, audience);
  }

  /** The same, and whose own standing it is. */
  async changedFor(tx: Tx, departmentId: string, accountId: string | null): Promise<void> {
    await this.changed(tx, departmentId);
    if (accountId === null) return;
    await this.live.tell(tx, 'promotions-changed', { departmentId }, { accountIds: [accountId] });
  }
}
