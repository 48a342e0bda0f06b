import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import type { Permission } from '@banke/domain/people';
import { Live } from '../../live/live.service';

/** Tells the open screens of a department that its survey, or what came of it, is another. */
@Injectable()
export class NeedsNews {
  constructor(private readonly live: Live) {}

  /** The topics, the terms, or what becomes of a topic: everybody sees it. */
  changed(tx: Tx, departmentId: string): Promise<void> {
    return this.tell(tx, departmentId, 'training.read');
  }

  /** That one more has answered: only those who follow it see it. */
  answered(tx: Tx, departmentId: string): Promise<void> {
    return this.tell(tx, departmentId, 'training.follow');
  }

  private async tell(tx: Tx, departmentId: string, permission: Permission): Promise<void> {
    await this.live.tell(tx, 'needs-changed', {}, { permission });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'needs-changed', {}, { permission, ...place });
  }
}
