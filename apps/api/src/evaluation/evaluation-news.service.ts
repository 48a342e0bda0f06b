import { Injectable } from '@nestjs/common';
import type { EvaluationMonthRow, Tx } from '@banke/database';
import { Live } from '../live/live.service';

/** Tells the open screens that a month changed, in the transaction of the change. */
@Injectable()
export class EvaluationNews {
  constructor(private readonly live: Live) {}

  changed(tx: Tx, { departmentId }: Pick<EvaluationMonthRow, 'departmentId'>): Promise<void> {
    const audience = { permission: 'scores.read' as const, departmentId };
    return this.live.tell(tx, 'scores-changed', { departmentId }, audience);
  }

  /** People whose own scores are others now. */
  told(
    tx: Tx,
    { departmentId }: Pick<EvaluationMonthRow, 'departmentId'>,
    accountIds: string[],
  ): Promise<void> {
    return this.live.tell(tx, 'scores-changed', { departmentId }, { accountIds });
  }
}
