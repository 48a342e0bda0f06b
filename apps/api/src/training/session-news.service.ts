import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import { Live } from '../live/live.service';
import { RosterNews } from '../roster/roster-news.service';

/** Tells the open screens of a department that its sessions changed, and with them its rosters, with the change. */
@Injectable()
export class SessionNews {
  constructor(
    private readonly live: Live,
    private readonly rosters: RosterNews,
  ) {}

  async changed(tx: Tx, departmentId: string): Promise<void> {
    await this.live.tell(tx, 'sessions-changed', {}, { permission: 'training.read' });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'sessions-changed', {}, { permission: 'training.read', ...place });
    await this.rosters.factsChanged(tx, departmentId);
  }
}
