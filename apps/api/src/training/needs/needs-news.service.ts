import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import { Live } from '../../live/live.service';

/** Tells the open screens of a department that its survey, or what came of it, is another. */
@Injectable()
export class NeedsNews {
  constructor(private readonly live: Live) {}

  async changed(tx: Tx, departmentId: string): Promise<void> {
    const permission = 'training.read' as const;
    await this.live.tell(tx, 'needs-changed', {}, { permission });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'needs-changed', {}, { permission, ...place });
  }
}
