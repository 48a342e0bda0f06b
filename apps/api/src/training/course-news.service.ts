import { Injectable } from '@nestjs/common';
import { loadPlaces, type Tx } from '@banke/database';
import { Live } from '../live/live.service';

/** Tells the open screens of everybody who may see a course that the catalogue changed, with the change. */
@Injectable()
export class CourseNews {
  constructor(private readonly live: Live) {}

  async changed(tx: Tx, departmentId: string | null): Promise<void> {
    await this.live.tell(tx, 'courses-changed', {}, { permission: 'training.read' });
    for (const place of await loadPlaces(tx, departmentId))
      await this.live.tell(tx, 'courses-changed', {}, { permission: 'training.read', ...place });
  }
}
