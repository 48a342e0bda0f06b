import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import { Live } from '../../live/live.service';

/** Tells the open boards of a department, and the phones of those concerned, that a request or a question moved. */
@Injectable()
export class RequestNews {
  constructor(private readonly live: Live) {}

  /** Everybody in the department may read it. */
  async everybody(tx: Tx, departmentId: string): Promise<void> {
    const permission = 'training.read' as const;
    await this.live.tell(tx, 'training-requests-changed', {}, { permission });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'training-requests-changed', {}, { permission, ...place });
  }

  async changed(tx: Tx, departmentId: string, accountIds: readonly string[]): Promise<void> {
    const permission = 'training.follow' as const;
    await this.live.tell(tx, 'training-requests-changed', {}, { permission });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'training-requests-changed', {}, { permission, ...place });
    await this.live.tell(tx, 'training-requests-changed', {}, { accountIds });
  }
}
