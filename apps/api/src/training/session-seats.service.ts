import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import {
  ActivityEntity,
  arrangeSession,
  loadAccountsOf,
  loadSeats,
  presentOn,
  TrainingSeatEntity,
  type NoticedActivity,
  type SeatRow,
  type TrainingSessionRow,
  type Tx,
} from '@banke/database';
import { clockTime } from '@banke/domain/roster';
import { movesUp, seatFor } from '@banke/domain/training';
import type { Actor } from '../common/access/actor';
import { Clock } from '../common/clock';
import { refused } from '../common/problems/app-error';
import { Notices } from '../messages/notices.service';
import {
  ActivityNotices,
  type ActivityChange,
  type ActivityMessage,
} from '../roster/activity-notices.service';
import { refuseLockedDays } from '../roster/refuse-locked-days';
import type { LockedSession } from './session-to-come.service';

/**
 * Puts people on the list of a session and takes them off. Whoever sits has its activity in the roster, and only they, so
 * that nobody sits down or stands up in a month that is locked; whoever waits is not in it.
 */
@Injectable()
export class SessionSeats {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly changes: ActivityNotices,
  ) {}

  /** Refused for who does not work there that day, or has something else at that time. */
  async take(tx: Tx, actor: Actor, session: LockedSession, staffId: string): Promise<void> {
    const seats = await loadSeats(tx, [session.id]);
    if (seats.some((seat) => seat.staffId === staffId)) return;
    const [present] = await presentOn(tx, session.departmentId, [staffId], [session.day]);
    if (!present) throw refused('training-session.not-there');
    const state = seatFor(session.capacity, seats);
    if (state === 'seated' && !(await this.arrange(tx, actor, session, staffId)))
      throw refused('training-session.busy', { name: present.name });
    await tx.insert(TrainingSeatEntity, {
      ...{ companyId: actor.companyId, sessionId: session.id, staffId, state },
    });
    if (state === 'seated') await this.note(tx, actor, session.departmentId, set(session, staffId));
    await this.tell(tx, actor, session, { staffIds: [staffId], kind: `training.session-${state}` });
  }

  /** A place that comes free goes to who has waited longest and can come. */
  async leave(tx: Tx, actor: Actor, session: LockedSession, staffId: string): Promise<void> {
    const seated = session.seats.some((seat) => seat.staffId === staffId && seat.state === 'seated');
    if (seated) await refuseLockedDays(tx, session.departmentId, [session.day]);
    await tx.delete(TrainingSeatEntity, { sessionId: session.id, staffId });
    await tx.delete(ActivityEntity, { seriesId: session.id, staffId });
    if (seated) await this.note(tx, actor, session.departmentId, gone(session, staffId), 'send');
    await this.fill(tx, actor, session);
  }

  /** Who waits moves up to the places there are, in the order they asked, as far as they can come. */
  async fill(tx: Tx, actor: Actor, session: LockedSession): Promise<void> {
    let waiting = (await loadSeats(tx, [session.id])).map(({ staffId: of, state }) => ({
      staffId: of,
      state,
    }));
    for (
      let next = movesUp(session.capacity, waiting)[0];
      next;
      next = movesUp(session.capacity, waiting)[0]
    ) {
      const up = next;
      const comes = await this.arrange(tx, actor, session, up);
      if (comes) {
        await tx.update(TrainingSeatEntity, { sessionId: session.id, staffId: up }, { state: 'seated' });
        await this.note(tx, actor, session.departmentId, set(session, up));
        await this.tell(tx, actor, session, { staffIds: [up], kind: 'training.session-moved-up' });
      }
      waiting = comes
        ? waiting.map((seat) => (seat.staffId === up ? { ...seat, state: 'seated' as const } : seat))
        : waiting.filter((seat) => seat.staffId !== up);
    }
  }

  /** Everybody who sits, to another time: refused for the first who cannot come then. */
  async move(tx: Tx, actor: Actor, before: LockedSession, session: LockedSession): Promise<void> {
    const seated = await this.takeOut(tx, before);
    const ids = seated.map(({ staffId }) => staffId);
    const there = new Set(
      (await presentOn(tx, session.departmentId, ids, [session.day])).map(({ staffId }) => staffId),
    );
    for (const { staffId, name } of seated)
      if (!there.has(staffId) || !(await this.arrange(tx, actor, session, staffId)))
        throw refused('training-session.busy', { name });
    const moves = seated.flatMap(({ staffId }) => moved(before, session, staffId));
    await this.note(tx, actor, session.departmentId, moves);
  }

  /** Nobody is in it any more. */
  async clear(tx: Tx, actor: Actor, session: LockedSession): Promise<void> {
    const seated = await this.takeOut(tx, session);
    const changes = seated.flatMap(({ staffId }) => gone(session, staffId));
    await this.note(tx, actor, session.departmentId, changes);
  }

  /** Out of the roster, those who sit; who they are. */
  private async takeOut(tx: Tx, { id, departmentId, day, seats }: LockedSession): Promise<SeatRow[]> {
    const seated = seats.filter(({ state }) => state === 'seated');
    if (seated.length > 0) await refuseLockedDays(tx, departmentId, [day]);
    await tx.delete(ActivityEntity, { seriesId: id });
    return seated;
  }

  async tell(
    tx: Tx,
    actor: Actor,
    { title, day, from, room, link }: TrainingSessionRow,
    {
      staffIds,
      kind,
    }: {
      staffIds: readonly string[];
      kind: `training.session-${'seated' | 'waiting' | 'moved-up' | 'changed'}`;
    },
  ): Promise<void> {
    const to = (await loadAccountsOf(tx, staffIds)).map(({ accountId }) => accountId);
    const params = { name: title, on: day, at: clockTime(from), place: room ?? link ?? '' };
    await this.notices.send(tx, actor, { kind, params, link: '/training/learn', to });
  }

  /** For those who see the month; what the training itself says is a message already. */
  private note(
    tx: Tx,
    actor: Actor,
    departmentId: string,
    changes: readonly ActivityChange[],
    message: ActivityMessage = 'sent-elsewhere',
  ): Promise<void> {
    return this.changes.tell(tx, actor, departmentId, changes, message);
  }

  private async arrange(tx: Tx, actor: Actor, session: LockedSession, staffId: string): Promise<boolean> {
    await refuseLockedDays(tx, session.departmentId, [session.day]);
    return arrangeSession(tx, {
      ...{ id: randomUUID(), sessionId: session.id, staffId, accountId: actor.accountId },
      ...{ note: session.title, at: this.clock.now() },
    });
  }
}

type Taught = Pick<TrainingSessionRow, 'day' | 'from' | 'to' | 'title'>;

const activityOf = ({ from, to, title }: Taught): NoticedActivity => ({
  ...{ kind: 'training', from, to, note: title },
});

function set(session: Taught, staffId: string): ActivityChange[] {
  return [{ staffId, day: session.day, before: null, after: activityOf(session) }];
}

function gone(session: Taught, staffId: string): ActivityChange[] {
  return [{ staffId, day: session.day, before: activityOf(session), after: null }];
}

function moved(before: Taught, after: Taught, staffId: string): ActivityChange[] {
  if (before.day !== after.day) return [...gone(before, staffId), ...set(after, staffId)];
  return [{ staffId, day: after.day, before: activityOf(before), after: activityOf(after) }];
}
