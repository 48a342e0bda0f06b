import { Injectable } from '@nestjs/common';
import { lockTrainingSession, type ActivityRow, type Tx } from '@banke/database';
import type { Reach } from '@banke/domain/people';
import type { Actor } from '../common/access/actor';
import { notFound } from '../common/problems/app-error';
import { ActivityOwner } from '../roster/activity-owner';
import { SessionNews } from './session-news.service';
import { SessionSeats } from './session-seats.service';
import { SessionToCome } from './session-to-come.service';

/** The right to the roster is asked for there. */
const EVERYWHERE: Reach = { company: true, departmentIds: [], teamIds: [] };

/** Keeps seats and the roster's activities one thing: whoever is taken out there gives up the seat. */
@Injectable()
export class SessionActivities extends ActivityOwner {
  constructor(
    private readonly toCome: SessionToCome,
    private readonly seats: SessionSeats,
    private readonly news: SessionNews,
  ) {
    super();
  }

  async owns(tx: Tx, seriesId: string): Promise<boolean> {
    return (await lockTrainingSession(tx, EVERYWHERE, seriesId)) !== undefined;
  }

  async leave(tx: Tx, actor: Actor, { seriesId, staffId }: ActivityRow): Promise<void> {
    const session = await lockTrainingSession(tx, EVERYWHERE, seriesId);
    if (!session) throw notFound('training-session.not-found');
    this.toCome.refuseOver(session, actor);
    await this.seats.leave(tx, actor, session, staffId);
    await this.news.changed(tx, session.departmentId);
  }
}
