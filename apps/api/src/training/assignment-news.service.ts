import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import { Live } from '../live/live.service';

/** Tells the open screens of who follows people that what they are to take changed, with the change. */
@Injectable()
export class AssignmentNews {
  constructor(private readonly live: Live) {}

  async changed(tx: Tx, departmentId: string | null): Promise<void> {
    const permission = 'training.follow' as const;
    await this.live.tell(tx, 'assignments-changed', {}, { permission });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'assignments-changed', {}, { permission, ...place });
  }
}
